import { type Instant, MINUTE_MS } from '../domain/time';
import { type Account, readAccount } from './accounts';
import { native } from './models/schema';
import type { Token, TokenScope } from './models/tokens';
import { hashOf, newSecret } from './secrets';
import type { Store } from './store';

const PREFIX = 'gct_';
/** A busy token is not written more often than this. */
const USED_EVERY_MS = MINUTE_MS;

export interface TokenTerms {
  label: string;
  expiresAt?: Instant;
  scopes?: TokenScope[];
}

/** A new bearer token, shown this once: only its hash is kept. */
export async function issueToken(store: Store, accountId: string, terms: TokenTerms): Promise<string> {
  const token = newSecret(PREFIX);
  await keepToken(store, token, accountId, terms);
  return token;
}

/** Makes a known token valid for an account; one that is kept already, or was revoked, is left as it is. */
export async function keepToken(
  store: Store,
  token: string,
  accountId: string,
  { label, expiresAt, scopes }: TokenTerms,
): Promise<void> {
  await native(store.models.tokens).updateOne(
    { _id: hashOf(token) },
    {
      $setOnInsert: {
        accountId,
        label,
        createdAt: Date.now(),
        expiresAt: expiresAt ?? null,
        revokedAt: null,
        ...(scopes ? { scopes } : {}),
      },
    },
    { upsert: true },
  );
}

/** The active account behind a token, and what the token is good for; null for one that is unknown, expired or revoked. */
export async function accountOfToken(
  store: Store,
  token: string,
): Promise<{ account: Account; scopes: readonly TokenScope[] | null } | null> {
  if (!token.startsWith(PREFIX)) return null;
  const tokens = native(store.models.tokens);
  const known = await tokens.findOne({ _id: hashOf(token), revokedAt: null });
  const now = Date.now();
  if (!known || (known.expiresAt !== null && known.expiresAt <= now)) return null;
  const account = await readAccount(store, known.accountId);
  if (!account?.active) return null;
  if (now >= (known.lastUsedAt ?? 0) + USED_EVERY_MS) {
    await tokens.updateOne({ _id: known._id }, { $max: { lastUsedAt: now } });
  }
  return { account, scopes: known.scopes ?? null };
}

/** The keys of applications that are good for something, the newest first. */
export const listKeys = ({ models }: Store): Promise<Token[]> =>
  native(models.tokens)
    .find({ revokedAt: null, scopes: { $exists: true } })
    .sort({ createdAt: -1 })
    .toArray();

/** False for a key that is unknown or was revoked. */
export async function revokeKey({ models }: Store, id: string, at: Instant): Promise<boolean> {
  const living = { _id: { $eq: id }, revokedAt: null, scopes: { $exists: true } };
  const { modifiedCount } = await native(models.tokens).updateOne(living, { $set: { revokedAt: at } });
  return modifiedCount === 1;
}
