import { native } from './models/schema';
import type { Service } from './models/services';
import type { Store } from './store';

export type { Service };

export const readService = (store: Store, id: string): Promise<Service | null> =>
  native(store.models.services).findOne({ _id: { $eq: id } });

/** What may be asked for now, by category and id. */
export const listServices = (store: Store): Promise<Service[]> =>
  native(store.models.services).find({ active: true }).sort({ category: 1, _id: 1 }).toArray();
