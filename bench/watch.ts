import { setTimeout as sleep } from 'node:timers/promises';
import { native } from '../store/models/schema';
import type { Store } from '../store/store';
import type { BenchDesk } from './desk';

const PATIENCE_MS = 300_000;

/** Asks again and again; throws when time is up. Returns the instant at which it was true, as late as one question. */
export async function when(what: string, condition: () => Promise<boolean>, everyMs = 50): Promise<number> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error(`${what}: not after ${PATIENCE_MS / 1000} s`);
    await sleep(everyMs);
  }
  return Date.now();
}

/** Waits until the view of each of the tickets covers this many events. Events and view are written together. */
export function projected({ store }: BenchDesk, numbers: readonly string[], seq: number): Promise<number> {
  return when(`${numbers.length} tickets projected up to event ${seq}`, async () => {
    const done = await native(store.models.tickets).countDocuments({ _id: { $in: [...numbers] }, seq: { $gte: seq } });
    return done === numbers.length;
  });
}

/** Waits until so many mails about the tickets have been sent. */
export function mailed({ store }: BenchDesk, numbers: readonly string[], count: number): Promise<number> {
  return when(`${count} mails sent`, async () => (await sentMails(store, numbers)) >= count);
}

const sentMails = ({ models }: Store, numbers: readonly string[]): Promise<number> =>
  native(models.mailLedger).countDocuments({ number: { $in: [...numbers] }, state: 'sent' });

/** Every event of every ticket is there once, in a sequence without a gap: throws the first ticket of which that is not so. */
export async function checkTimelines({ store }: BenchDesk, numbers: readonly string[]): Promise<void> {
  const timelines = native(store.models.timelineEvents).aggregate<{ _id: string; count: number; last: number }>([
    { $match: { number: { $in: [...numbers] } } },
    { $group: { _id: '$number', count: { $sum: 1 }, last: { $max: '$seq' } } },
  ]);
  let complete = 0;
  for await (const { _id, count, last } of timelines) {
    if (count !== last) throw new Error(`${_id} has ${count} events, the last is number ${last}`);
    complete++;
  }
  if (complete !== numbers.length) throw new Error(`${numbers.length - complete} tickets have no timeline`);
}
