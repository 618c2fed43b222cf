import type { Establishment } from './models/establishments';
import { native } from './models/schema';
import type { Store } from './store';

export type { Establishment };

export const readEstablishment = (store: Store, uai: string): Promise<Establishment | null> =>
  native(store.models.establishments).findOne({ _id: { $eq: uai } });

/** Those in use, by code, after a given one. */
export const listEstablishments = (
  store: Store,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Establishment[]> =>
  native(store.models.establishments)
    .find({ active: true, ...(after === undefined ? {} : { _id: { $gt: after } }) })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
