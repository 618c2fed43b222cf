import { mongo } from 'mongoose';
import { type Instant, type Interval, SECOND_MS } from '../../domain/time';
import type { CallRow } from '../models/calls';
import type { DataGap } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';

/** Every ticket there is, by number, from one on. */
export async function ticketsAfter({ models }: Store, number: string, limit: number): Promise<string[]> {
  const views = native(models.tickets)
    .find({ _id: { $gt: number }, seq: { $gt: 0 } }, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit);
  return (await views.toArray()).map(({ _id }) => _id);
}

/** Those of which something was recorded since. */
export const ticketsSince = ({ models }: Store, since: Instant): Promise<string[]> =>
  native(models.timelineEvents).distinct('number', {
    _id: { $gte: mongo.ObjectId.createFromTime(Math.max(0, Math.floor(since / SECOND_MS))) },
  } as object);

/** Those that time alone has changed. */
export const ticketsChangedBy = ({ models }: Store, now: Instant): Promise<string[]> =>
  native(models.commitmentCases).distinct('id', { changesAt: { $gt: 0, $lte: now } });

/** Calls by when they were last changed, in batches. */
export async function* callsSince({ models }: Store, since: Instant, size: number): AsyncGenerator<CallRow[]> {
  yield* batches(
    native(models.calls)
      .find({ changedAt: { $gte: since } }, OUTCOME)
      .sort({ changedAt: 1 }),
    size,
  );
}

export async function* callsWithin({ models }: Store, [from, to]: Interval, size: number): AsyncGenerator<CallRow[]> {
  yield* batches(native(models.calls).find({ enteredAt: { $gte: from, $lt: to } }, OUTCOME), size);
}

/** Every call. */
export async function* allCalls({ models }: Store, size: number): AsyncGenerator<CallRow[]> {
  yield* batches(native(models.calls).find({}, OUTCOME).sort({ _id: 1 }), size);
}

/** Without what the call was concluded from. */
const OUTCOME = { projection: { facts: 0, events: 0, told: 0 } };

async function* batches<T>(cursor: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const row of cursor) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Cases of calls that are no more: what was told of a call later can make one passage of two. */
export async function casesOfNoCall({ models }: Store): Promise<string[]> {
  const [judged, recorded] = await Promise.all([
    native(models.commitmentCases).countDocuments({ commitment: 'lostCalls' }),
    native(models.calls).countDocuments(),
  ]);
  if (judged === recorded) return [];
  const cases = native(models.commitmentCases).find({ commitment: 'lostCalls' }, { projection: { id: 1 } });
  const orphans: string[] = [];
  for await (const batch of batches(cases, AT_ONCE)) {
    const ids = batch.map(({ id }) => id);
    const known = await native(models.calls)
      .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
      .toArray();
    const there = new Set(known.map(({ _id }) => _id));
    orphans.push(...ids.filter((id) => !there.has(id)));
  }
  return orphans;
}

const AT_ONCE = 5_000;

/** Empties a collection in steps, each of which ends long before a connection would give up on it. */
export async function empty<T extends { _id: string }>(
  collection: mongo.Collection<T>,
  beforeEach: () => Promise<void>,
): Promise<void> {
  for (;;) {
    await beforeEach();
    const rows = await collection
      .find({}, { projection: { _id: 1 } })
      .limit(AT_ONCE)
      .toArray();
    if (rows.length === 0) return;
    await collection.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } } as mongo.Filter<T>);
  }
}

/** Entered or removed since the cases that they are about were judged. */
export const uncountedGaps = ({ models }: Store): Promise<DataGap[]> =>
  native(models.dataGaps).find({ isCounted: false }).toArray();

/** Once they are; one that was removed meanwhile is not yet. */
export async function noteCounted({ models }: Store, gaps: readonly DataGap[]): Promise<void> {
  for (const { _id, removedAt } of gaps)
    await native(models.dataGaps).updateOne({ _id, removedAt }, { $set: { isCounted: true } });
}

/** Whether more has changed since than somebody who waits for an answer can wait for. */
export async function isMuch(
  { models }: Store,
  { eventsSince, callsSince }: { eventsSince: Instant; callsSince: Instant },
): Promise<boolean> {
  const since = mongo.ObjectId.createFromTime(Math.max(0, Math.floor(eventsSince / SECOND_MS)));
  const [events, calls] = await Promise.all([
    native(models.timelineEvents).countDocuments({ _id: { $gte: since } } as object, { limit: MUCH }),
    native(models.calls).countDocuments({ changedAt: { $gte: callsSince } }, { limit: MUCH }),
  ]);
  return events >= MUCH || calls >= MUCH;
}

const MUCH = 2_000;
