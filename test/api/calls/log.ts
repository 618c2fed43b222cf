import { queueLogLines } from '../../../bench/queueLog';
import { readLine } from '../../../domain/calls/queueLog';
import { addFact, type Trails } from '../../../domain/calls/trail';
import { DAY_MS } from '../../../domain/time';
import { keepTrails } from '../../../store/calls';
import type { Store } from '../../../store/store';

/** Numbers of callers are not forgotten within a test, however old its log. */
export const FOR_EVER_MS = 36_500 * DAY_MS;

export const aLog = (lines: number): string[] => [...queueLogLines(lines)];

export const asText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** What the calls are, without when and in how many goes they were learnt. */
export async function callsIn(store: Store) {
  const calls = await store.models.calls.find({}, { facts: 0, revision: 0, changedAt: 0 }).sort({ _id: 1 }).lean();
  const callers = await store.models.callers.find({}).sort({ _id: 1 }).lean();
  return { calls, callers };
}

/** The calls of a log that is read at one go, by nothing but the core and the store. */
export async function callsOf(store: Store, lines: readonly string[]) {
  const trails: Trails = new Map();
  for (const line of lines) {
    const read = readLine(line);
    if (read.is === 'fact') addFact(trails, read, read.fact);
  }
  await keepTrails(store, trails.values(), { pbx: 'asterisk', now: Date.now(), keepNumbersMs: FOR_EVER_MS });
  const calls = await callsIn(store);
  await forget(store);
  return calls;
}

export async function forget(store: Store): Promise<void> {
  const { calls, callers, settings } = store.models;
  await Promise.all([calls.deleteMany({}), callers.deleteMany({}), settings.deleteMany({})]);
}
