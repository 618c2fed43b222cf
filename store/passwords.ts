import type { Instant } from '../domain/time';
import { native } from './models/schema';
import { takeOneTimeToken } from './oneTimeTokens';
import { endSessionsOf } from './sessions';
import type { Store } from './store';
import { transact } from './transaction';

/**
 * Spends a one-time token on a new password; false when another caller was first. What was opened with the password
 * before is closed: every session, every other invitation or reset. Only the place where it was chosen is trusted now.
 */
export function choosePassword(
  store: Store,
  token: string,
  { hash, place, at }: { hash: string; place: string; at: Instant },
): Promise<boolean> {
  const { credentials, oneTimeTokens } = store.models;
  return transact(store, async (within) => {
    const taken = await takeOneTimeToken(store, token, at, within);
    if (!taken) return false;
    const { accountId } = taken;
    await native(credentials).updateOne(
      { _id: accountId },
      { $set: { hash, changedAt: at, knownAddresses: [place] } },
      { upsert: true, ...within },
    );
    await endSessionsOf(store, accountId, within);
    await native(oneTimeTokens).deleteMany({ accountId }, within);
    return true;
  });
}
