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

test('the feed of events goes on after an outage of MongoDB, each event once', async () => {
  const told: string[] = [];
  const faults: unknown[] = [];
  const feed = followTimeline(store, {
    onItem: ({ ticket, event }) => told.push(`${ticket.number}/${event.seq}`),
    onLost: () => told.push('lost'),
    onFault: (error) => faults.push(error),
  });
  await feed.opened;
  const { events } = aBusyLife('2026-000001');
  const namesOf = (count: number) => events.slice(0, count).map(({ seq }) => `2026-000001/${seq}`);
  await project(store, batchOf(events, 1, 5), current);
  await until(() => told.length >= 5);

  await mongod.goAway();
  await until(() => faults.length > 0);
  await mongod.comeBack();
  await until(() =>
    project(store, batchOf(events, 6), current).then(
      () => true,
      () => false,
    ),
  );

  await until(
    () => told.length >= events.length,
    () => `told only ${told.join(' ')}`,
  );
  expect(told).toEqual(namesOf(events.length));
  await feed.stop();
});
