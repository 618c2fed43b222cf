import { DAY_MS, HOUR_MS, type Instant } from '../domain/time';
import type { OneTimeToken, Purpose } from './models/oneTimeTokens';
import { native } from './models/schema';
import { hashOf, newSecret } from './secrets';
import type { Store } from './store';
import type { Within } from './transaction';

const PREFIX = 'gco_';

const LIFE_MS: Record<Purpose, number> = { invitation: 7 * DAY_MS, reset: HOUR_MS };

/** A new token to choose a password with, shown this once. Those given before for the same purpose open nothing any more. */
export async function issueOneTimeToken(
  { models }: Store,
  { accountId, purpose, at }: { accountId: string; purpose: Purpose; at: Instant },
): Promise<string> {
  const token = newSecret(PREFIX);
  const collection = native(models.oneTimeTokens);
  await collection.deleteMany({ accountId, purpose });
  await collection.insertOne({ _id: hashOf(token), accountId, purpose, expiresAt: new Date(at + LIFE_MS[purpose]) });
  return token;
}

const living = (token: string, at: Instant) => ({ _id: hashOf(token), expiresAt: { $gt: new Date(at) } });

/** What a token is good for, which leaves it as it is; null when it was used, has expired, or never was. */
export const readOneTimeToken = ({ models }: Store, token: string, at: Instant): Promise<OneTimeToken | null> =>
  native(models.oneTimeTokens).findOne(living(token, at));

/** Takes it: of any number of callers with the same token, one gets it. */
export const takeOneTimeToken = (
  { models }: Store,
  token: string,
  at: Instant,
  within: Within,
): Promise<OneTimeToken | null> => native(models.oneTimeTokens).findOneAndDelete(living(token, at), within);
