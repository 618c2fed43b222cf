import type { Instant } from '../../domain/time';
import { define, nullableNumber, number, string } from './schema';

/** To read, to open tickets, and to act in any other way. */
export const TOKEN_SCOPES = ['read', 'open', 'act'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export interface Token {
  /** SHA-256 of the token, in hexadecimal: the token itself is nowhere. */
  _id: string;
  accountId: string;
  /** What its owner calls it. */
  label: string;
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  /** What it is good for; everything its account may do when left out. */
  scopes?: TokenScope[];
  /** To the minute. */
  lastUsedAt?: Instant;
}

export const tokenSchema = define<Token>({
  _id: string,
  accountId: string,
  label: string,
  createdAt: number,
  expiresAt: nullableNumber,
  revokedAt: nullableNumber,
  scopes: { type: [{ type: String, enum: TOKEN_SCOPES }], default: undefined },
  lastUsedAt: { type: Number },
});

tokenSchema.index({ accountId: 1 });
