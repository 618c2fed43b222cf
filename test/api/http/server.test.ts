import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAccountByLogin } from '../../../store/accounts';
import { issueToken } from '../../../store/tokens';
import { Desk } from '../../harness/desk';
import { until } from '../../harness/until';

const ROOT = path.join(__dirname, '../../..');

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start({ isWorking: false });
});
afterAll(() => desk.stop());

interface Api {
  process: ChildProcess;
  url: string;
  lines: string[];
  ended: Promise<unknown[]>;
}

/** The real process, with a port of its own. */
async function startApi(env: Record<string, string> = {}): Promise<Api> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'api/server.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LINK_SECRET: 'a secret for tests only, at least 32 characters',
      PORT: '0',
      MONGODB_URI: desk.mongodbUri,
      TEMPORAL_ADDRESS: process.env.GUICHET_TEST_TEMPORAL,
      TEMPORAL_NAMESPACE: desk.client.options.namespace,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = once(child, 'exit');
  const ready = await until(() => lines.map((line) => JSON.parse(line)).find(({ port }) => port !== undefined));
  return { process: child, url: `http://127.0.0.1:${ready.port}`, lines, ended };
}

describe('the process of the API', () => {
  test('told to stop, takes nothing new, answers what it has taken, and ends well', async () => {
    const api = await startApi();
    const account = await readAccountByLogin(desk.store, 'c.martin');
    const token = await issueToken(desk.store, account?._id ?? '', { label: 'test' });
    const post = (address: string, body: object) =>
      fetch(api.url + address, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
        body: JSON.stringify(body),
      });
    const opened = await post('/api/v1/tickets', { kind: 'question', title: 'Qui est là ?', serviceId: 'wifi' });
    const { number } = (await opened.json()) as { number: string };

    // No worker is alive: it is under way until its deadline.
    const underway = post(`/api/v1/tickets/${number}/commands`, { command: 'reply', message: 'Allô ?' });
    await until(() => desk.store.models.contents.exists({ number, kind: 'reply' }));
    api.process.kill('SIGTERM');
    await until(() =>
      fetch(`${api.url}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    const answer = await underway;
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'outcomeUnknown']);
    expect(await api.ended).toEqual([0, null]);
  });

  test('told to stop, ends the event streams and does not wait for them', async () => {
    const api = await startApi();
    const account = await readAccountByLogin(desk.store, 'c.martin');
    const token = await issueToken(desk.store, account?._id ?? '', { label: 'test' });
    const stream = await fetch(`${api.url}/api/v1/events`, { headers: { Authorization: `Bearer ${token}` } });
    const started = Date.now();
    api.process.kill('SIGTERM');
    expect(await stream.text()).toContain('id: ');
    expect(await api.ended).toEqual([0, null]);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('does not start in production without its secret, and says what is missing', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'api/server.ts')], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', LINK_SECRET: '' },
    });
    const said: string[] = [];
    child.stderr.on('data', (chunk) => said.push(String(chunk)));
    const [code] = await once(child, 'exit');
    expect([code, said.join('')]).toEqual([1, expect.stringContaining('LINK_SECRET')]);
  });
});
