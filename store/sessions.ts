import { HOUR_MS, type Instant, MINUTE_MS } from '../domain/time';
import { type Account, readAccount } from './accounts';
import { readCredential } from './credentials';
import { native } from './models/schema';
import type { Session } from './models/sessions';
import { hashOf, newSecret } from './secrets';
import type { Store } from './store';
import type { Within } from './transaction';

export type { Session };

const PREFIX = 'gcs_';

export const SESSION_LIFE_MS = 12 * HOUR_MS;
const IDLE_LIFE_MS = 2 * HOUR_MS;
/** A busy session is not written more often than this. */
const SEEN_EVERY_MS = MINUTE_MS;
const MAX_AGENT_LENGTH = 200;

/** `passwordAt`: when the password it is opened with was set; null when the desk does not keep it. */
export interface Opened {
  account: Account;
  passwordAt: Instant | null;
}

/** A new session and its token, shown this once: only its hash is kept. */
export async function openSession(
  { models }: Store,
  { account, passwordAt }: Opened,
  { agent, at }: { agent: string; at: Instant },
): Promise<{ token: string; session: Session }> {
  const token = newSecret(PREFIX);
  const session: Session = {
    _id: hashOf(token),
    accountId: account._id,
    csrf: newSecret(''),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at + SESSION_LIFE_MS),
    agent: agent.slice(0, MAX_AGENT_LENGTH),
    roles: account.roles,
    passwordAt,
  };
  await native(models.sessions).insertOne(session);
  return { token, session };
}

/**
 * The session behind a token and its account as it is now. Null when the session ended, by itself or by a change of what
 * it was opened with: a sign-in that was under way meanwhile leaves nothing open.
 */
export async function liveSession(
  store: Store,
  token: string,
  at: Instant,
): Promise<{ session: Session; account: Account } | null> {
  const sessions = native(store.models.sessions);
  const session = await sessions.findOne({ _id: hashOf(token) });
  if (!session || at >= session.expiresAt.getTime() || at >= session.lastSeenAt + IDLE_LIFE_MS) return null;
  const [account, credential] = await Promise.all([
    readAccount(store, session.accountId),
    readCredential(store, session.accountId),
  ]);
  const isAsOpened =
    account?.active &&
    session.roles.join() === account.roles.join() &&
    session.passwordAt === (credential?.changedAt ?? null);
  if (!isAsOpened) return null;
  if (at >= session.lastSeenAt + SEEN_EVERY_MS) {
    await sessions.updateOne({ _id: session._id }, { $max: { lastSeenAt: at } });
  }
  return { session, account };
}

export async function endSession({ models }: Store, token: string): Promise<void> {
  await native(models.sessions).deleteOne({ _id: hashOf(token) });
}

/** Where somebody is signed in, the last seen first. */
export const listSessions = ({ models }: Store, accountId: string, at: Instant): Promise<Session[]> =>
  native(models.sessions)
    .find({ accountId: { $eq: accountId }, expiresAt: { $gt: new Date(at) }, lastSeenAt: { $gt: at - IDLE_LIFE_MS } })
    .sort({ lastSeenAt: -1 })
    .toArray();

/** Everywhere the account is signed in; `except`: the id of the one session that stays. */
export async function endSessionsOf(
  { models }: Store,
  accountId: string,
  within?: Within,
  except?: string,
): Promise<void> {
  const others = except === undefined ? {} : { _id: { $ne: except } };
  await native(models.sessions).deleteMany({ accountId: { $eq: accountId }, ...others }, within);
}
