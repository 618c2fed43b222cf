import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../../dev/engines/catalogue';
import { ensureEngine } from '../../../dev/engines/install';

let folder: string;
let toolsDir: string;
let server: Server;
let downloads: number;
const { PATH } = process.env;

const script = (file: string, body: string) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
};

const engine = (changes: Partial<Engine> = {}): Engine => ({
  title: 'The engine',
  command: 'engined',
  version: '2.1.0',
  atLeast: [2, 0],
  pip: 'no-such-package',
  archive: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/engine.tgz`,
  byHand: 'Install engined 2 by hand.',
  ...changes,
});

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'install-'));
  toolsDir = path.join(folder, 'tools');
  // No pip in reach: each attempt goes on to the download.
  script(path.join(folder, 'bin', 'python3'), 'echo "No module named pip" >&2; exit 1');
  process.env.PATH = `${path.join(folder, 'bin')}:${PATH}`;

  script(path.join(folder, 'packed', 'engine-2.1.0', 'bin', 'engined'), 'echo engined 2.1.0');
  const archive = path.join(folder, 'engine.tgz');
  spawnSync('tar', ['-czf', archive, '-C', path.join(folder, 'packed'), 'engine-2.1.0']);
  downloads = 0;
  server = createServer((_request, response) => {
    downloads += 1;
    response.end(readFileSync(archive));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  process.env.PATH = PATH;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test('a recent enough program on PATH is used as it is', async () => {
  const onPath = path.join(folder, 'bin', 'engined');
  script(onPath, 'echo "engined version 2.0.3 (server 9.9)"');
  expect(await ensureEngine(engine(), { toolsDir })).toBe(onPath);
});

test('a program on PATH that is too old is passed over; what is installed is found again', async () => {
  script(path.join(folder, 'bin', 'engined'), 'echo engined 1.9.9');
  const said: string[] = [];
  const program = await ensureEngine(engine(), { toolsDir, say: (line) => said.push(line) });
  expect(spawnSync(program, { encoding: 'utf8' }).stdout).toBe('engined 2.1.0\n');
  expect(said).toEqual([
    'Installing The engine 2.1.0 …',
    expect.stringMatching(/^The engine 2.1.0 installed after \d s.$/),
  ]);
  expect(await ensureEngine(engine(), { toolsDir })).toBe(program);
  expect(downloads).toBe(1);
});

test('two runs may install at the same time', async () => {
  const programs = await Promise.all([ensureEngine(engine(), { toolsDir }), ensureEngine(engine(), { toolsDir })]);
  expect(new Set(programs).size).toBe(1);
  expect(readdirSync(toolsDir)).toEqual(['engined-2.1.0']);
});

test('when nothing works, the error gives each reason and what to do by hand', async () => {
  const attempt = ensureEngine(engine({ archive: () => undefined }), { toolsDir });
  await expect(attempt).rejects.toThrow(/could not be installed.*python3 has no pip.*no archive.*by hand/s);
  expect(existsSync(path.join(toolsDir, 'engined-2.1.0'))).toBe(false);
});
