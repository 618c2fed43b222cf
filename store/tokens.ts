import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../domain/time';
import { type Account, readAccount } from './accounts';
import { native } from './models/schema';
import type { Store } from './store';

const PREFIX = 'gct_';

/** A new bearer token, shown this once: only its hash is kept. */
export async function issueToken(
  store: Store,
  accountId: string,
  terms: { label: string; expiresAt?: Instant },
): Promise<string> {
  const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  await keepToken(store, token, accountId, terms);
  return token;
}

/** Makes a known token valid for an account; one that is kept already, or was revoked, is left as it is. */
export async function keepToken(
  store: Store,
  token: string,
  accountId: string,
  { label, expiresAt }: { label: string; expiresAt?: Instant },
): Promise<void> {
  await native(store.models.tokens).updateOne(
    { _id: hashOf(token) },
    { $setOnInsert: { accountId, label, createdAt: Date.now(), expiresAt: expiresAt ?? null, revokedAt: null } },
    { upsert: true },
  );
}

/** The active account behind a token; null for a token that is unknown, expired or revoked. */
export async function accountOfToken(store: Store, token: string): Promise<Account | null> {
  if (!token.startsWith(PREFIX)) return null;
  const known = await native(store.models.tokens).findOne({ _id: hashOf(token), revokedAt: null });
  if (!known || (known.expiresAt !== null && known.expiresAt <= Date.now())) return null;
  const account = await readAccount(store, known.accountId);
  return account?.active ? account : null;
}

/** A token is 256 random bits: no salt and no slow hash is needed to keep it unguessable. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
