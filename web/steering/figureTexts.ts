import type { CommitmentName, CommitmentsResource, Exclusion, GapSource } from '../api/resources';
import { texts } from '../i18n/language';
import type { Step } from './period';

type Beside = NonNullable<CommitmentsResource['whole']['lostCalls']['beside']>['name'];

interface FigureTexts {
  name: Record<CommitmentName, string>;
  target: { above(share: string): string; below(share: string): string };
  shortTarget(share: string): string;
  verdict: { met: string; missed: string; none: string };
  /** The figure as it is counted: « 1 318 pris en compte à temps sur 1 399 dossiers ». */
  counted: Record<CommitmentName, (n: string, of: string) => string>;
  beside: Record<Beside, (share: string, n: string, of: string) => string>;
  provisional(n: string): string;
  provisionalWhy: string;
  gap: string;
  excluded(n: string): string;
  reason: Record<Exclusion, string>;
  open(missed: number, n: string): string;
  openAll: string;
  definition(version: number): string;
  summary: {
    range(lowest: string, lowestAt: string, highest: string, highestAt: string): string;
    only(share: string, at: string): string;
    missed: Record<Step, (n: number, of: number) => string>;
    empty: Record<Step, (n: number) => string>;
    gaps(list: string): string;
    holidays(list: string): string;
    none: string;
  };
  gapSource: Record<GapSource, string>;
}

export const figureTexts = texts<FigureTexts>(
  {
    name: {
      lostCalls: 'Appels perdus',
      pickedUp: 'Appels décrochés en moins de 30 s',
      takenIntoAccount: 'Courriel et portail pris en compte en moins de 30 min',
      resolvedByDesk: 'Résolutions par le guichet unique',
    },
    target: { above: (share) => `engagement : plus de ${share}`, below: (share) => `engagement : moins de ${share}` },
    shortTarget: (share) => `cible ${share}`,
    verdict: { met: 'Tenu', missed: 'Non tenu', none: 'Pas de mesure' },
    counted: {
      lostCalls: (n, of) => `${n} perdus sur ${of} appels présentés`,
      pickedUp: (n, of) => `${n} décrochés à temps sur ${of} appels présentés`,
      takenIntoAccount: (n, of) => `${n} pris à temps sur ${of} dossiers`,
      resolvedByDesk: (n, of) => `${n} résolus au guichet sur ${of} résolus`,
    },
    beside: {
      shortAbandonsLeftOut: (share, n, of) => `Sans les abandons de moins de 5 s : ${share} (${n}\u00a0sur\u00a0${of})`,
      overAnswered: (share, n, of) => `Sur les seuls appels décrochés : ${share} (${n}\u00a0sur\u00a0${of})`,
    },
    provisional: (n) => `Peuvent encore changer : ${n}`,
    provisionalWhy: 'Ils peuvent encore changer : pas encore pris en compte, pas clos, ou encore réouvrables.',
    gap: 'Données incomplètes sur la période',
    excluded: (n) => `Exclus, avec leur motif : ${n}`,
    reason: {
      closed: 'Appel hors des heures d’ouverture',
      exitedByKey: 'L’appelant a choisi de quitter la file',
      ringing: 'L’appel est en cours',
      unknown: 'La fin de l’appel n’est pas connue',
      gap: 'Appel pendant une interruption des données',
      otherChannel: 'Autre canal que le courriel et le portail',
      pending: 'Pas encore pris en compte, dans les temps',
      reopened: 'Rouvert, de nouveau en traitement',
      cancelled: 'Annulé',
      duplicate: 'Doublon',
      spam: 'Indésirable',
      drill: 'Exercice',
    },
    open: (missed, n) =>
      missed > 1 ? `Voir les ${n} cas manqués` : missed === 1 ? 'Voir le cas manqué' : 'Voir les cas',
    openAll: 'Voir les cas',
    definition: (version) => `Définition, version ${version}`,
    summary: {
      range: (lowest, lowestAt, highest, highestAt) =>
        `Minimum ${lowest} (${lowestAt}), maximum ${highest} (${highestAt}).`,
      only: (share, at) => `Une seule mesure : ${share} (${at}).`,
      missed: {
        day: (n, of) => (n === 0 ? 'Tenu chaque jour mesuré.' : `Manqué ${n} jour${n > 1 ? 's' : ''} sur ${of}.`),
        week: (n, of) =>
          n === 0 ? 'Tenu chaque semaine mesurée.' : `Manqué ${n} semaine${n > 1 ? 's' : ''} sur ${of}.`,
        month: (n, of) => (n === 0 ? 'Tenu chaque mois mesuré.' : `Manqué ${n} mois sur ${of}.`),
      },
      empty: {
        day: (n) => `${n} jour${n > 1 ? 's' : ''} sans mesure.`,
        week: (n) => `${n} semaine${n > 1 ? 's' : ''} sans mesure.`,
        month: (n) => `${n} mois sans mesure.`,
      },
      gaps: (list) => `Données interrompues (hachuré) : ${list}`,
      holidays: (list) => `Vacances scolaires (grisé) : ${list}`,
      none: 'Aucune mesure sur cette période.',
    },
    gapSource: { calls: 'Appels', mail: 'Courriel', web: 'Portail' },
  },
  {
    name: {
      lostCalls: 'Lost calls',
      pickedUp: 'Calls picked up in less than 30 s',
      takenIntoAccount: 'Mail and portal taken into account in less than 30 min',
      resolvedByDesk: 'Resolved by the single desk',
    },
    target: { above: (share) => `commitment: more than ${share}`, below: (share) => `commitment: less than ${share}` },
    shortTarget: (share) => `target ${share}`,
    verdict: { met: 'Kept', missed: 'Missed', none: 'Not measured' },
    counted: {
      lostCalls: (n, of) => `${n} lost of ${of} calls offered`,
      pickedUp: (n, of) => `${n} picked up in time of ${of} calls offered`,
      takenIntoAccount: (n, of) => `${n} taken in time of ${of} tickets`,
      resolvedByDesk: (n, of) => `${n} resolved at the desk of ${of} resolved`,
    },
    beside: {
      shortAbandonsLeftOut: (share, n, of) => `Without callers who left within 5 s: ${share} (${n}\u00a0of\u00a0${of})`,
      overAnswered: (share, n, of) => `Over the calls picked up alone: ${share} (${n}\u00a0of\u00a0${of})`,
    },
    provisional: (n) => `May still change: ${n}`,
    provisionalWhy: 'They may still change: not taken yet, not closed, or still to be reopened.',
    gap: 'Data incomplete in this period',
    excluded: (n) => `Excluded, with the reason: ${n}`,
    reason: {
      closed: 'Call outside opening hours',
      exitedByKey: 'The caller chose to leave the queue',
      ringing: 'The call is going on',
      unknown: 'How the call ended is not known',
      gap: 'Call during a gap in the data',
      otherChannel: 'Another channel than mail and portal',
      pending: 'Not taken into account yet, in time so far',
      reopened: 'Reopened, being worked on again',
      cancelled: 'Cancelled',
      duplicate: 'Duplicate',
      spam: 'Spam',
      drill: 'Drill',
    },
    open: (missed, n) =>
      missed > 1 ? `See the ${n} missed cases` : missed === 1 ? 'See the missed case' : 'See the cases',
    openAll: 'See the cases',
    definition: (version) => `Definition, version ${version}`,
    summary: {
      range: (lowest, lowestAt, highest, highestAt) =>
        `Lowest ${lowest} (${lowestAt}), highest ${highest} (${highestAt}).`,
      only: (share, at) => `Measured once: ${share} (${at}).`,
      missed: {
        day: (n, of) => (n === 0 ? 'Kept on every day measured.' : `Missed on ${n} day${n > 1 ? 's' : ''} of ${of}.`),
        week: (n, of) =>
          n === 0 ? 'Kept in every week measured.' : `Missed in ${n} week${n > 1 ? 's' : ''} of ${of}.`,
        month: (n, of) =>
          n === 0 ? 'Kept in every month measured.' : `Missed in ${n} month${n > 1 ? 's' : ''} of ${of}.`,
      },
      empty: {
        day: (n) => `Nothing to measure on ${n} day${n > 1 ? 's' : ''}.`,
        week: (n) => `Nothing to measure in ${n} week${n > 1 ? 's' : ''}.`,
        month: (n) => `Nothing to measure in ${n} month${n > 1 ? 's' : ''}.`,
      },
      gaps: (list) => `Data interrupted (hatched): ${list}`,
      holidays: (list) => `School holidays (grey): ${list}`,
      none: 'Nothing was measured in this period.',
    },
    gapSource: { calls: 'Calls', mail: 'Mail', web: 'Portal' },
  },
);
