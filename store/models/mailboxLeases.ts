import type { Instant } from '../../domain/time';
import { define, number, string } from './schema';

/** Of the one process that reads a mailbox. */
export interface MailboxLease {
  /** The mailbox's. */
  _id: string;
  holder: string;
  /** From then on another process may take it. */
  until: Instant;
}

export const mailboxLeaseSchema = define<MailboxLease>({ _id: string, holder: string, until: number });
