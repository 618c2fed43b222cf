import type { Establishment } from './establishments';
import type { Group } from './groups';
import { native } from './models/schema';
import type { Store } from './store';

/** The desk's teams, by id. */
export const listGroups = (store: Store): Promise<Group[]> =>
  native(store.models.groups).find().sort({ _id: 1 }).toArray();

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
