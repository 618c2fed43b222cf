import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Call, CallOutcome } from '../domain/calls/call';
import { type Fact, readFact, writeFact } from '../domain/calls/fact';
import { LONGEST_WAIT_MS, type Passage, passagesOf } from '../domain/calls/fold';
import { MAX_FACTS, type Trail } from '../domain/calls/trail';
import type { Instant } from '../domain/time';
import { keepNumbers } from './callers';
import { beyond, pageOf, readCursor } from './cursor';
import { isDuplicateKey } from './errors';
import type { CallRow } from './models/calls';
import { native } from './models/schema';
import type { Store } from './store';

export interface Kept {
  /** Calls that were not known, and known ones that more was told of. */
  added: number;
  changed: number;
}

export interface KeepOptions {
  pbx: string;
  now: Instant;
  /** How long the number of a caller is kept after the call. */
  keepNumbersMs: number;
}

/**
 * Adds what was told to what is known, and concludes the calls anew where that is more. Told again it changes nothing, so
 * that whoever does not know what came of it does it again. Several may at once.
 */
export async function keepTrails(store: Store, trails: Iterable<Trail>, options: KeepOptions): Promise<Kept> {
  const kept = { added: 0, changed: 0 };
  let isKept = false;
  const all = [...trails].map((trail) => ({ trail, id: idOf(options.pbx, trail), written: 0 }));
  while (!isKept) isKept = await tryToKeep(store, all, options, kept);
  return kept;
}

interface Identified {
  trail: Trail;
  id: string;
  /** How many rows an attempt has written that came to nothing. */
  written: number;
}

/** False: somebody else was told of the same call at the same time. */
async function tryToKeep(
  store: Store,
  trails: readonly Identified[],
  { pbx, now, keepNumbersMs }: KeepOptions,
  kept: Kept,
): Promise<boolean> {
  const known = await readKnown(store, trails);
  const first: Write[] = [];
  const others: Write[] = [];
  const numbers: { id: string; number: string; enteredAt: Instant }[] = [];
  for (const it of trails) {
    const before = known.get(rowId(it.id, 0));
    const news = newsOf(it.trail, before);
    // What an attempt wrote that came to nothing may have gone over what somebody knew better: it is written once more.
    if (!news.isNew && it.written === 0) continue;
    const { facts, events } = news;
    const { callid, queue, number } = it.trail;
    const passages = passagesOf(facts, now);
    const previous = before ? passagesOf((before.facts ?? []).map(readFact), now) : [];
    const rows = passages.map((passage) => ({ ...passage, pbx, callid, queue }));
    const told = { facts: facts.map(writeFact), events };
    for (const row of rows) {
      const _id = rowId(it.id, row.entry);
      if (number !== null) numbers.push({ id: _id, number, enteredAt: row.enteredAt });
      if (row.entry > 0) others.push(upsert(_id, { ...row, changedAt: now }));
      else if (before) {
        const change = isSame(passages[0], previous[0]) ? {} : { ...row, changedAt: now };
        first.push({
          updateOne: {
            filter: { _id, revision: before.revision ?? 0 },
            update: { $set: { ...change, ...told }, $inc: { revision: 1 } },
          },
        });
      } else
        first.push({ insertOne: { document: { _id, ...row, ticket: null, changedAt: now, ...told, revision: 1 } } });
    }
    for (let entry = rows.length; entry < Math.max(previous.length, it.written); entry++)
      others.push({ deleteOne: { filter: { _id: rowId(it.id, entry) } } });
    it.written = Math.max(it.written, rows.length);
  }
  // The first row says what was told, and is written last: a crash before leaves everything to be told again.
  await Promise.all([keepNumbers(store, numbers, keepNumbersMs), write(store, others, kept)]);
  return write(store, first, kept);
}

type Write = mongo.AnyBulkWriteOperation<CallRow>;

const upsert = (_id: string, change: Partial<CallRow>): Write => ({
  updateOne: { filter: { _id }, update: { $set: change, $setOnInsert: { ticket: null } }, upsert: true },
});

async function write(store: Store, writes: Write[], kept: Kept): Promise<boolean> {
  if (writes.length === 0) return true;
  const count = ({ insertedCount, upsertedCount, modifiedCount }: mongo.BulkWriteResult) => {
    kept.added += insertedCount + upsertedCount;
    kept.changed += modifiedCount;
  };
  const expected = writes.filter((it) => 'updateOne' in it).length;
  try {
    const result = await calls(store).bulkWrite(writes, { ordered: false });
    count(result);
    return result.matchedCount + result.upsertedCount === expected;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    count((error as mongo.MongoBulkWriteError).result);
    return false;
  }
}

type Known = Pick<CallRow, '_id' | 'facts' | 'events' | 'revision'>;

async function readKnown(store: Store, trails: readonly Identified[]): Promise<Map<string, Known>> {
  const ids = trails.map(({ id }) => rowId(id, 0));
  const projection = { facts: 1, events: 1, revision: 1 };
  const rows = await calls(store)
    .find({ _id: { $in: ids } }, { projection })
    .toArray();
  return new Map(rows.map((row) => [row._id, row]));
}

/** What a trail comes to together with what is known. */
function newsOf(trail: Trail, before: Known | undefined) {
  const known = new Set(before?.facts);
  const told = new Set(before?.events);
  const facts = new Map<string, Fact>([...known].map((line) => [line, readFact(line)]));
  const fresh = [...trail.events].filter(([event]) => !told.has(event));
  for (const [line, fact] of trail.facts) if (facts.size < MAX_FACTS) facts.set(line, fact);
  for (const fact of fresh.flatMap(([, some]) => some)) if (facts.size < MAX_FACTS) facts.set(writeFact(fact), fact);
  const events = [...told, ...fresh.map(([event]) => event)];
  return { facts: [...facts.values()], events, isNew: facts.size > known.size || fresh.length > 0 };
}

const isSame = (a: Passage | undefined, b: Passage | undefined): boolean =>
  a !== undefined && b !== undefined && (Object.keys(a) as (keyof Passage)[]).every((key) => a[key] === b[key]);

/** Nothing was heard of them for so long that they cannot be going on: from now on they are `unknown`. */
export async function settleCalls(store: Store, now: Instant): Promise<number> {
  const { modifiedCount } = await calls(store).updateMany(
    { outcome: 'ringing', enteredAt: { $lte: now - LONGEST_WAIT_MS } },
    { $set: { outcome: 'unknown', changedAt: now } },
  );
  return modifiedCount;
}

export interface CallQuery {
  outcome?: CallOutcome;
  /** Only those that ring, and those being spoken. */
  live?: boolean;
  queue?: string;
  from?: Instant;
  to?: Instant;
  cursor?: string | undefined;
  limit: number;
  now: Instant;
}

/** The latest first. Throws `BadCursor`. */
export async function searchCalls(
  store: Store,
  { outcome, live, queue, from, to, cursor, limit, now }: CallQuery,
): Promise<{ data: CallRow[]; nextCursor: string | null }> {
  const conditions: mongo.Filter<CallRow>[] = [
    outcome === undefined ? {} : { outcome: { $eq: outcome } },
    live ? { outcome: { $in: ['ringing', 'answered'] }, endedAt: null, enteredAt: { $gt: now - LONGEST_WAIT_MS } } : {},
    queue === undefined ? {} : { queue: { $eq: queue } },
    from === undefined ? {} : { enteredAt: { $gte: from } },
    to === undefined ? {} : { enteredAt: { $lt: to } },
    cursor === undefined ? {} : beyond('enteredAt', -1, readCursor(cursor)),
  ];
  const found = await calls(store)
    .find({ $and: conditions }, { projection: { facts: 0, events: 0 } })
    .sort({ enteredAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOf(found, limit, ({ enteredAt }) => enteredAt);
}

/** It rings, or they are speaking as far as anybody was told. */
export const isLive = ({ outcome, endedAt }: Pick<CallRow, 'outcome' | 'endedAt'>): boolean =>
  outcome === 'ringing' || (outcome === 'answered' && endedAt === null);

export const readCall = (store: Store, id: string): Promise<CallRow | null> =>
  calls(store).findOne({ _id: { $eq: id } });

export const callOfTicket = (store: Store, number: string): Promise<CallRow | null> =>
  calls(store).findOne({ ticket: { $eq: number } }, { projection: { facts: 0, events: 0 } });

/** Says which ticket was made of a call; the first one stays. Repeatable. */
export async function linkTicket(store: Store, id: string, number: string, now: Instant): Promise<void> {
  await calls(store).updateOne({ _id: id, ticket: null }, { $set: { ticket: number, changedAt: now } });
}

export const callOf = ({ _id, queue, enteredAt, leftAt, outcome, isByKey, agent, endedAt, ticket }: CallRow): Call => ({
  id: _id,
  queue,
  enteredAt,
  leftAt,
  outcome,
  isByKey,
  agent,
  endedAt,
  ticket,
});

const idOf = (pbx: string, { callid, queue }: Trail): string =>
  createHash('sha256')
    .update(JSON.stringify([pbx, callid, queue]))
    .digest('base64url')
    .slice(0, 22);

const rowId = (id: string, entry: number): string => `${id}.${entry}`;

const calls = (store: Store) => native(store.models.calls);
