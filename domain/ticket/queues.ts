import { type DurationMs, HOUR_MS } from '../time';
import type { Status } from '../words';

/** The lists that staff work from. */
export const QUEUE_NAMES = ['team', 'mine', 'atRisk', 'unassigned', 'waiting'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export interface Queue {
  /** Tickets in one of the actor's groups, or assigned to them. */
  of: readonly ('groups' | 'self')[];
  statuses: readonly Status[];
  /** Only those that nobody has. */
  isUnassigned?: true;
  /** Only those with a promise that is broken, or due this soon. */
  dueWithinMs?: DurationMs;
}

export const OPEN_STATUSES: readonly Status[] = ['new', 'inProgress', 'pending'];

/** What is in each of them, in one table; the store makes the filters of its queries of it. */
export const QUEUES: Readonly<Record<QueueName, Queue>> = {
  team: { of: ['groups'], statuses: OPEN_STATUSES },
  mine: { of: ['self'], statuses: OPEN_STATUSES },
  atRisk: { of: ['groups', 'self'], statuses: OPEN_STATUSES, dueWithinMs: 2 * HOUR_MS },
  unassigned: { of: ['groups'], statuses: OPEN_STATUSES, isUnassigned: true },
  waiting: { of: ['groups', 'self'], statuses: ['pending'] },
};
