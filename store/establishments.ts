import type { EstablishmentFacts } from '../domain/establishment/establishment';
import { type ImportCounts, importList } from './importList';
import type { Establishment } from './models/establishments';
import { native } from './models/schema';
import type { Store } from './store';
import { startOfWord, wordsOf } from './textSearch';

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

/** Writes those that are new or different, all or none; or only counts them. */
export const importEstablishments = (
  store: Store,
  listed: readonly EstablishmentFacts[],
  options: { dryRun: boolean },
): Promise<ImportCounts> =>
  importList(
    store,
    native(store.models.establishments),
    listed.map(({ uai, ...facts }) => ({ id: uai, after: () => ({ _id: uai, ...facts }) })),
    options,
  );

/** Those of the codes that are of an establishment in use. */
export async function establishmentsInUse(store: Store, codes: readonly string[]): Promise<Set<string>> {
  const found = await native(store.models.establishments)
    .find({ _id: { $in: [...codes] }, active: true }, { projection: { _id: 1 } })
    .toArray();
  return new Set(found.map(({ _id }) => _id));
}
