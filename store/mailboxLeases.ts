import type { DurationMs, Instant } from '../domain/time';
import { isDuplicateKey } from './errors';
import { native } from './models/schema';
import type { Store } from './store';

/** Whether the mailbox is the holder's for so long from now on; false while it is another's. */
export async function holdMailbox(
  { models }: Store,
  mailbox: string,
  holder: string,
  at: Instant,
  forMs: DurationMs,
): Promise<boolean> {
  try {
    await native(models.mailboxLeases).updateOne(
      { _id: mailbox, $or: [{ holder }, { until: { $lte: at } }] },
      { $set: { holder, until: at + forMs } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** So that the next one need not wait; what is another's is left alone. */
export async function releaseMailbox({ models }: Store, mailbox: string, holder: string): Promise<void> {
  await native(models.mailboxLeases).deleteOne({ _id: mailbox, holder });
}
