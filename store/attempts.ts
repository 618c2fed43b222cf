import { type DurationMs, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../domain/time';
import { isDuplicateKey } from './errors';
import { native } from './models/schema';
import type { Store } from './store';

/** What failures are counted of, and how many of them cost nothing. */
export interface Counted {
  key: string;
  free: number;
}

/** From then on the wait doubles each time, up to a bound: nobody is locked out for ever. */
const FIRST_WAIT_MS = SECOND_MS;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** Past the last wait, after which the count begins anew. */
const FORGET_AFTER_MS = HOUR_MS;
/** Not the instant of the attempt: who came a moment before and is counted after would be told to wait. */
const NO_WAIT: Instant = 0;
/** 2 to this power is more than enough, and no overflow. */
const MAX_DOUBLINGS = 20;

/**
 * Counts one more failure under each key before it happens, so that no number of attempts at once gets past the wait.
 * Answers 0, or for how long one of the keys must wait still: then nothing is counted.
 */
export async function countFailure(store: Store, keys: readonly Counted[], at: Instant): Promise<DurationMs> {
  const counted: Counted[] = [];
  for (const key of keys) {
    const waitMs = await count(store, key, at);
    if (waitMs > 0) {
      await Promise.all(counted.map((it) => uncount(store, it.key)));
      return waitMs;
    }
    counted.push(key);
  }
  return 0;
}

async function count(store: Store, { key, free }: Counted, at: Instant): Promise<DurationMs> {
  const attempts = native(store.models.attempts);
  for (;;) {
    try {
      // A key that must wait is not found, and cannot be inserted a second time.
      await attempts.updateOne({ _id: key, notBefore: { $lte: at } }, oneMore(free, at), { upsert: true });
      return 0;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const known = await attempts.findOne({ _id: key });
      if (known && known.notBefore > at) return known.notBefore - at;
    }
  }
}

function oneMore(free: number, at: Instant) {
  const before = { $cond: [{ $gt: ['$expiresAt', new Date(at)] }, '$failures', 0] };
  const doublings = { $min: [{ $subtract: ['$failures', free] }, MAX_DOUBLINGS] };
  const waitMs = { $min: [{ $multiply: [FIRST_WAIT_MS, { $pow: [2, doublings] }] }, LONGEST_WAIT_MS] };
  return [
    { $set: { failures: { $add: [before, 1] } } },
    { $set: { notBefore: { $cond: [{ $gte: ['$failures', free] }, { $add: [at, waitMs] }, NO_WAIT] } } },
    { $set: { expiresAt: { $toDate: { $add: [{ $max: [at, '$notBefore'] }, FORGET_AFTER_MS] } } } },
  ];
}

/** It was no failure: takes one back, and the wait with it. */
export async function uncount({ models }: Store, key: string): Promise<void> {
  await native(models.attempts).updateOne({ _id: key }, { $inc: { failures: -1 }, $set: { notBefore: NO_WAIT } });
}

export async function forgetFailures({ models }: Store, key: string): Promise<void> {
  await native(models.attempts).deleteOne({ _id: key });
}
