import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore, type Store } from '../../../store/store';
import { databaseUri, discard } from '../store/support';
import { aLog, asText, callsIn, callsOf, forget } from './log';

const uri = databaseUri();
const root = path.resolve(__dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-calls-'));
const lines = aLog(4_000);
let store: Store;
let whole: Awaited<ReturnType<typeof callsOf>>;

beforeAll(async () => {
  store = await openStore(uri);
  whole = await callsOf(store, lines);
});
afterEach(() => forget(store));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await discard(store);
});

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

/** As an operator runs it. */
async function run(args: string[], input = '') {
  const env = { ...process.env, MONGODB_URI: uri, CALLERS_KEPT_DAYS: '36500' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'intake/importCalls.ts', ...args], { cwd: root, env });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, err, exitCode: await ended };
}

describe('calls:import', () => {
  test('reads rotated files in any order, packed or not, and the same again changes nothing', async () => {
    const parts = [
      file('queue_log', asText(lines.slice(2_700))),
      file('queue_log.2.gz', gzipSync(asText(lines.slice(0, 1_301)))),
      file('queue_log.1', asText(lines.slice(1_301, 2_700)).replaceAll('\n', '\r\n')),
    ];
    const first = await run(parts);
    expect([first.exitCode, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/^4000 lines of 3 of 3 files: 12\d\d calls added, \d+ completed, 0 bad lines; .*\.\n$/);
    expect(await callsIn(store)).toEqual(whole);
    const again = await run([...parts].reverse());
    expect(again.out).toMatch(/^4000 lines of 3 of 3 files: 0 calls added, 0 completed, 0 bad lines/);
    expect(await callsIn(store)).toEqual(whole);
  });

  test('reads the standard input', async () => {
    expect(await run(['-'], asText(lines))).toMatchObject({ exitCode: 0 });
    expect(await callsIn(store)).toEqual(whole);
  });

  test('names bad lines and files, goes on with the others, and fails only when it could read nothing', async () => {
    const bad = file(
      'bad',
      `\0\0${asText(lines.slice(0, 2_000))}rubbish\n\n${'x'.repeat(300_000)}\n4102444800|1.1|dsi|NONE|ENTERQUEUE||01|1\n${asText(lines.slice(2_000))}`,
    );
    const cut = file('cut.gz', gzipSync(asText(lines)).subarray(0, 9_000));
    const missing = path.join(folder, 'missing');
    const { out, err, exitCode } = await run([missing, cut, bad]);
    expect(exitCode).toBe(0);
    expect(err).toContain(`${missing}: ENOENT, after 0 lines`);
    expect(err).toMatch(/cut\.gz: Z_BUF_ERROR, after \d\d+ lines/);
    expect(err).toContain(`${bad}:2001: tooFewFields`);
    expect(err).toContain(`${bad}:2003: tooLong`);
    expect(err).toContain(`${bad}:2004: badTime`);
    expect(out).toMatch(/lines of 2 of 3 files: .* \d bad lines/);
    expect(await callsIn(store)).toEqual(whole);
    expect(await run([missing])).toMatchObject({ exitCode: 1 });
    expect(await run([file('other', 'Nov 28 10:00:00 pbx kernel: hello\n')])).toMatchObject({ exitCode: 1 });
    expect(await run([])).toMatchObject({ exitCode: 1, err: expect.stringContaining('Usage') });
  });
});
