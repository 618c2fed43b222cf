import { native } from './models/schema';
import type { Store } from './store';

/** `Given Family` of each account, by its id. For whom the names are is the caller's to know. */
export async function personNames(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const accounts = await native(store.models.accounts)
    .find({ _id: { $in: [...new Set(ids)] } }, { projection: { name: 1 } })
    .toArray();
  return new Map(accounts.map(({ _id, name }) => [_id, `${name.given} ${name.family}`]));
}

export async function establishmentNames(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const establishments = await native(store.models.establishments)
    .find({ _id: { $in: [...new Set(ids)] } }, { projection: { name: 1 } })
    .toArray();
  return new Map(establishments.map(({ _id, name }) => [_id, name]));
}
