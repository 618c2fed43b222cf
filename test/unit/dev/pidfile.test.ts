import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { AlreadyRunning, claim, identityOf, sweep, writePidFile } from '../../../dev/engines/pidfile';

let dataDir: string;
const children: ChildProcess[] = [];

function startChild(): number {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  children.push(child);
  return child.pid as number;
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'pidfile-'));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

const pidFile = (name: string) => path.join(dataDir, 'run', `${name}.pid.json`);

test('what a killed run left is ended, and its file removed', async () => {
  const pid = startChild();
  writePidFile(dataDir, 'engine', pid);
  expect(await sweep(dataDir)).toEqual(['engine']);
  expect(identityOf(pid)).toBeUndefined();
  expect(existsSync(pidFile('engine'))).toBe(false);
});

test('a process that got the same number later is left alone', async () => {
  const pid = startChild();
  writePidFile(dataDir, 'engine', pid);
  const mark = JSON.parse(readFileSync(pidFile('engine'), 'utf8'));
  writeFileSync(pidFile('engine'), JSON.stringify({ ...mark, identity: mark.identity.replace(/^\d+/, '1') }));
  expect(await sweep(dataDir)).toEqual([]);
  expect(identityOf(pid)).toBeDefined();
  expect(existsSync(pidFile('engine'))).toBe(false);
});

test('a process that ended by itself, or a torn file, is only forgotten', async () => {
  const pid = startChild();
  writePidFile(dataDir, 'engine', pid);
  children[0]?.kill('SIGKILL');
  await new Promise((resolve) => children[0]?.once('exit', resolve));
  writeFileSync(pidFile('torn'), '{"pid":');
  expect(await sweep(dataDir)).toEqual([]);
  expect(existsSync(pidFile('torn'))).toBe(false);
});

test('a folder has one owner at a time, and a dead owner is no owner', () => {
  const release = claim(dataDir);
  expect(() => claim(dataDir)).toThrow(AlreadyRunning);
  release();
  const again = claim(dataDir);
  const owner = path.join(dataDir, 'owner.json');
  writeFileSync(owner, JSON.stringify({ pid: process.pid, identity: 'another process of that number' }));
  expect(() => claim(dataDir)()).not.toThrow();
  again();
});
