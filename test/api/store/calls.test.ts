import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LONGEST_WAIT_MS } from '../../../domain/calls/fold';
import { readLine } from '../../../domain/calls/queueLog';
import { addFact, type Trails } from '../../../domain/calls/trail';
import { DAY_MS } from '../../../domain/time';
import { eraseNumber, numbersOf } from '../../../store/callers';
import { keepTrails, settleCalls } from '../../../store/calls';
import { openStore, type Store } from '../../../store/store';
import { databaseUri, discard } from './support';

const NOW = 1_764_284_400_000 + 3 * DAY_MS;
let store: Store;

beforeAll(async () => {
  store = await openStore(databaseUri());
});
beforeEach(async () => {
  await Promise.all([store.models.calls.deleteMany({}), store.models.callers.deleteMany({})]);
});
afterAll(() => discard(store));

const COUNT = 60;
/** Calls that overlap; every third goes through the queue twice. */
const lines = Array.from({ length: COUNT }, (_, i) => {
  const at = 1_764_284_400 + 7 * i;
  const id = `${at}.${i}`;
  const told = [
    `${at}|${id}|dsi|NONE|ENTERQUEUE||01 44 55 66 ${String(i).padStart(2, '0')}|1`,
    `${at + 20}|${id}|dsi|SIP/lea|CONNECT|20|x|3`,
    `${at + 90}|${id}|dsi|SIP/lea|COMPLETECALLER|20|70|1`,
  ];
  const again = [`${at + 100}|${id}|dsi|NONE|ENTERQUEUE||0144556600|1`, `${at + 140}|${id}|dsi|NONE|ABANDON|1|1|40`];
  return i % 3 === 0 ? [...told, ...again] : told;
}).flat();

function keep(some: readonly string[], now = NOW) {
  const trails: Trails = new Map();
  for (const line of some) {
    const found = readLine(line);
    if (found.is === 'fact') addFact(trails, found, found.fact);
  }
  return keepTrails(store, trails.values(), { pbx: 'pabx', now, keepNumbersMs: 3_650 * DAY_MS });
}

const all = () => store.models.calls.find({}, { facts: 0, revision: 0 }).sort({ _id: 1 }).lean();

describe('The calls that are kept', () => {
  test('are the same for a log that is read twice, which then changes nothing', async () => {
    expect(await keep(lines)).toEqual({ added: COUNT + COUNT / 3, changed: 0 });
    const once = await all();
    expect(once).toHaveLength(COUNT + COUNT / 3);
    expect(await keep(lines, NOW + 5)).toEqual({ added: 0, changed: 0 });
    expect(await all()).toEqual(once);
  });

  test('are the same wherever a log is cut, and whichever part is read first', async () => {
    await keep(lines);
    const whole = await all();
    for (const at of [1, 2, 3, 4, 5, 77, lines.length - 1]) {
      for (const parts of [
        [lines.slice(0, at), lines.slice(at)],
        [lines.slice(at), lines.slice(0, at)],
      ]) {
        await store.models.calls.deleteMany({});
        for (const part of parts) await keep(part);
        expect(await all()).toEqual(whole);
      }
    }
  });

  test('are the same when several read parts of one log at the same time', async () => {
    await keep(lines);
    const whole = await all();
    await store.models.calls.deleteMany({});
    await Promise.all([0, 1, 2, 3].map((part) => keep(lines.filter((_, i) => i % 4 === part || i % 7 === part))));
    expect(await all()).toEqual(whole);
  });

  test('are bounded where one id is told of without end, and are the same when that is told again', async () => {
    const endless = Array.from({ length: 1_200 }, (_, i) => `${1_764_284_400 + 5 * i}|1.1|dsi|NONE|ENTERQUEUE||01|1`);
    for (const part of [endless.slice(0, 700), endless.slice(700), endless]) await keep(part);
    expect(await store.models.calls.countDocuments()).toBe(1_000);
    expect(await keep(endless)).toEqual({ added: 0, changed: 0 });
  });

  test('are unknown once nothing was heard of them for too long, and what is heard later counts', async () => {
    const [entry = '', answer = ''] = lines;
    const at = 1_764_284_400_000;
    await keep([entry], at);
    expect(await settleCalls(store, at + LONGEST_WAIT_MS - 1)).toBe(0);
    expect(await settleCalls(store, at + LONGEST_WAIT_MS)).toBe(1);
    expect(await all()).toMatchObject([{ outcome: 'unknown', changedAt: at + LONGEST_WAIT_MS }]);
    await keep([answer]);
    expect(await all()).toMatchObject([{ outcome: 'answered', agent: 'SIP/lea', changedAt: NOW }]);
  });

  test('have their callers apart, whom no import brings back once they are erased', async () => {
    await keep(lines.slice(0, 2));
    const [call] = await all();
    const id = call?._id ?? '';
    expect(await numbersOf(store, [id])).toEqual(new Map([[id, '+33144556600']]));
    expect(JSON.stringify(call)).not.toContain('44556600');
    expect(await eraseNumber(store, '+33144556600')).toBe(1);
    await keep(lines.slice(0, 3));
    expect(await numbersOf(store, [id])).toEqual(new Map());
  });
});
