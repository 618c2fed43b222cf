import type { Opening } from '../../domain/ticket/open';
import type { Instant } from '../../domain/time';
import type { GivenAnswers } from './contents';
import { define, mixed, nullableNumber, number, string } from './schema';

/** The durable acceptance of a ticket: everything its workflow starts from, under the idempotency key. */
export interface OpeningRecord {
  /** An opaque digest of account and `Idempotency-Key`. */
  _id: string;
  /** SHA-256 of what was asked: the same key with another body is refused. */
  bodyDigest: string;
  number: string;
  /** With its pins, whose versions never change, this is the whole input of the workflow. */
  opening: Opening;
  /** Title and description, until they are surely in the contents; null from then on. */
  texts: Record<string, string> | null;
  /** With the texts, and as long as they. */
  answers?: GivenAnswers;
  /** The call it was made of. */
  callId?: string;
  createdAt: Instant;
  /** Until when the request that claimed it is at work. */
  leaseUntil: Instant;
  /** The workflow was started; null: a retry or the sweeper completes it. */
  startedAt: Instant | null;
}

export const openingSchema = define<OpeningRecord>({
  _id: string,
  bodyDigest: string,
  number: string,
  opening: mixed,
  texts: { ...mixed, required: false, default: null },
  answers: { ...mixed, required: false },
  callId: { type: String },
  createdAt: number,
  leaseUntil: number,
  startedAt: nullableNumber,
});

openingSchema.index({ number: 1 }, { unique: true });
openingSchema.index({ leaseUntil: 1 }, { name: 'unfinished', partialFilterExpression: { startedAt: null } });
