import type { Actor } from '../domain/access/actor';
import type { Instant } from '../domain/time';
import { absenceAt, MAX_CHAIN } from './absences';
import type { Account } from './accounts';
import { actorFrom } from './directory';
import { listGroups } from './groups';
import { native } from './models/schema';
import type { Store } from './store';

/** Who holds a credential that is still good, as of an instant; by the credential's id. */
export async function standingsOf(
  store: Store,
  holders: readonly { accountId: string; credential: string }[],
  at: Instant = Date.now(),
): Promise<Map<string, Actor>> {
  const [actors, credentials] = await Promise.all([
    actorsOf(
      store,
      holders.map(({ accountId }) => accountId),
      at,
    ),
    goodCredentials(
      store,
      holders.map(({ credential }) => credential),
      at,
    ),
  ]);
  return new Map(
    credentials.flatMap(({ _id, accountId }) => {
      const actor = actors.get(accountId);
      return actor ? [[_id, actor]] : [];
    }),
  );
}

/** Tokens and sessions: both are known by the hash of what their holder shows. */
async function goodCredentials(
  { models }: Store,
  ids: string[],
  at: Instant,
): Promise<{ _id: string; accountId: string }[]> {
  const [tokens, sessions] = await Promise.all([
    native(models.tokens)
      .find({ _id: { $in: ids }, revokedAt: null, $or: [{ expiresAt: null }, { expiresAt: { $gt: at } }] })
      .toArray(),
    native(models.sessions)
      .find({ _id: { $in: ids }, expiresAt: { $gt: new Date(at) } })
      .toArray(),
  ]);
  return [...tokens, ...sessions];
}

/** `actorOf` for many at once, in a number of queries that does not depend on how many. */
async function actorsOf(store: Store, ids: string[], at: Instant): Promise<Map<string, Actor>> {
  const isAway = { $elemMatch: { substituteId: { $type: 'string' as const }, from: { $lte: at }, to: { $gt: at } } };
  const [accounts, groups] = await Promise.all([
    native(store.models.accounts)
      .find({ $or: [{ _id: { $in: ids }, active: true }, { absences: isAway }] })
      .project<Known>({ roles: 1, establishmentId: 1, absences: 1, active: 1 })
      .toArray(),
    listGroups(store),
  ]);
  return new Map(
    accounts.flatMap((account) => {
      if (!account.active || !ids.includes(account._id)) return [];
      const persons = [account._id, ...standsInFor(account._id, accounts, at)];
      const isOne = (id: string): boolean => persons.includes(id);
      const theirs = groups.filter(({ members, leads }) => members.some(isOne) || leads.some(isOne));
      return [[account._id, actorFrom(account, persons, theirs)]];
    }),
  );
}

type Known = Pick<Account, '_id' | 'roles' | 'establishmentId' | 'absences' | 'active'>;

/** Through chains of absences, as `substitutedBy` follows them. */
function standsInFor(id: string, accounts: readonly Known[], at: Instant): string[] {
  const found = new Set<string>();
  let asking = [id];
  for (let link = 0; link < MAX_CHAIN && asking.length > 0; link++) {
    const behind = accounts.filter((account) => asking.includes(absenceAt(account, at)?.substituteId ?? ''));
    asking = behind.map(({ _id }) => _id).filter((it) => it !== id && !found.has(it));
    for (const it of asking) found.add(it);
  }
  return [...found];
}
