import type { Establishment } from './models/establishments';
import { native } from './models/schema';
import type { Store } from './store';

export type { Establishment };

export const readEstablishment = (store: Store, uai: string): Promise<Establishment | null> =>
  native(store.models.establishments).findOne({ _id: { $eq: uai } });
