import { randomInt } from 'node:crypto';
import { isComplaint } from '../domain/ticket/complaint';
import type { Opening } from '../domain/ticket/open';
import { native } from './models/schema';
import type { Store } from './store';

/**
 * The next ticket number of a year: `2026-004217`. Never inside a transaction: a hot counter there serialises every opening.
 * A number whose opening then fails is a gap, never given out again.
 */
export async function nextNumber(store: Store, year: number): Promise<string> {
  const counter = await native(store.models.counters).findOneAndUpdate(
    { _id: `tickets-${year}` },
    { $inc: { value: 1 } },
    // Whatever uses the number is written after it and waits for a majority: the oplog keeps their order.
    { upsert: true, returnDocument: 'after', writeConcern: { w: 1, journal: false } },
  );
  return `${year}-${String(counter?.value).padStart(6, '0')}`;
}

/**
 * The number of a ticket that is about to be opened. A complaint's is `2026-48213377`: outside the series, where one that is
 * missing would tell those it is about that there is a complaint.
 */
export async function numberFor(
  store: Store,
  { receivedAt, ...opening }: Pick<Opening, 'kind' | 'complainedOf' | 'receivedAt'>,
): Promise<string> {
  const year = new Date(receivedAt).getUTCFullYear();
  return isComplaint(opening) ? `${year}-${randomInt(10_000_000, 100_000_000)}` : nextNumber(store, year);
}
