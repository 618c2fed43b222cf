import type { Instant } from '../../domain/time';
import { define, number, string, strings } from './schema';

/** The password of a local account. */
export interface Credential {
  /** The account's. */
  _id: string;
  /** Argon2id, with its parameters and salt. */
  hash: string;
  changedAt: Instant;
  /** Keyed digests of the addresses from which this account signed in last. */
  knownAddresses: string[];
}

export const credentialSchema = define<Credential>({
  _id: string,
  hash: string,
  changedAt: number,
  knownAddresses: strings,
});
