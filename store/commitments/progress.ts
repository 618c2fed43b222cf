import type { Instant } from '../../domain/time';
import { native } from '../models/schema';
import type { Store } from '../store';
import type { DayKey } from './write';

const PROGRESS = 'commitments';

/** How far the counting has come. */
export interface Progress {
  /** The version of the definitions that it counts by. */
  definition: number;
  /** During a first count the last ticket that was judged; null once it is over. */
  ticketsUpTo: string | null;
  /** Events and calls that were written before were seen. */
  eventsSeen: Instant;
  callsSeen: Instant;
  /** Days whose cases have changed, or are about to, and whose sums follow. */
  dirty: DayKey[];
}

export const BEGINNING: Progress = { definition: 0, ticketsUpTo: '', eventsSeen: 0, callsSeen: 0, dirty: [] };

export async function readProgress({ models }: Store): Promise<Progress> {
  const setting = await native(models.settings).findOne({ _id: PROGRESS });
  return (setting?.value as Progress | undefined) ?? BEGINNING;
}

export async function writeProgress({ models }: Store, value: Progress): Promise<void> {
  await native(models.settings).updateOne({ _id: PROGRESS }, { $set: { value } }, { upsert: true });
}
