import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { choosePorts, isFree, somewhere } from '../../../dev/engines/ports';

const servers: Server[] = [];

const occupy = (port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    const server = createServer().once('error', reject);
    servers.push(server.listen(port, host, () => resolve()));
  });

const freePort = async () => (await choosePorts({ any: somewhere() })).any;

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

test('the wanted port is taken when it is free, and nothing is said', async () => {
  const port = await freePort();
  const said: string[] = [];
  expect(await choosePorts({ api: port }, (line) => said.push(line))).toEqual({ api: port });
  expect(said).toEqual([]);
});

test.each(['127.0.0.1', '0.0.0.0'])('a port that something holds on %s is not free', async (host) => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  await occupy(port, host);
  expect(await isFree(port)).toBe(false);
});

test('when the wanted port is taken, a later one is used and it says so', async () => {
  const port = await freePort();
  await occupy(port, '127.0.0.1');
  const said: string[] = [];
  const { api } = await choosePorts({ api: port }, (line) => said.push(line));
  expect(api).toBeGreaterThan(port);
  expect(said).toEqual([`Port ${port} (api) is taken: using ${api}.`]);
});

test('no port is given twice', async () => {
  const port = await freePort();
  const chosen = await choosePorts({ first: port, second: port, third: port });
  expect(new Set(Object.values(chosen)).size).toBe(3);
});
