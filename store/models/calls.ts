import { CALL_OUTCOMES, type Call } from '../../domain/calls/call';
import type { Instant } from '../../domain/time';
import { boolean, date, define, nullableNumber, nullableString, number, string } from './schema';

/** One passage of a call through one queue, with what it was concluded from. */
export interface CallRow extends Omit<Call, 'id'> {
  /** A digest of PBX, call and queue, and the entry. */
  _id: string;
  pbx: string;
  callid: string;
  /** The call's how-manieth passage through this queue; the first is 0. */
  entry: number;
  /** Whoever changes what is above says when. */
  changedAt: Instant;
  /** What was told of the call in this queue, as `writeFact` writes it: in the first passage's row alone, for all of them. */
  facts?: string[];
  /** Ids of the events that told it. */
  events?: string[];
  /** How often the call was written, likewise: whoever writes it makes sure that nobody has meanwhile. */
  revision?: number;
}

export const callSchema = define<CallRow>({
  _id: string,
  pbx: string,
  callid: string,
  queue: string,
  entry: number,
  enteredAt: number,
  leftAt: nullableNumber,
  outcome: { type: String, enum: CALL_OUTCOMES, required: true },
  isByKey: boolean,
  agent: nullableString,
  endedAt: nullableNumber,
  ticket: nullableString,
  changedAt: number,
  facts: { type: [String], default: undefined },
  events: { type: [String], default: undefined },
  revision: { type: Number },
});

callSchema.index({ enteredAt: -1, _id: -1 });
callSchema.index({ outcome: 1, enteredAt: -1, _id: -1 });
callSchema.index({ changedAt: 1 });
callSchema.index({ ticket: 1 }, { partialFilterExpression: { ticket: { $type: 'string' } } });

/** Personal data, kept apart from the call so that it can be erased and the call still counts. */
export interface Caller {
  /** The call's. */
  _id: string;
  /** As `normalNumber` writes it. Null once it is erased: the row stays, so that nothing brings the number back. */
  number: string | null;
  expiresAt: Date;
}

export const callerSchema = define<Caller>({ _id: string, number: nullableString, expiresAt: date });

callerSchema.index({ number: 1 });
callerSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
