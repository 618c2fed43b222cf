import { isDeepStrictEqual } from 'node:util';
import { isDuplicateKey } from './errors';
import { native } from './models/schema';
import type { Service } from './models/services';
import type { Store } from './store';

export type { Service };

export const readService = (store: Store, id: string): Promise<Service | null> =>
  native(store.models.services).findOne({ _id: { $eq: id } });

/** What may be asked for now, by category and id. */
export const listServices = (store: Store): Promise<Service[]> => servicesBy(store, { active: true });

/** Those that are not offered too: old tickets name them. */
export const listEveryService = (store: Store): Promise<Service[]> => servicesBy(store, {});

const servicesBy = (store: Store, filter: Partial<Service>): Promise<Service[]> =>
  native(store.models.services).find(filter).sort({ category: 1, _id: 1 }).toArray();

/** False where another service has the id; the very same one again is no other. */
export async function insertService(store: Store, service: Service): Promise<boolean> {
  try {
    await native(store.models.services).insertOne({ ...service });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return isDeepStrictEqual(await readService(store, service._id), service);
  }
}

export type ServiceChanges = Partial<Pick<Service, 'name' | 'category' | 'workstation' | 'active'>> & {
  /** Null for none. */
  defaultImpact?: Service['defaultImpact'] | null;
};

/** Null where it is not there at this revision any more. */
export function changeService(
  store: Store,
  { id, revision }: { id: string; revision: number },
  { defaultImpact, ...changes }: ServiceChanges,
): Promise<Service | null> {
  const set = { ...changes, ...(defaultImpact ? { defaultImpact } : {}), revision: revision + 1 };
  return native(store.models.services).findOneAndUpdate(
    // `null` is what a field that is left out equals.
    { _id: { $eq: id }, revision: revision === 0 ? (null as never) : revision },
    { $set: set, ...(defaultImpact === null ? { $unset: { defaultImpact: '' } } : {}) },
    { returnDocument: 'after' },
  );
}
