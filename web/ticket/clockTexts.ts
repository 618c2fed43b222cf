import type { ClockName } from '../api/resources';
import { texts } from '../i18n/language';
import type { FactsOf } from './eventFacts';
import type { Say } from './sentence';

type ClockEvent =
  | 'clockStarted'
  | 'clockPaused'
  | 'clockResumed'
  | 'clockChanged'
  | 'clockStopped'
  | 'markReached'
  | 'breached'
  | 'repeated'
  | 'reminded';
type Told = { [T in ClockEvent]: (facts: FactsOf<T>, say: Say) => string };

/** These run out as they should: nothing was missed. */
const ELAPSES: ReadonlySet<ClockName> = new Set<ClockName>(['consentValidity', 'closure', 'afterClosure']);

type Genitives = Record<ClockName, string>;

const fr: Genitives = {
  takeCharge: 'de prise en compte',
  resolution: 'de résolution',
  acknowledge: 'de l’accusé de réception',
  followUp: 'de suivi',
  consent: 'de réponse à la demande d’accord',
  consentValidity: 'de validité de l’accord',
  remoteSession: 'de la prise en main',
  appointmentAnswer: 'du choix d’un créneau',
  appointment: 'du rendez-vous',
  replan: 'd’une nouvelle proposition',
  visit: 'de l’intervention',
  requesterAnswer: 'de réponse du demandeur',
  supplierAnswer: 'de réponse du fournisseur',
  ratingFollowUp: 'de suivi de l’avis',
  closure: 'de clôture',
  afterClosure: 'de réouverture',
};

const en: Genitives = {
  takeCharge: 'take-charge',
  resolution: 'resolution',
  acknowledge: 'acknowledgement',
  followUp: 'follow-up',
  consent: 'consent answer',
  consentValidity: 'consent validity',
  remoteSession: 'remote session',
  appointmentAnswer: 'slot choice',
  appointment: 'appointment',
  replan: 'new proposal',
  visit: 'visit',
  requesterAnswer: 'requester’s answer',
  supplierAnswer: 'supplier’s answer',
  ratingFollowUp: 'rating follow-up',
  closure: 'closure',
  afterClosure: 'reopening',
};

const VERDICTS = {
  fr: { met: 'respectée', missed: 'manquée', void: 'sans objet' },
  en: { met: 'met', missed: 'missed', void: 'void' },
} as const;

const due = (moment: string, before: string): string => (moment ? `${before}${moment}` : '');
const genitive = (of: Genitives, clock: ClockName | undefined): string => (clock ? ` ${of[clock]}` : '');
const adjective = (of: Genitives, clock: ClockName | undefined): string => (clock ? `${of[clock]} ` : '');
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const clockTexts = texts<Told & { of: Genitives }>(
  {
    of: fr,
    clockStarted: ({ clock }, { moment }) => `Échéance${genitive(fr, clock?.name)}${due(moment(clock?.dueAt), ' : ')}.`,
    clockPaused: ({ clock }) => `Échéance${genitive(fr, clock)} suspendue.`,
    clockResumed: ({ clock, dueAt }, { moment }) =>
      `Échéance${genitive(fr, clock)} reprise${due(moment(dueAt), ' : ')}.`,
    clockChanged: ({ clock, dueAt }, { moment }) =>
      `Échéance${genitive(fr, clock)} modifiée${due(moment(dueAt), ' : ')}.`,
    clockStopped: ({ clock, verdict }) =>
      `Échéance${genitive(fr, clock)} ${verdict ? VERDICTS.fr[verdict] : 'arrêtée'}.`,
    markReached: ({ clock, percent }) =>
      percent === undefined
        ? `Seuil du délai${genitive(fr, clock)} atteint.`
        : `${percent} % du délai${genitive(fr, clock)} écoulés.`,
    breached: ({ clock }) =>
      clock && ELAPSES.has(clock) ? `Délai${genitive(fr, clock)} écoulé.` : `Échéance${genitive(fr, clock)} dépassée.`,
    repeated: ({ clock }) => `Échéance${genitive(fr, clock)} toujours dépassée : nouvelle alerte.`,
    reminded: ({ clock }) => `Rappel de l’échéance${genitive(fr, clock)}.`,
  },
  {
    of: en,
    clockStarted: ({ clock }, { moment }) =>
      capital(`${adjective(en, clock?.name)}deadline${due(moment(clock?.dueAt), ': ')}.`),
    clockPaused: ({ clock }) => capital(`${adjective(en, clock)}deadline paused.`),
    clockResumed: ({ clock, dueAt }, { moment }) =>
      capital(`${adjective(en, clock)}deadline resumed${due(moment(dueAt), ': ')}.`),
    clockChanged: ({ clock, dueAt }, { moment }) =>
      capital(`${adjective(en, clock)}deadline changed${due(moment(dueAt), ': ')}.`),
    clockStopped: ({ clock, verdict }) =>
      capital(`${adjective(en, clock)}deadline ${verdict ? VERDICTS.en[verdict] : 'stopped'}.`),
    markReached: ({ clock, percent }) =>
      percent === undefined
        ? capital(`${adjective(en, clock)}threshold reached.`)
        : `${percent}% of the ${adjective(en, clock)}time has passed.`,
    breached: ({ clock }) =>
      capital(
        clock && ELAPSES.has(clock)
          ? `${adjective(en, clock)}time is over.`
          : `${adjective(en, clock)}deadline missed.`,
      ),
    repeated: ({ clock }) => capital(`${adjective(en, clock)}deadline still missed: alert sent again.`),
    reminded: ({ clock }) => `Reminder of the ${adjective(en, clock)}deadline.`,
  },
);
