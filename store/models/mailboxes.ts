import type { Instant } from '../../domain/time';
import { define, nullableNumber, nullableString, number, string } from './schema';

export const MAILBOX_KINDS = ['imap', 'smtp'] as const;
export const MAILBOX_STATES = ['listening', 'reading', 'down'] as const;

/** A way in for mails, as whoever reads or listens last saw it. */
export interface Mailbox {
  _id: string;
  kind: (typeof MAILBOX_KINDS)[number];
  address: string;
  state: (typeof MAILBOX_STATES)[number];
  lastSeenAt: Instant | null;
  lastMailAt: Instant | null;
  /** A code, never a server's words: those quote. */
  lastError: string | null;
  /** Mails that are seen there and not yet in the desk's hands. */
  waiting: number;
}

export const mailboxSchema = define<Mailbox>({
  _id: string,
  kind: { type: String, enum: MAILBOX_KINDS, required: true },
  address: string,
  state: { type: String, enum: MAILBOX_STATES, required: true },
  lastSeenAt: nullableNumber,
  lastMailAt: nullableNumber,
  lastError: nullableString,
  waiting: number,
});
