import type { mongo } from 'mongoose';
import { canonical } from '../domain/digest';
import type { Store } from './store';
import { transact } from './transaction';

export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** One of a list: its id, and what becomes of what is known of it. */
export interface Listed<T> {
  id: string;
  after(known: T | undefined): T;
}

/** Writes those that are new or different, all or none; or only counts them. Those that are not listed stay as they are. */
export async function importList<T extends { _id: string }>(
  store: Store,
  collection: mongo.Collection<T>,
  listed: readonly Listed<T>[],
  { dryRun }: { dryRun: boolean },
): Promise<ImportCounts> {
  return transact(store, async (within) => {
    const ids = listed.map(({ id }) => id);
    const found = await collection.find({ _id: { $in: ids } } as mongo.Filter<T>, within).toArray();
    const known = new Map<string, T>(found.map((it) => [String(it._id), it as T]));
    const changed = listed.map(({ id, after }) => after(known.get(id))).filter((it) => !isSame(it, known.get(it._id)));
    if (!dryRun && changed.length > 0) {
      const writes = changed.map((it) => ({
        replaceOne: { filter: { _id: it._id } as mongo.Filter<T>, replacement: it, upsert: true },
      }));
      await collection.bulkWrite(writes as mongo.AnyBulkWriteOperation<T>[], { ...within, ordered: false });
    }
    const created = changed.filter(({ _id }) => !known.has(_id)).length;
    return { created, updated: changed.length - created, unchanged: listed.length - changed.length };
  });
}

const isSame = <T>(a: T, b: T | undefined): boolean => b !== undefined && canonical(a) === canonical(b);
