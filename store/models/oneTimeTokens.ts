import { date, define, nullableString, string } from './schema';

const PURPOSES = ['invitation', 'reset'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Lets its bearer choose the password of an account, once. */
export interface OneTimeToken {
  /** SHA-256 of the token, in hexadecimal. */
  _id: string;
  accountId: string;
  purpose: Purpose;
  expiresAt: Date;
  /** The token itself, encrypted, until it is in the mail; null from then on. */
  sealed: string | null;
}

export const oneTimeTokenSchema = define<OneTimeToken>({
  _id: string,
  accountId: string,
  purpose: { type: String, enum: PURPOSES, required: true },
  expiresAt: date,
  sealed: nullableString,
});

oneTimeTokenSchema.index({ accountId: 1 });
oneTimeTokenSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
