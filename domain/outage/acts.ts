import { SYSTEM } from '../access/actor';
import { DAY_MS, type Instant } from '../time';
import type { Written } from '../written';
import { type Outage, type OutageFacts, type OutageKind, stateAt, type Update } from './outage';

/** What is over may be reopened for so long; after that it is another outage. */
export const REOPEN_MS = 3 * DAY_MS;
/** What lies further away than this is a slip of the pen. */
const FURTHEST_MS = 366 * DAY_MS;
/** Clocks differ a little. */
const SKEW_MS = 60_000;

export interface Announcement {
  kind: OutageKind;
  serviceIds: readonly string[] | null;
  establishmentIds: readonly string[] | null;
  startAt: Instant;
  expectedEndAt: Instant | null;
  title: Written;
  text: Written;
}

/** What may be done about an outage. `expectedEndAt`: null for nobody knows. */
export type OutageAct = { text: Written | null } & (
  | { kind: 'update'; text: Written; isMailed: boolean }
  | { kind: 'endMoved'; expectedEndAt: Instant | null }
  | { kind: 'rescheduled'; startAt: Instant; expectedEndAt: Instant | null }
  | { kind: 'ended'; endedAt: Instant | null }
  | { kind: 'cancelled' }
  | { kind: 'reopened'; expectedEndAt: Instant | null }
);

export const OUTAGE_FAULTS = {
  startInFuture: 'An outage is announced once it has begun; what is to begin is planned work.',
  startTooFar: 'The start is more than a year away.',
  endBeforeStart: 'The expected end is not after the start.',
  endInPast: 'The expected end has passed.',
  endTooFar: 'The end is more than a year after the start.',
  endInFuture: 'An outage cannot have ended in the future.',
  isOver: 'This outage is over.',
  notStarted: 'This work has not begun: cancel it.',
  started: 'This work has begun: move its expected end.',
  notOver: 'This outage is not over.',
  reopenTooLate: 'It has been over for too long: announce another one.',
} as const;
export type OutageFault = keyof typeof OUTAGE_FAULTS;

/** Where the fault is in what was given; null when it is the moment that is wrong. */
export interface OutageRefusal {
  code: OutageFault;
  field: 'startAt' | 'expectedEndAt' | 'endedAt' | null;
}

export type Judged<T> = ({ ok: true } & T) | { ok: false; refusal: OutageRefusal };

const refused = (code: OutageFault, field: OutageRefusal['field'] = null): { ok: false; refusal: OutageRefusal } => ({
  ok: false,
  refusal: { code, field },
});

export function announce(id: string, given: Announcement, by: string, at: Instant): Judged<{ outage: Outage }> {
  const { text, ...facts } = given;
  const fault =
    (given.kind === 'outage' && given.startAt > at + SKEW_MS && refused('startInFuture', 'startAt')) ||
    (Math.abs(given.startAt - at) > FURTHEST_MS && refused('startTooFar', 'startAt')) ||
    endFault(given, at);
  if (fault) return fault;
  const first: Update = { seq: 1, kind: 'announced', at, by, isMailed: true, text };
  return { ok: true, outage: { id, ...facts, endedAt: null, cancelled: false, updates: [first] } };
}

function endFault({ startAt, expectedEndAt }: Pick<Announcement, 'startAt' | 'expectedEndAt'>, at: Instant) {
  if (expectedEndAt === null) return null;
  if (expectedEndAt <= startAt) return refused('endBeforeStart', 'expectedEndAt');
  if (expectedEndAt <= at) return refused('endInPast', 'expectedEndAt');
  return expectedEndAt - startAt > FURTHEST_MS ? refused('endTooFar', 'expectedEndAt') : null;
}

/** What becomes of an outage by an act: its next entry, and what that sets. Never touches what was said before. */
export function act(outage: Outage, given: OutageAct, by: string, at: Instant): Judged<{ outage: Outage }> {
  const state = stateAt(outage, at);
  const isOver = outage.endedAt !== null;
  const told = (sets: Partial<Outage>, says: Partial<Update> = {}): { ok: true; outage: Outage } => {
    const { kind, text } = given;
    const seq = outage.updates.length + 1;
    const update: Update = { seq, kind, at, by, isMailed: true, text, ...says };
    return { ok: true, outage: { ...outage, ...sets, updates: [...outage.updates, update] } };
  };
  if (given.kind === 'reopened') {
    const { expectedEndAt } = given;
    if (outage.endedAt === null) return refused('notOver');
    if (at > outage.endedAt + REOPEN_MS) return refused('reopenTooLate');
    const fault = endFault({ startAt: outage.startAt, expectedEndAt }, at);
    return fault ?? told({ endedAt: null, cancelled: false, expectedEndAt }, { expectedEndAt });
  }
  if (isOver) return refused('isOver');
  switch (given.kind) {
    case 'update':
      return told({}, { isMailed: given.isMailed });
    case 'endMoved': {
      const { expectedEndAt } = given;
      return endFault({ startAt: outage.startAt, expectedEndAt }, at) ?? told({ expectedEndAt }, { expectedEndAt });
    }
    case 'rescheduled': {
      const { startAt, expectedEndAt } = given;
      if (state !== 'planned') return refused('started');
      if (Math.abs(startAt - at) > FURTHEST_MS) return refused('startTooFar', 'startAt');
      return endFault({ startAt, expectedEndAt }, at) ?? told({ startAt, expectedEndAt }, { startAt, expectedEndAt });
    }
    case 'ended': {
      if (state === 'planned') return refused('notStarted');
      const endedAt = given.endedAt ?? at;
      if (endedAt < outage.startAt) return refused('endBeforeStart', 'endedAt');
      return endedAt > at + SKEW_MS ? refused('endInFuture', 'endedAt') : told({ endedAt });
    }
    case 'cancelled':
      return told({ endedAt: at, cancelled: true });
  }
}

type StartFacts = Pick<OutageFacts, 'kind' | 'endedAt' | 'startAt' | 'updates'>;

/** When the desk itself says that planned works begin: once. Null: it was said, or there is nothing to say. */
export function startDueAt({ kind, endedAt, startAt, updates }: StartFacts): Instant | null {
  if (kind !== 'plannedWork' || endedAt !== null) return null;
  const isAnnouncedBeforehand = updates.some(({ at }) => at < startAt);
  return isAnnouncedBeforehand && updates.every((update) => update.kind !== 'started') ? startAt : null;
}

/** Planned works begin. Null when that is not due. */
export function start(outage: Outage, at: Instant): Outage | null {
  const due = startDueAt(outage);
  if (due === null || due > at) return null;
  const seq = outage.updates.length + 1;
  const update: Update = { seq, kind: 'started', at, by: SYSTEM.id, isMailed: true, text: null };
  return { ...outage, updates: [...outage.updates, update] };
}
