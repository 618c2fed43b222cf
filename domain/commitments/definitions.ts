import type { EventType } from '../ticket/events';
import type { Bilingual } from '../written';
import type { CommitmentName, Exclusion, GapSource } from './commitment';

/** Counts up with every change of what is counted, or how: what was counted under another one is counted anew. */
export const DEFINITION_VERSION = 3;

export interface Target {
  kind: 'below' | 'above';
  share: number;
}

/** A fact of a call. */
type CallFact = 'callEntered' | 'callAnswered' | 'callAbandoned' | 'callTimedOut' | 'callQueueEmpty';

/** One commitment in words and in data: how its cases are judged is in `calls.ts` and `tickets.ts`. */
export interface Definition {
  title: Bilingual;
  numerator: Bilingual;
  denominator: Bilingual;
  target: Target;
  /** Which cases are the numerator; the denominator is both. */
  counts: 'met' | 'missed';
  exclusions: readonly Exclusion[];
  /** What is read: events of timelines, facts of calls. */
  events: readonly (EventType | CallFact)[];
  /** What must have been recorded for the figure to be whole. */
  sources: readonly GapSource[];
}

const CALL_EXCLUSIONS = ['closed', 'exitedByKey', 'ringing', 'unknown', 'gap'] as const;
const CALL_FACTS = ['callEntered', 'callAnswered', 'callAbandoned', 'callTimedOut', 'callQueueEmpty'] as const;
const NOTHING_TO_DO = ['cancelled', 'duplicate', 'spam', 'drill'] as const;

export const DEFINITIONS: Readonly<Record<CommitmentName, Definition>> = {
  lostCalls: {
    title: { fr: 'Appels perdus', en: 'Lost calls' },
    numerator: {
      fr: 'appels abandonnés, expirés ou rejetés par une file vide, aux heures d’ouverture',
      en: 'calls abandoned, timed out or refused by an empty queue, within opening hours',
    },
    denominator: { fr: 'appels présentés aux heures d’ouverture', en: 'calls offered within opening hours' },
    target: { kind: 'below', share: 0.1 },
    counts: 'missed',
    exclusions: CALL_EXCLUSIONS,
    events: CALL_FACTS,
    sources: ['calls'],
  },
  pickedUp: {
    title: { fr: 'Appels décrochés en moins de 30 s', en: 'Calls picked up in less than 30 s' },
    numerator: {
      fr: 'appels décrochés après moins de 30 secondes d’attente',
      en: 'calls picked up after a wait of less than 30 seconds',
    },
    denominator: { fr: 'appels présentés aux heures d’ouverture', en: 'calls offered within opening hours' },
    target: { kind: 'above', share: 0.9 },
    counts: 'met',
    exclusions: CALL_EXCLUSIONS,
    events: CALL_FACTS,
    sources: ['calls'],
  },
  takenIntoAccount: {
    title: { fr: 'Tickets pris en compte en moins de 30 min', en: 'Tickets taken into account in less than 30 min' },
    numerator: {
      fr: 'tickets dont le premier acte humain suit la réception de moins de 30 minutes ouvrées',
      en: 'tickets whose first human act follows the receipt by less than 30 minutes of opening time',
    },
    denominator: {
      fr: 'tickets reçus par courriel ou par le site, pris en compte ou en retard, hors réclamations',
      en: 'tickets received by mail or on the site, taken into account or late, complaints left out',
    },
    target: { kind: 'above', share: 0.9 },
    counts: 'met',
    exclusions: ['otherChannel', 'pending', ...NOTHING_TO_DO],
    events: ['ticketOpened', 'takenIntoAccount', 'cancelled'],
    sources: ['mail', 'web'],
  },
  resolvedByDesk: {
    title: { fr: 'Tickets résolus par le guichet unique', en: 'Tickets resolved by the single desk' },
    numerator: {
      fr: 'tickets résolus sans avoir jamais quitté le guichet unique',
      en: 'tickets resolved without ever having left the single desk',
    },
    denominator: { fr: 'tickets résolus, hors réclamations', en: 'tickets resolved, complaints left out' },
    target: { kind: 'above', share: 0.65 },
    counts: 'met',
    exclusions: ['reopened', ...NOTHING_TO_DO],
    events: ['ticketOpened', 'escalated', 'resolved', 'reopened', 'closed', 'cancelled', 'lifeEnded'],
    sources: ['mail', 'web'],
  },
};
