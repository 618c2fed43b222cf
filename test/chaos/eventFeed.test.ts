import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { followTimeline } from '../../store/feed';
import { openStore, type Store } from '../../store/store';
import { project } from '../../store/timeline';
import { aBusyLife, batchOf, current } from '../api/store/support';
import { OwnMongod } from '../harness/ownMongod';
import { until } from '../harness/until';

let mongod: OwnMongod;
let store: Store;
beforeAll(async () => {
  mongod = await OwnMongod.start();
  store = await openStore(mongod.uri);
});
afterAll(async () => {
  await store.close();
  await mongod.remove();
});

/** A ticket of its own, and what the feed tells of it. */
async function following(number: string) {
  const told: string[] = [];
  const faults: unknown[] = [];
  const feed = followTimeline(store, {
    onItem: (item) => 'event' in item && item.ticket.number === number && told.push(String(item.event.seq)),
    onLost: () => told.push('lost'),
    onFault: (error) => faults.push(error),
  });
  await feed.opened;
  const { events } = aBusyLife(number);
  await project(store, batchOf(events, 1, 5), current);
  await until(() => told.length >= 5);
  const goesOn = async () => {
    await until(() => project(store, batchOf(events, 6), current).then(always, never));
    await until(
      () => told.filter((it) => it !== 'lost').length >= events.length,
      () => `told only ${told.join(' ')}`,
    );
  };
  return { told, faults, feed, goesOn, all: events.map(({ seq }) => String(seq)) };
}
const always = () => true;
const never = () => false;

test('the feed of events goes on after an outage of MongoDB, each event once', async () => {
  const { told, faults, feed, goesOn, all } = await following('2026-000001');
  await mongod.goAway();
  await until(() => faults.length > 0);
  await mongod.comeBack();
  await goesOn();
  expect(told).toEqual(all);
  await feed.stop();
});

const INTERRUPTED_AT_SHUTDOWN = 11_600;
const READ_CONCERN_MAJORITY_NOT_AVAILABLE_YET = 134;
const CHANGE_STREAM_HISTORY_LOST = 286;

test.each([
  ['2026-000002', INTERRUPTED_AT_SHUTDOWN],
  ['2026-000003', READ_CONCERN_MAJORITY_NOT_AVAILABLE_YET],
])('a MongoDB that starts or stops loses no place in the feed (%s, error %i)', async (number, code) => {
  const { told, faults, feed, goesOn, all } = await following(number);
  await mongod.fails('getMore', code);
  await until(() => faults.length > 0);
  await goesOn();
  expect(told).toEqual(all);
  await feed.stop();
});

test('a place that MongoDB has forgotten is said to be lost, and the feed goes on from now', async () => {
  const { told, feed, goesOn, all } = await following('2026-000004');
  await mongod.fails('getMore', CHANGE_STREAM_HISTORY_LOST);
  await until(() => told.includes('lost'));
  await until(() => feed.position() !== '');
  await goesOn();
  expect(told).toEqual([...all.slice(0, 5), 'lost', ...all.slice(5)]);
  await feed.stop();
});
