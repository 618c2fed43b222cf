import type { mongo } from 'mongoose';
import { type AbsenceFault, absenceFaults } from '../domain/absences';
import type { Role } from '../domain/words';
import { type Account, readAccount } from './accounts';
import { native } from './models/schema';
import { endSessionsOf } from './sessions';
import type { Store } from './store';
import { startOfWord, wordsOf } from './textSearch';
import { transact } from './transaction';

export interface PeopleQuery {
  /** Beginnings of words of the name, of the login or of the establishment's code. */
  q?: string | undefined;
  role?: Role | undefined;
  groupId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Those of whom every word begins a word of the name, of the login or of the establishment's code. Nobody without a word. */
export function aboutPeople(q: string): mongo.Filter<Account> {
  const words = wordsOf(q).map((word) => {
    const start = startOfWord(word);
    return { $or: [{ login: start }, { 'name.given': start }, { 'name.family': start }, { establishmentId: start }] };
  });
  return words.length > 0 ? { $and: words } : { _id: { $in: [] } };
}

/** Accounts by login, those that are used no more too. */
export async function findPeople({ models }: Store, query: PeopleQuery): Promise<Account[]> {
  const { q, role, groupId, after, limit } = query;
  const group = groupId === undefined ? null : await native(models.groups).findOne({ _id: { $eq: groupId } });
  return native(models.accounts)
    .find({
      $and: [
        {
          ...(after === undefined ? {} : { login: { $gt: after } }),
          ...(role === undefined ? {} : { roles: role }),
          ...(groupId === undefined ? {} : { _id: { $in: group?.members ?? [] } }),
        },
        ...(q === undefined ? [] : [aboutPeople(q)]),
      ],
    })
    .sort({ login: 1 })
    .limit(limit)
    .toArray();
}

/** The groups that somebody works in. */
export const groupsOf = async ({ models }: Store, accountId: string): Promise<string[]> =>
  (
    await native(models.groups)
      .find({ members: { $eq: accountId } }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray()
  ).map(({ _id }) => _id);

/** Those who answer for the desk. */
export const supervisors = async ({ models }: Store): Promise<string[]> =>
  (
    await native(models.accounts)
      .find({ roles: 'supervisor', active: true }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray()
  ).map(({ _id }) => _id);

export type AccountChanges = Partial<
  Pick<Account, 'name' | 'address' | 'language' | 'roles' | 'establishmentId' | 'active'>
>;

/**
 * Null for an account that is unknown. Other roles, or none any more, end what is open under those before, in the same
 * transaction: no session outlives its rights.
 */
export const changeAccount = (store: Store, id: string, changes: AccountChanges): Promise<Account | null> =>
  transact(store, async (within) => {
    const accounts = native(store.models.accounts);
    const before = await accounts.findOne({ _id: { $eq: id } }, within);
    const after = await accounts.findOneAndUpdate(
      { _id: { $eq: id } },
      { $set: changes, ...(changes.address === undefined ? {} : { $unset: { bouncedAt: '' } }) },
      { ...within, returnDocument: 'after' },
    );
    const isOther = before?.active !== after?.active || before?.roles.join() !== after?.roles.join();
    if (after && isOther) await endSessionsOf(store, id, within);
    return after;
  });

/** Takes the place of all absences that were; null for an account that is unknown. */
export async function setAbsences(
  store: Store,
  id: string,
  absences: Account['absences'],
): Promise<Account | { faults: AbsenceFault[] } | null> {
  const known = await idsInUse(
    store,
    absences.flatMap(({ substituteId }) => substituteId ?? []),
  );
  const faults = absenceFaults(id, absences, (accountId) => known.has(accountId));
  if (faults.length > 0) return { faults };
  const sorted = [...absences].sort((a, b) => a.from - b.from);
  await native(store.models.accounts).updateOne({ _id: { $eq: id } }, { $set: { absences: sorted } });
  return readAccount(store, id);
}

/** Those of the ids that are accounts in use. */
async function idsInUse({ models }: Store, ids: readonly string[]): Promise<Set<string>> {
  const accounts = await native(models.accounts)
    .find({ _id: { $in: [...ids] }, active: true }, { projection: { _id: 1 } })
    .toArray();
  return new Set(accounts.map(({ _id }) => _id));
}
