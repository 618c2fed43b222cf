import { native } from './models/schema';
import type { Service } from './models/services';
import type { Store } from './store';

export type { Service };

export const readService = (store: Store, id: string): Promise<Service | null> =>
  native(store.models.services).findOne({ _id: { $eq: id } });

/** What may be asked for now, by category and id. */
export const listServices = (store: Store): Promise<Service[]> =>
  native(store.models.services).find({ active: true }).sort({ category: 1, _id: 1 }).toArray();

/** Those among the ids that no service has. */
export async function unknownServices(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await native(store.models.services)
    .find({ _id: { $in: [...ids] } }, { projection: { _id: 1 } })
    .toArray();
  const there = new Set(known.map(({ _id }) => _id));
  return ids.filter((id) => !there.has(id));
}
