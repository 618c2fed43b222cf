import { date, define, string } from './schema';

export const PURPOSES = ['invitation', 'reset'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Lets its bearer choose the password of an account, once. */
export interface OneTimeToken {
  /** SHA-256 of the token, in hexadecimal: the token itself is nowhere. */
  _id: string;
  accountId: string;
  purpose: Purpose;
  expiresAt: Date;
}

export const oneTimeTokenSchema = define<OneTimeToken>({
  _id: string,
  accountId: string,
  purpose: { type: String, enum: PURPOSES, required: true },
  expiresAt: date,
});

oneTimeTokenSchema.index({ accountId: 1 });
oneTimeTokenSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
