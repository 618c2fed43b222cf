import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { identityOf } from '../../../dev/engines/pidfile';
import { launch, type Running, ready, stopAll } from '../../../dev/engines/processes';
import { root } from '../../../dev/env';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'processes-'));
});

afterEach(async () => {
  await stopAll();
  rmSync(dataDir, { recursive: true });
});

const shell = (script: string, name = 'child'): Running =>
  launch({ name, command: '/bin/sh', args: ['-c', script], dataDir });

const log = (child: Running) => readFileSync(child.logFile, 'utf8');

async function eventually(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`still not so: ${condition}`);
    await sleep(20);
  }
}

test('stopping ends the whole group, and its pid file goes', async () => {
  const child = shell('sleep 61 & echo $!; wait');
  await eventually(() => log(child) !== '');
  const grandchild = Number(log(child));
  await child.stop();
  expect(await child.ended).toBe('signal SIGTERM');
  await eventually(() => identityOf(grandchild) === undefined);
  expect(existsSync(path.join(dataDir, 'run', 'child.pid.json'))).toBe(false);
});

test('what does not heed SIGTERM is killed after the grace', async () => {
  const child = shell('trap "" TERM; echo up; while :; do sleep 1; done');
  await eventually(() => log(child) === 'up\n');
  await child.stop(100);
  expect(await child.ended).toBe('signal SIGKILL');
});

test('a child that ends before it is ready is reported with the end of its log', async () => {
  const child = shell('echo no port left; exit 7');
  const attempt = ready(child, async () => {
    throw new Error('not yet');
  });
  await expect(attempt).rejects.toThrow(/child ended \(exit code 7\).*no port left/s);
});

test('a child that is never ready is stopped', async () => {
  const child = shell('sleep 62');
  const attempt = ready(
    child,
    async () => {
      throw new Error('nobody answers');
    },
    100,
  );
  await expect(attempt).rejects.toThrow('child is not ready after 0.1 s (nobody answers).');
  expect(child.isRunning()).toBe(false);
});

test('a program that is missing is named', () => {
  expect(() => launch({ name: 'engine', command: '/nowhere/engine', args: [], dataDir })).toThrow(/\/nowhere\/engine/);
});

test('nothing outlives a parent that is killed', async () => {
  const script = `
    const { launch } = require('./dev/engines/processes');
    const child = launch({ name: 'orphan', command: 'sleep', args: ['63'], dataDir: process.argv[1] });
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '-e', script, dataDir], { cwd: root });
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (data) => resolve(Number(data))));
  expect(identityOf(pid)).toBeDefined();
  parent.kill('SIGKILL');
  await eventually(() => identityOf(pid) === undefined);
});
