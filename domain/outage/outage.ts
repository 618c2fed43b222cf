import { HOUR_MS, type Instant } from '../time';
import type { Written } from '../written';

/**
 * What is broken, or will be stopped on purpose, for many at once.
 *
 * - **outage** (panne): something broke; it is announced once it has begun.
 * - **planned work** (travaux): something will be stopped, from a start that is said beforehand.
 * - **update**: one entry of its history, which is only ever added to.
 * - **over**: ended or cancelled. For a while it may be reopened.
 */
export const OUTAGE_KINDS = ['outage', 'plannedWork'] as const;
export type OutageKind = (typeof OUTAGE_KINDS)[number];

export const OUTAGE_STATES = ['planned', 'ongoing', 'overdue', 'ended', 'cancelled'] as const;
/** `overdue`: it lasts longer than was expected. */
export type OutageState = (typeof OUTAGE_STATES)[number];

export const UPDATE_KINDS = [
  'announced',
  'started',
  'update',
  'endMoved',
  'rescheduled',
  'ended',
  'cancelled',
  'reopened',
] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** The mails about outages: to who asked for them; to who announced one and has fallen silent. */
export const OUTAGE_MAILS = ['outageNews', 'outageReminder'] as const;

/** What may be read in Temporal too: no word of anybody, nobody's name. */
export interface UpdateFacts {
  /** From 1, without a gap. */
  seq: number;
  kind: UpdateKind;
  at: Instant;
  by: string;
  /** Whether those who asked for it are written to. */
  isMailed: boolean;
}

export interface OutageFacts {
  id: string;
  kind: OutageKind;
  /** Null: every service. */
  serviceIds: readonly string[] | null;
  /** UAI codes. Null: the whole academy. */
  establishmentIds: readonly string[] | null;
  startAt: Instant;
  expectedEndAt: Instant | null;
  /** When it was over, for whichever reason. */
  endedAt: Instant | null;
  cancelled: boolean;
  updates: readonly UpdateFacts[];
}

export interface Update extends UpdateFacts {
  text: Written | null;
  /** What the update set, where it moved them. */
  startAt?: Instant;
  expectedEndAt?: Instant | null;
}

export interface Outage extends OutageFacts {
  title: Written;
  updates: readonly Update[];
}

type Times = Pick<OutageFacts, 'startAt' | 'expectedEndAt' | 'endedAt' | 'cancelled'>;

export function stateAt({ startAt, expectedEndAt, endedAt, cancelled }: Times, now: Instant): OutageState {
  if (endedAt !== null) return cancelled ? 'cancelled' : 'ended';
  if (now < startAt) return 'planned';
  return expectedEndAt !== null && expectedEndAt <= now ? 'overdue' : 'ongoing';
}

export const isRunning = (state: OutageState): boolean => state === 'ongoing' || state === 'overdue';

/** Works that begin this soon are worth a word to who reports trouble. */
export const IMMINENT_MS = HOUR_MS;

export const covers = (ids: readonly string[] | null, id: string): boolean => ids === null || ids.includes(id);

/** The last word of a person on it; the desk's own entries are none. */
export function lastWordAt({ updates }: Pick<OutageFacts, 'updates'>): Instant {
  return Math.max(...updates.flatMap(({ kind, at }) => (kind === 'started' ? [] : [at])));
}
