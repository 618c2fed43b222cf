import type { Group } from './models/groups';
import { native } from './models/schema';
import type { Store } from './store';

export type { Group };

export const readGroup = (store: Store, id: string): Promise<Group | null> =>
  native(store.models.groups).findOne({ _id: { $eq: id } });

/** The desk's teams, by id. */
export const listGroups = (store: Store): Promise<Group[]> =>
  native(store.models.groups).find().sort({ _id: 1 }).toArray();
