import { expect, test } from '@jest/globals';
import { followTimeline } from '../../../store/feed';
import { Desk } from '../../harness/desk';
import { until } from '../../harness/until';

test('a feed whose database is dropped says so, and holds nobody up', async () => {
  const desk = await Desk.start({ isWorking: false });
  const faults: unknown[] = [];
  const feed = followTimeline(desk.store, {
    onItem: () => {},
    onLost: () => faults.push('lost'),
    onFault: (error) => faults.push(error),
  });
  await feed.opened;
  await desk.store.connection.dropDatabase();
  await until(() => faults.length > 0);
  await feed.stop();
  expect(faults.length).toBeGreaterThan(0);
  await desk.stop();
});
