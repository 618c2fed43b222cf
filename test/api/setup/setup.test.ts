import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { academieParis } from '../../../domain/policy/academieParis';
import { readAccountByLogin } from '../../../store/accounts';
import { readOneTimeToken } from '../../../store/oneTimeTokens';
import { openStore, type Store } from '../../../store/store';
import { currentPins } from '../../../store/terms';
import { createNamespace } from '../../harness/namespace';
import { databaseUri, discard } from '../store/support';

const uri = databaseUri();
const namespace = `test-${randomUUID()}`;
const address = process.env.GUICHET_TEST_TEMPORAL ?? '';
const root = path.resolve(__dirname, '../../..');
const ADMIN = ['--login', 'a.delmas', '--given', 'Agathe', '--family', 'Delmas', '--address', 'a.delmas@example.fr'];

let store: Store;
beforeAll(async () => {
  const connection = await Connection.connect({ address });
  await createNamespace(connection, namespace);
  await connection.close();
  store = await openStore(uri);
});
afterAll(() => discard(store));

/** As an operator runs it. */
async function setup(...args: string[]): Promise<string> {
  const env = { ...process.env, MONGODB_URI: uri, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
  const command = ['--import', 'tsx', 'setup/main.ts', ...args];
  return (await promisify(execFile)(process.execPath, command, { cwd: root, env })).stdout;
}

describe('the setup of a real desk', () => {
  test('publishes what no ticket can be opened without, and invites an administrator, once', async () => {
    expect(await setup(...ADMIN)).toContain('a.delmas is invited');
    expect(await currentPins(store, 'academie-paris')).toMatchObject({ policy: { version: 1 } });
    const groups = await store.models.groups.find().lean();
    expect(new Set(groups.map(({ _id }) => _id))).toEqual(new Set(academieParis.groups.map(({ id }) => id)));
    expect(groups.flatMap(({ members }) => members)).toEqual([]);
    expect(await store.models.accounts.countDocuments()).toBe(1);
    expect((await readAccountByLogin(store, 'a.delmas'))?.roles).toEqual(['admin', 'requester']);

    await store.models.services.updateOne({ _id: 'ent' }, { $set: { active: false } });
    await store.models.services.deleteOne({ _id: 'formation' });
    const before = await store.models.oneTimeTokens.find().lean();
    expect(await setup(...ADMIN)).toContain('a.delmas has an invitation');
    expect(await store.models.oneTimeTokens.find().lean()).toEqual(before);
    expect(await store.models.services.findById('formation')).toBeNull();
    expect((await store.models.services.findById('ent').lean())?.active).toBe(false);
  });

  test('shows a link that works, instead of mailing it, and keeps nothing of it', async () => {
    const said = await setup(...ADMIN, '--print-link');
    const token = /\/mot-de-passe\/nouveau#token=(gco_[\w-]{43})/.exec(said)?.[1] ?? '';
    const account = await readAccountByLogin(store, 'a.delmas');
    expect(await readOneTimeToken(store, token, Date.now())).toMatchObject({ accountId: account?._id, sealed: null });
  });

  test('gives no second administrator, and refuses what it cannot use', async () => {
    const other = ADMIN.map((word) => (word === 'a.delmas' ? 'm.autre' : word));
    expect(await setup(...other)).toContain('has an administrator already');
    expect(await readAccountByLogin(store, 'm.autre')).toBeNull();
    await expect(setup('--login', 'a.delmas')).rejects.toThrow(/a given name/);
    await expect(setup(...ADMIN, '--address', 'nowhere')).rejects.toThrow(/SETUP_ADMIN_ADDRESS/);
    await expect(setup('--king', 'me')).rejects.toThrow(/--king/);
  });
});
