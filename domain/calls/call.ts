import type { Instant } from '../time';

/** Of a desk that has one PBX. */
export const DEFAULT_PBX = 'asterisk';

/**
 * What became of a call in a queue:
 * - `ringing`: nothing yet;
 * - `answered`: an agent took it;
 * - `abandoned`: the caller hung up, or left by a key;
 * - `timedOut`, `queueEmpty`: the queue gave it up;
 * - `unknown`: its end was never seen (a log that was cut). Not lost: nobody knows.
 */
export const CALL_OUTCOMES = ['ringing', 'answered', 'abandoned', 'timedOut', 'queueEmpty', 'unknown'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** One passage of a call through one queue. The caller's number is personal data and kept apart. */
export interface Call {
  /** Opaque; stands for (PBX, call id, queue, entry). */
  id: string;
  queue: string;
  enteredAt: Instant;
  /** When the wait ended, by an answer or otherwise; null while it rings or when nobody knows. */
  leftAt: Instant | null;
  outcome: CallOutcome;
  /** Whether the caller left by pressing a key, rather than by hanging up: `abandoned` only. */
  isByKey: boolean;
  /** The agent's name at the PBX. */
  agent: string | null;
  endedAt: Instant | null;
  /** Number of the ticket made of it. */
  ticket: string | null;
}
