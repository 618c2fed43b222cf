import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { launch } from '../../../dev/engines/processes';
import { keepRunning } from '../../../dev/supervisor';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'supervisor-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

const sleeper = () => launch({ name: 'worker', command: 'sleep', args: ['64'], dataDir });

test('a process that was killed is started again, and it is said', async () => {
  const said: string[] = [];
  const supervised = keepRunning(sleeper, (line) => said.push(line));
  const first = supervised.current();
  process.kill(first.pid, 'SIGKILL');
  while (supervised.current() === first) await sleep(20);
  expect(supervised.current().isRunning()).toBe(true);
  expect(said).toEqual([expect.stringContaining('The worker ended (signal SIGKILL); starting it again in 1 s.')]);
  await supervised.stop();
});

test('a process that was stopped is not started again, even during the pause before a new start', async () => {
  const said: string[] = [];
  const supervised = keepRunning(sleeper, (line) => said.push(line));
  process.kill(supervised.current().pid, 'SIGKILL');
  while (said.length === 0) await sleep(20);
  await supervised.stop();
  expect(supervised.current().isRunning()).toBe(false);
});
