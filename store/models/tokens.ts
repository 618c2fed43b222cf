import type { Instant } from '../../domain/time';
import { define, nullableNumber, number, string } from './schema';

export interface Token {
  /** SHA-256 of the token, in hexadecimal: the token itself is nowhere. */
  _id: string;
  accountId: string;
  /** What its owner calls it. */
  label: string;
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
}

export const tokenSchema = define<Token>({
  _id: string,
  accountId: string,
  label: string,
  createdAt: number,
  expiresAt: nullableNumber,
  revokedAt: nullableNumber,
});

tokenSchema.index({ accountId: 1 });
