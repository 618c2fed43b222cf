import type { CannedReply } from './models/cannedReplies';
import { native } from './models/schema';
import type { Store } from './store';

export type { CannedReply };

/** By id: there are never many. */
export const listCannedReplies = (store: Store): Promise<CannedReply[]> =>
  replies(store).find().sort({ _id: 1 }).toArray();

/** A new one, or another text for one that is there. */
export async function putCannedReply(store: Store, { _id, ...reply }: CannedReply): Promise<void> {
  await replies(store).replaceOne({ _id }, reply, { upsert: true });
}

/** False when there is no such reply. */
export async function removeCannedReply(store: Store, id: string): Promise<boolean> {
  const { deletedCount } = await replies(store).deleteOne({ _id: { $eq: id } });
  return deletedCount > 0;
}

const replies = (store: Store) => native(store.models.cannedReplies);
