import { type mongo, Schema } from 'mongoose';
import type { Correspondent, LetterFile } from '../../domain/mail/letter';
import type { Verdict } from '../../domain/mail/verdict';
import type { Instant } from '../../domain/time';
import { define, mixed, nullableNumber, nullableString, number, string } from './schema';

export const INBOUND_STATES = ['handling', 'done', 'quarantined', 'released', 'discarded'] as const;
export type InboundState = (typeof INBOUND_STATES)[number];

/** What was read out of a mail, when it could be. Long texts are cut here; the original has them whole. */
export interface ReadLetter {
  recipients: readonly Correspondent[];
  text: string;
  quoted: string;
  files: readonly LetterFile[];
  hasHtml: boolean;
  isAuthenticated: boolean;
  /** What a delivery report says, as `5.1.1`. */
  status: string | null;
}

/** A file that was not put on the ticket, by its place among the mail's files, and why. */
export interface LeftFile {
  index: number;
  why: string;
}

/**
 * How far the desk has got in acting on a mail, where going on differs from beginning again: a reply that a closed ticket
 * refused is sent as a reopening, and after that as a ticket that follows.
 */
export type InboundStep = 'begin' | 'reopen' | 'follow';

/** A mail in the desk's hands. Its original is in the bucket `inboundMails`, from before this was written. */
export interface InboundMail {
  /** SHA-256 of mailbox and content, in hexadecimal: the same content in the same mailbox is the same mail. */
  _id: string;
  mailbox: string;
  receivedAt: Instant;
  size: number;
  rawId: mongo.ObjectId;
  state: InboundState;
  /** When the sweeper starts its workflow, if it is still being handled then. */
  checkAt: Instant;
  /** How often somebody has begun to read it: one that kills its reader is not read for ever. */
  readings: number;
  from: Correspondent | null;
  /** '' when there is none, or it was not read yet. */
  subject: string;
  messageId: string | null;
  letter: ReadLetter | null;
  /** Decided once; a person's release takes its place. */
  verdict: Verdict | null;
  /**
   * Digest of Message-ID, sender and text of a mail that says something: relays bring the same one twice, under other
   * trace fields, and it is acted on once. Left out of all others.
   */
  matter?: string;
  /** In whose name it acts: the account of its sender, or the one a person has named. */
  senderId: string | null;
  /** Counts the releases, so that each acts under keys of its own. */
  round: number;
  step: InboundStep;
  /** Of the ticket it became or landed in. */
  ticket: string | null;
  /** Why what had been decided could not be done: a code. */
  refusal: string | null;
  leftFiles: readonly LeftFile[];
  /** Who released or discarded it. */
  actedBy: string | null;
  actedAt: Instant | null;
  /** Said on discarding. */
  note: string | null;
}

export const inboundMailSchema = define<InboundMail>({
  _id: string,
  mailbox: string,
  receivedAt: number,
  size: number,
  rawId: { type: Schema.Types.ObjectId, required: true },
  state: { type: String, enum: INBOUND_STATES, required: true },
  checkAt: number,
  readings: number,
  from: { ...mixed, required: false, default: null },
  subject: { type: String, default: '' },
  messageId: nullableString,
  letter: { ...mixed, required: false, default: null },
  verdict: { ...mixed, required: false, default: null },
  matter: { type: String },
  senderId: nullableString,
  round: number,
  step: string,
  ticket: nullableString,
  refusal: nullableString,
  leftFiles: { ...mixed, required: false, default: [] },
  actedBy: nullableString,
  actedAt: nullableNumber,
  note: nullableString,
});

inboundMailSchema.index({ receivedAt: -1, _id: -1 });
inboundMailSchema.index({ 'verdict.outcome': 1, receivedAt: -1, _id: -1 });
inboundMailSchema.index({ state: 1, receivedAt: -1, _id: -1 });
// Of one sender: how many within the hour.
inboundMailSchema.index({ 'from.address': 1, receivedAt: -1, _id: -1 });
inboundMailSchema.index({ ticket: 1 }, { partialFilterExpression: { ticket: { $type: 'string' } } });
inboundMailSchema.index({ matter: 1 }, { unique: true, partialFilterExpression: { matter: { $type: 'string' } } });
inboundMailSchema.index({ rawId: 1 }, { unique: true });
inboundMailSchema.index({ checkAt: 1 }, { name: 'handled', partialFilterExpression: { state: 'handling' } });
inboundMailSchema.index(
  { subject: 'text', 'from.address': 'text', 'from.name': 'text' },
  { name: 'words', default_language: 'french', language_override: 'none' },
);
