import { DAY_MS, HOUR_MS, type Instant } from '../domain/time';
import type { OneTimeToken, Purpose } from './models/oneTimeTokens';
import { native } from './models/schema';
import { hashOf, newSecret } from './secrets';
import type { Store } from './store';
import type { Within } from './transaction';

const PREFIX = 'gco_';

const LIFE_MS: Record<Purpose, number> = { invitation: 7 * DAY_MS, reset: HOUR_MS };

export interface NewToken {
  accountId: string;
  purpose: Purpose;
  at: Instant;
  /** How it is kept until it is mailed. */
  seal(id: string, token: string): string;
}

/** A new token to choose a password with. Those given before for the same purpose open nothing any more. Answers its id. */
export async function issueOneTimeToken(
  { models }: Store,
  { accountId, purpose, at, seal }: NewToken,
): Promise<string> {
  const token = newSecret(PREFIX);
  const id = hashOf(token);
  const expiresAt = new Date(at + LIFE_MS[purpose]);
  const collection = native(models.oneTimeTokens);
  await collection.deleteMany({ accountId, purpose });
  await collection.insertOne({ _id: id, accountId, purpose, expiresAt, sealed: seal(id, token) });
  return id;
}

const living = (id: string, at: Instant) => ({ _id: { $eq: id }, expiresAt: { $gt: new Date(at) } });

/** What a token is good for, which leaves it as it is; null when it was used, has expired, or never was. */
export const readOneTimeToken = (store: Store, token: string, at: Instant): Promise<OneTimeToken | null> =>
  readOneTimeTokenById(store, hashOf(token), at);

export const readOneTimeTokenById = ({ models }: Store, id: string, at: Instant): Promise<OneTimeToken | null> =>
  native(models.oneTimeTokens).findOne(living(id, at));

/** Whether an account has one that is still good. */
export async function hasOneTimeToken(
  { models }: Store,
  { accountId, purpose, at }: Omit<NewToken, 'seal'>,
): Promise<boolean> {
  const found = await native(models.oneTimeTokens).findOne({ accountId, purpose, expiresAt: { $gt: new Date(at) } });
  return found !== null;
}

/** It is in the mail: from now on only its hash is kept. */
export async function forgetSealed({ models }: Store, id: string): Promise<void> {
  await native(models.oneTimeTokens).updateOne({ _id: id }, { $set: { sealed: null } });
}

/** Takes it: of any number of callers with the same token, one gets it. */
export const takeOneTimeToken = (
  { models }: Store,
  token: string,
  at: Instant,
  within: Within,
): Promise<OneTimeToken | null> => native(models.oneTimeTokens).findOneAndDelete(living(hashOf(token), at), within);
