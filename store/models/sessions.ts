import type { Instant } from '../../domain/time';
import { ROLES, type Role } from '../../domain/words';
import { date, define, nullableNumber, number, string } from './schema';

export interface Session {
  /** SHA-256 of the token, in hexadecimal: the token itself is nowhere. */
  _id: string;
  accountId: string;
  /** What a page sends back with every act, to prove that it is the desk's own. */
  csrf: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Date;
  /** What the browser says it is. */
  agent: string;
  /** What it was opened with: it does not outlive a change of either. */
  roles: Role[];
  passwordAt: Instant | null;
}

export const sessionSchema = define<Session>({
  _id: string,
  accountId: string,
  csrf: string,
  createdAt: number,
  lastSeenAt: number,
  expiresAt: date,
  agent: { type: String, default: '' },
  roles: { type: [{ type: String, enum: ROLES }], required: true },
  passwordAt: nullableNumber,
});

sessionSchema.index({ accountId: 1 });
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
