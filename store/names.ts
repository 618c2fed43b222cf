import type { Account } from './models/accounts';
import { native } from './models/schema';
import type { Store } from './store';

export const fullName = ({ name }: Pick<Account, 'name'>): string => `${name.given} ${name.family}`.trim();

/** Who somebody is, and how to reach them. */
export type Person = Pick<Account, '_id' | 'name' | 'login' | 'address' | 'room' | 'establishmentId'>;

export async function readPersons(store: Store, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const projection = { name: 1, login: 1, address: 1, room: 1, establishmentId: 1 };
  const accounts = await native(store.models.accounts)
    .find<Person>({ _id: { $in: [...ids] } }, { projection })
    .toArray();
  return new Map(accounts.map((account) => [account._id, account]));
}

/** `Given Family` of each account, by its id. For whom the names are is the caller's to know. */
export async function personNames(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const accounts = await native(store.models.accounts)
    .find({ _id: { $in: [...new Set(ids)] } }, { projection: { name: 1 } })
    .toArray();
  return new Map(accounts.map((account) => [account._id, fullName(account)]));
}

export async function establishmentNames(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const establishments = await native(store.models.establishments)
    .find({ _id: { $in: [...new Set(ids)] } }, { projection: { name: 1 } })
    .toArray();
  return new Map(establishments.map(({ _id, name }) => [_id, name]));
}
