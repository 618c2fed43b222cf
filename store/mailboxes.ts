import type { Mailbox } from './models/mailboxes';
import { native } from './models/schema';
import type { Store } from './store';

export type { Mailbox };

/** What has changed about a mailbox; one that is new begins down and empty. */
export async function noteMailbox(
  store: Store,
  { _id, kind, address, ...changes }: Pick<Mailbox, '_id' | 'kind' | 'address'> & Partial<Mailbox>,
): Promise<void> {
  const fresh = { state: 'down', lastSeenAt: null, lastMailAt: null, lastError: null, waiting: 0 } as const;
  const unsaid = Object.fromEntries(Object.entries(fresh).filter(([name]) => !(name in changes)));
  await native(store.models.mailboxes).updateOne(
    { _id },
    { $set: { kind, address, ...changes }, $setOnInsert: unsaid },
    { upsert: true },
  );
}

/** By name. */
export const listMailboxes = (store: Store): Promise<Mailbox[]> =>
  native(store.models.mailboxes).find({}).sort({ _id: 1 }).toArray();
