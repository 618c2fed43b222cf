import type { Credential } from './models/credentials';
import { native } from './models/schema';
import type { Store } from './store';

/** Enough for work, home and the way between them. */
const MAX_KNOWN_ADDRESSES = 10;

export const readCredential = (store: Store, accountId: string): Promise<Credential | null> =>
  native(store.models.credentials).findOne({ _id: { $eq: accountId } });

/** `place` is where somebody signed in: the digest of an address. */
export async function rememberAddress(store: Store, accountId: string, place: string): Promise<void> {
  const credentials = native(store.models.credentials);
  // Whose password the desk does not keep has no document yet.
  await credentials.updateOne({ _id: accountId }, { $setOnInsert: { knownAddresses: [] } }, { upsert: true });
  await credentials.updateOne(
    { _id: accountId, knownAddresses: { $ne: place } },
    { $push: { knownAddresses: { $each: [place], $slice: -MAX_KNOWN_ADDRESSES } } },
  );
}
