import { DAY_MS, type Instant } from '../domain/time';
import { articlesOf } from './articles';
import { isDuplicateKey } from './errors';
import { native } from './models/schema';
import type { Store } from './store';
import { transact } from './transaction';

interface Solved {
  /** Of the article. */
  id: string;
  /** Of who says so and of the day: the second time counts nothing. */
  once: string;
  /** Before a ticket was opened. */
  isAvoided: boolean;
  at: Instant;
}

export async function countSolved(store: Store, { id, once, isAvoided, at }: Solved): Promise<void> {
  await transact(store, async (within) => {
    await native(store.models.articleSolutions).insertOne({ _id: once, expiresAt: new Date(at + DAY_MS) }, within);
    await articlesOf(store).updateOne(
      { _id: { $eq: id } },
      { $inc: { solved: 1, avoided: isAvoided ? 1 : 0 } },
      within,
    );
  }).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
}
