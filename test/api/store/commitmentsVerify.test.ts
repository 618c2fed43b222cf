import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plantDeskData } from '../../../setup/deskData';
import { groups } from '../../../setup/groups';
import { native } from '../../../store/models/schema';
import { openStore, type Store } from '../../../store/store';
import { project } from '../../../store/timeline';
import { lea } from '../../unit/harness/people';
import { opened, TUESDAY_9H } from '../../unit/harness/simulator';
import { batchOf, current, databaseUri, discard } from './support';

const uri = databaseUri();
const root = path.resolve(__dirname, '../../..');

let store: Store;
beforeAll(async () => {
  store = await openStore(uri);
  await plantDeskData(store, TUESDAY_9H, groups);
});
afterAll(() => discard(store));

/** As an operator runs it: what it says, and its exit code. */
async function verify(...args: string[]): Promise<{ said: string; code: number }> {
  const env = { ...process.env, MONGODB_URI: uri, TEMPORAL_ADDRESS: process.env.GUICHET_TEST_TEMPORAL ?? '' };
  const command = ['--import', 'tsx', 'worker/commitmentsVerify.ts', ...args];
  try {
    return { said: (await promisify(execFile)(process.execPath, command, { cwd: root, env })).stdout, code: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number };
    return { said: stdout, code };
  }
}

test('commitments:verify finds a figure that is not what is recorded, and mends it when asked to', async () => {
  await project(store, batchOf(opened().sleep('5 min').act(lea, 'take').events), current);
  expect(await verify()).toEqual({ said: '1 tickets, 0 calls and 4 sums of days verified, 0 differ.\n', code: 0 });
  await native(store.models.commitmentDays).updateOne(
    { _id: 'takenIntoAccount/2026-11-24/' },
    { $set: { 'counts.met': 99 } },
  );
  const found = await verify();
  expect(found).toEqual({
    said: 'takenIntoAccount/2026-11-24\ntakenIntoAccount/2026-11\n1 tickets, 0 calls and 4 sums of days verified, 2 differ.\n',
    code: 1,
  });
  expect((await verify('--repair')).code).toBe(0);
  expect((await verify()).code).toBe(0);
});
