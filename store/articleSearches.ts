import { withoutContacts } from '../domain/knowledge/fromTicket';
import { fold } from '../domain/knowledge/words';
import type { Instant } from '../domain/time';
import { native } from './models/schema';
import type { Store } from './store';

const MAX_LENGTH = 100;
const MAX_SHOWN = 100;

/** Counts a search that found nothing, however it was written; of addresses and telephone numbers nothing is kept. */
export async function noteEmptySearch(store: Store, query: string, at: Instant): Promise<void> {
  const id = fold(withoutContacts(query)).replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  if (!/\p{L}|\p{N}/u.test(id)) return;
  await searches(store).updateOne(
    { _id: { $eq: id } },
    { $inc: { count: 1 }, $set: { lastAt: new Date(at) } },
    { upsert: true },
  );
}

/** The most frequent first. */
export async function emptySearches(store: Store): Promise<{ query: string; count: number; lastAt: Date }[]> {
  const found = await searches(store).find().sort({ count: -1, lastAt: -1 }).limit(MAX_SHOWN).toArray();
  return found.map(({ _id: query, count, lastAt }) => ({ query, count, lastAt }));
}

const searches = (store: Store) => native(store.models.articleSearches);
