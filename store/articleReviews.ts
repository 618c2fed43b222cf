import type { ReviewFacts } from '../domain/knowledge/reminders';
import type { Instant } from '../domain/time';
import { type Article, articlesOf } from './articles';
import type { Store } from './store';

/** Null while it was never published. */
export const reviewFactsOf = ({ from, until, expiresAt, datesAt, withdrawn }: Article): ReviewFacts | null =>
  from === null || expiresAt === null || datesAt === null
    ? null
    : { from, until, expiresAt, datesAt, isWithdrawn: withdrawn !== null };

/** The dates set at that instant are in its workflow's hands. */
export async function noteWatched(store: Store, id: string, datesAt: Instant): Promise<void> {
  await articlesOf(store).updateOne({ _id: { $eq: id }, datesAt }, { $set: { isWatched: true } });
}

/** Published ones that somebody is to look at again; and whether their workflow knows their dates. */
export async function livingArticles(store: Store, at: Instant): Promise<{ id: string; isWatched: boolean }[]> {
  const found = await articlesOf(store)
    .find(
      { withdrawn: null, $or: [{ until: null }, { until: { $gt: at } }] },
      { projection: { isWatched: 1, version: 1 } },
    )
    .toArray();
  return found.filter(({ version }) => version > 0).map(({ _id: id, isWatched }) => ({ id, isWatched }));
}
