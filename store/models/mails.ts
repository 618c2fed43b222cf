import { Schema } from 'mongoose';
import { OUTAGE_MAILS } from '../../domain/outage/outage';
import { TEMPLATES } from '../../domain/ticket/audience';
import type { Notice } from '../../domain/ticket/notices';
import type { Instant } from '../../domain/time';
import { define, nullableNumber, nullableString, number, string } from './schema';

export const MAIL_STATES = [
  'sending',
  'sent',
  'retrying',
  'failed',
  'noAddress',
  'optedOut',
  'givenUp',
  'bounced',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What a mail tells: something of a ticket, of an outage, or of an article. */
export const MAIL_KINDS = [...TEMPLATES, ...OUTAGE_MAILS, 'articleReminder'] as const;

/** A row before and after each attempt at a mail. One left `sending` is in doubt. */
export interface MailRow {
  /** The Message-ID: one per person, event and digest. */
  _id: string;
  /** The ticket's; null for a mail about none. */
  number: string | null;
  outageId?: string;
  articleId?: string;
  noticeId: string;
  template: (typeof MAIL_KINDS)[number];
  seq: number;
  personId: string;
  state: MailState;
  attempts: number;
  /** Attempts made because the one before was in doubt. */
  repeats: number;
  createdAt: Instant;
  updatedAt: Instant;
  sentAt: Instant | null;
  /** What the mail server said: its code, never its text. */
  lastCode: string | null;
  /** What it would tell, kept when it did not leave, so that it can be sent again. Facts and ids, as in the workflow. */
  notice?: Notice;
}

export const mailSchema = define<MailRow>({
  _id: string,
  number: nullableString,
  outageId: { type: String },
  articleId: { type: String },
  noticeId: string,
  template: { type: String, enum: MAIL_KINDS, required: true },
  seq: number,
  personId: string,
  state: { type: String, enum: MAIL_STATES, required: true },
  attempts: number,
  repeats: number,
  createdAt: number,
  updatedAt: number,
  sentAt: nullableNumber,
  lastCode: nullableString,
  notice: { type: Schema.Types.Mixed },
});

mailSchema.index({ number: 1, personId: 1, createdAt: 1 });
mailSchema.index({ state: 1, createdAt: -1, _id: -1 });
mailSchema.index({ personId: 1, createdAt: -1, _id: -1 });
mailSchema.index(
  { outageId: 1, template: 1, state: 1, seq: 1 },
  { partialFilterExpression: { outageId: { $exists: true } } },
);
