import { canonical } from '../domain/digest';
import type { EstablishmentFacts } from '../domain/establishment/establishment';
import type { Establishment } from './models/establishments';
import { native } from './models/schema';
import type { Store } from './store';
import { startOfWord, wordsOf } from './textSearch';
import { transact } from './transaction';

export type { Establishment };

export const readEstablishment = (store: Store, uai: string): Promise<Establishment | null> =>
  native(store.models.establishments).findOne({ _id: { $eq: uai } });

/** Those in use, by code, after a given one; `q`: the beginnings of words of their name or city, or of their code. */
export const listEstablishments = (
  store: Store,
  { q = '', after, limit }: { q?: string | undefined; after?: string | undefined; limit: number },
): Promise<Establishment[]> => {
  const about = wordsOf(q).map((word) => {
    const start = startOfWord(word);
    return { $or: [{ _id: start }, { name: start }, { 'address.city': start }] };
  });
  return native(store.models.establishments)
    .find({ $and: [{ active: true, ...(after === undefined ? {} : { _id: { $gt: after } }) }, ...about] })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
};

export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** Writes those that are new or different, all or none; or only counts them. Those that are not listed stay as they are. */
export async function importEstablishments(
  store: Store,
  listed: readonly EstablishmentFacts[],
  { dryRun }: { dryRun: boolean },
): Promise<ImportCounts> {
  const establishments = native(store.models.establishments);
  return transact(store, async (within) => {
    const ids = listed.map(({ uai }) => uai);
    const found = await establishments.find({ _id: { $in: ids } }, within).toArray();
    const known = new Map(found.map((it) => [it._id, it]));
    const documents = listed.map(({ uai, ...facts }): Establishment => ({ _id: uai, ...facts }));
    const changed = documents.filter((it) => !isSame(it, known.get(it._id)));
    if (!dryRun && changed.length > 0) {
      const writes = changed.map((it) => ({
        replaceOne: { filter: { _id: it._id }, replacement: it, upsert: true },
      }));
      await establishments.bulkWrite(writes, within);
    }
    const created = changed.filter(({ _id }) => !known.has(_id)).length;
    return { created, updated: changed.length - created, unchanged: listed.length - changed.length };
  });
}

const isSame = (a: Establishment, b: Establishment | undefined): boolean =>
  b !== undefined && canonical(a) === canonical(b);
