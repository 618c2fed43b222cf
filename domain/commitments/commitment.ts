import type { DurationMs, Instant } from '../time';
import type { Channel } from '../words';

/** What the desk promises of its calls and its tickets. */
export const COMMITMENTS = ['lostCalls', 'pickedUp', 'takenIntoAccount', 'resolvedByDesk'] as const;
export type CommitmentName = (typeof COMMITMENTS)[number];

/**
 * Why a call or a ticket is in no figure:
 * - `closed`: the call came outside opening hours;
 * - `exitedByKey`: the caller chose to leave the queue;
 * - `ringing`, `unknown`: what became of the call is not known yet, or never will be;
 * - `gap`: the call came while calls were not, or not rightly, recorded;
 * - `otherChannel`: the promise is made for mail and web;
 * - `pending`: nobody has taken it, and there is time left;
 * - `reopened`: it was resolved, and is being worked on again;
 * - `cancelled`, `duplicate`, `spam`, `drill`: there was nothing to help with; one that was cancelled after it was taken, or
 *   late, keeps or breaks the promise of being taken into account all the same.
 */
export const EXCLUSIONS = [
  'closed',
  'exitedByKey',
  'ringing',
  'unknown',
  'gap',
  'otherChannel',
  'pending',
  'reopened',
  'cancelled',
  'duplicate',
  'spam',
  'drill',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export const CASE_VERDICTS = ['met', 'missed', 'excluded'] as const;
export type CaseVerdict = (typeof CASE_VERDICTS)[number];

/** Another form of a figure, shown beside the one that is published. */
export const BESIDES = ['shortAbandonsLeftOut', 'overAnswered'] as const;
export type Beside = (typeof BESIDES)[number];

/** Where what the desk measures comes in. */
export const GAP_SOURCES = ['calls', 'mail', 'web'] as const;
export type GapSource = (typeof GAP_SOURCES)[number];

/** One call or one ticket under one commitment: what a figure counts, and what it opens to. */
export interface Case {
  commitment: CommitmentName;
  kind: 'call' | 'ticket';
  /** Of the call, or the ticket's number. */
  id: string;
  /** By which it belongs to a day: the call's entry, the receipt, the resolution. */
  at: Instant;
  /** A call's is its queue. */
  group: string | null;
  establishment: string | null;
  channel: Channel;
  verdict: CaseVerdict;
  reason: Exclusion | null;
  /** Whether it may still change. */
  isProvisional: boolean;
  /** When it changes by itself if nothing happens before; null when it does not. */
  changesAt: Instant | null;
  measureMs: DurationMs | null;
  /** Of a lost call: the whole seconds waited, 60 for more, and for what is not the caller's impatience. */
  lostAfter: number | null;
}
