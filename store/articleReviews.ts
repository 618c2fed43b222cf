import type { ReviewFacts } from '../domain/knowledge/reminders';
import type { Instant } from '../domain/time';
import { type Article, articlesOf } from './articles';
import type { Store } from './store';

type Dated = Pick<Article, 'from' | 'until' | 'expiresAt' | 'datesAt' | 'withdrawn'>;

/** Null while it was never published. */
export const reviewFactsOf = ({ from, until, expiresAt, datesAt, withdrawn }: Dated): ReviewFacts | null =>
  from === null || expiresAt === null || datesAt === null
    ? null
    : { from, until, expiresAt, datesAt, isWithdrawn: withdrawn !== null };

/** The dates set at that instant are in its workflow's hands. */
export async function noteWatched(store: Store, id: string, datesAt: Instant): Promise<void> {
  await articlesOf(store).updateOne({ _id: { $eq: id }, datesAt }, { $set: { isWatched: true } });
}

interface LivingArticle {
  id: string;
  /** Whether its workflow knows its dates. */
  isWatched: boolean;
  facts: ReviewFacts;
}

/** Published ones, visible or to be so. */
export async function livingArticles(store: Store, at: Instant): Promise<LivingArticle[]> {
  const found = await articlesOf(store)
    .find(
      { withdrawn: null, $or: [{ until: null }, { until: { $gt: at } }] },
      { projection: { from: 1, until: 1, expiresAt: 1, datesAt: 1, withdrawn: 1, isWatched: 1 } },
    )
    .toArray();
  return found.flatMap(({ _id: id, isWatched, ...dates }) => {
    const facts = reviewFactsOf(dates);
    return facts ? [{ id, isWatched, facts }] : [];
  });
}
