import type { Instant } from '../../domain/time';
import { define, string, strings } from './schema';

/** How an account signs in. */
export interface Credential {
  /** The account's. */
  _id: string;
  /** Of a local account's password: argon2id, with its parameters and salt. */
  hash?: string;
  changedAt?: Instant;
  /** Keyed digests of the addresses from which this account signed in last. */
  knownAddresses: string[];
}

export const credentialSchema = define<Credential>({
  _id: string,
  hash: { type: String },
  changedAt: { type: Number },
  knownAddresses: strings,
});
