import type { mongo } from 'mongoose';
import type { Role } from '../domain/words';
import { type Account, readAccount } from './accounts';
import { isDuplicateKey } from './errors';
import { native } from './models/schema';
import { endSessionsOf } from './sessions';
import type { Store } from './store';
import { startOfWord, wordsOf } from './textSearch';
import { transact, type Within } from './transaction';

export interface PeopleQuery {
  /** Beginnings of words of the name, of the login or of the establishment's code. */
  q?: string | undefined;
  role?: Role | undefined;
  groupId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Accounts by login, those that are used no more too. */
export async function findPeople({ models }: Store, query: PeopleQuery): Promise<Account[]> {
  const { q = '', role, groupId, after, limit } = query;
  const about = wordsOf(q).map((word): mongo.Filter<Account> => {
    const start = startOfWord(word);
    return { $or: [{ login: start }, { 'name.given': start }, { 'name.family': start }, { establishmentId: start }] };
  });
  const group = groupId === undefined ? null : await native(models.groups).findOne({ _id: { $eq: groupId } });
  return native(models.accounts)
    .find({
      $and: [
        {
          ...(after === undefined ? {} : { login: { $gt: after } }),
          ...(role === undefined ? {} : { roles: role }),
          ...(groupId === undefined ? {} : { _id: { $in: group?.members ?? [] } }),
        },
        ...about,
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
    const after = await accounts.findOneAndUpdate({ _id: { $eq: id } }, { $set: changes }, returning(within));
    const isOther = before?.active !== after?.active || before?.roles.join() !== after?.roles.join();
    if (after && isOther) await endSessionsOf(store, id, within);
    return after;
  });

const returning = (within: Within) => ({ ...within, returnDocument: 'after' as const });

export interface AbsenceFault {
  index: number;
  code: 'endsBeforeItStarts' | 'overlaps' | 'unknownSubstitute' | 'ownSubstitute';
}

/** Takes the place of all absences that were; null for an account that is unknown. */
export async function setAbsences(
  store: Store,
  id: string,
  absences: Account['absences'],
): Promise<Account | { faults: AbsenceFault[] } | null> {
  const faults = await absenceFaults(store, id, absences);
  if (faults.length > 0) return { faults };
  const sorted = [...absences].sort((a, b) => a.from - b.from);
  await native(store.models.accounts).updateOne({ _id: { $eq: id } }, { $set: { absences: sorted } });
  return readAccount(store, id);
}

async function absenceFaults({ models }: Store, id: string, absences: Account['absences']): Promise<AbsenceFault[]> {
  const substitutes = absences.flatMap(({ substituteId }) => substituteId ?? []);
  const active = await native(models.accounts)
    .find({ _id: { $in: substitutes }, active: true }, { projection: { _id: 1 } })
    .toArray();
  const known = new Set(active.map(({ _id }) => _id));
  return absences.flatMap(({ from, to, substituteId }, index): AbsenceFault[] => {
    if (to <= from) return [{ index, code: 'endsBeforeItStarts' }];
    if (absences.some((other, at) => at < index && other.from < to && from < other.to)) {
      return [{ index, code: 'overlaps' }];
    }
    if (substituteId === id) return [{ index, code: 'ownSubstitute' }];
    return substituteId !== null && !known.has(substituteId) ? [{ index, code: 'unknownSubstitute' }] : [];
  });
}

/** Runs `create`, and answers null where it meets a login that is taken. */
export async function unlessTaken<T>(create: () => Promise<T>): Promise<T | null> {
  try {
    return await create();
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}
