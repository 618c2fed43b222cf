import { randomBytes } from 'node:crypto';
import { isDuplicateKey } from './errors';
import type { Absence, Account } from './models/accounts';
import { native } from './models/schema';
import type { Store } from './store';

export type { Absence, Account };

export type NewAccount = Omit<Account, '_id' | 'active' | 'absences' | 'wantsMail' | 'language'> &
  Partial<Pick<Account, '_id' | 'active' | 'absences' | 'wantsMail' | 'language'>>;

/** Opaque: a timeline names people by it, and must not say who they are. */
const newAccountId = (): string => `acc-${randomBytes(9).toString('hex')}`;

/** Null for a login that is taken. */
export async function createAccount(store: Store, account: NewAccount): Promise<Account | null> {
  const complete: Account = {
    _id: newAccountId(),
    language: 'fr',
    active: true,
    absences: [],
    wantsMail: true,
    ...account,
  };
  try {
    await store.models.accounts.create(complete);
    return complete;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

export const readAccount = (store: Store, id: string): Promise<Account | null> =>
  store.models.accounts.findById(id).lean<Account>().exec();

export const readAccounts = (store: Store, ids: readonly string[]): Promise<Account[]> =>
  native(store.models.accounts)
    .find({ _id: { $in: [...ids] } })
    .toArray();

/** What people set themselves; null for an account that is unknown. */
export const setPreferences = (
  store: Store,
  id: string,
  preferences: Partial<Pick<Account, 'language' | 'wantsMail' | 'room'>>,
): Promise<Account | null> =>
  store.models.accounts
    .findByIdAndUpdate(id, { $set: preferences }, { returnDocument: 'after', runValidators: true })
    .lean<Account>()
    .exec();

/** The accounts in use that have one of the logins, by login. */
export async function accountsByLogin(store: Store, logins: readonly string[]): Promise<Map<string, string>> {
  const found = await native(store.models.accounts)
    .find({ login: { $in: [...logins] }, active: true }, { projection: { login: 1 } })
    .toArray();
  return new Map(found.map(({ _id, login }) => [login, _id]));
}

export const readAccountByLogin = (store: Store, login: string): Promise<Account | null> =>
  store.models.accounts.findOne({ login }).lean<Account>().exec();
