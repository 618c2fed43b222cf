import type { Instant } from '../../domain/time';
import { date, define, number, string } from './schema';

/** Failed sign-ins, counted by account or by address. */
export interface Attempts {
  /** A keyed digest of what they are counted by. */
  _id: string;
  failures: number;
  /** Until then, nothing is tried. */
  notBefore: Instant;
  /** From then on they are forgotten. */
  expiresAt: Date;
}

export const attemptsSchema = define<Attempts>({ _id: string, failures: number, notBefore: number, expiresAt: date });

attemptsSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
