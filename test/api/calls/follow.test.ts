import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Follower } from '../../../intake/calls/follower';
import { openStore, type Store } from '../../../store/store';
import { databaseUri, discard } from '../store/support';
import { aLog, asText, callsIn, callsOf, FOR_EVER_MS, forget } from './log';

const lines = aLog(1_200);
const part = (from: number, to: number) => asText(lines.slice(from, to));
let store: Store;
let whole: Awaited<ReturnType<typeof callsOf>>;
let folder: string;
let file: string;

beforeAll(async () => {
  store = await openStore(databaseUri());
  whole = await callsOf(store, lines);
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-follow-'));
  file = path.join(folder, 'queue_log');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await forget(store);
});
afterAll(() => discard(store));

const follower = (said: string[] = []) =>
  new Follower(store, {
    pbx: 'asterisk',
    file,
    keepNumbersMs: FOR_EVER_MS,
    now: Date.now,
    say: (line) => said.push(line),
  });

async function readAll(following: Follower): Promise<void> {
  while (await following.step());
}

describe('A log that is followed', () => {
  test('is read as it grows, whole lines at a time', async () => {
    const following = follower();
    await readAll(following);
    const text = part(0, 1_200);
    for (let from = 0; from < text.length; from += 7_001) {
      appendFileSync(file, text.slice(from, from + 7_001));
      await readAll(following);
    }
    await following.close();
    expect(await callsIn(store)).toEqual(whole);
  });

  test('goes on where it was after a restart, and reads nothing that it has read', async () => {
    writeFileSync(file, part(0, 500));
    const before = follower();
    await readAll(before);
    await before.close();
    // What was read is not looked at again, so it may even be rubbish by now.
    const rubbish = `${lines[0]}\n${'#'.repeat(Buffer.byteLength(part(1, 500)) - 1)}\n`;
    writeFileSync(file, rubbish + part(500, 1_200));
    const said: string[] = [];
    const after = follower(said);
    await readAll(after);
    await after.close();
    expect(said).toEqual([]);
    expect(await callsIn(store)).toEqual(whole);
  });

  test('survives being renamed while the PBX still writes to it', async () => {
    writeFileSync(file, part(0, 400));
    const following = follower();
    await readAll(following);
    appendFileSync(file, part(400, 500));
    renameSync(file, `${file}.1`);
    appendFileSync(`${file}.1`, part(500, 600));
    await readAll(following);
    writeFileSync(file, part(700, 800));
    await readAll(following);
    appendFileSync(`${file}.1`, part(600, 700));
    appendFileSync(file, part(800, 1_200));
    await readAll(following);
    await following.close();
    expect(await callsIn(store)).toEqual(whole);
  });

  test('survives being copied and emptied', async () => {
    writeFileSync(file, part(0, 400));
    const following = follower();
    await readAll(following);
    // The last lines before it is emptied are seen in the copy alone.
    appendFileSync(file, part(400, 500));
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
    appendFileSync(file, part(500, 1_200));
    await readAll(following);
    await following.close();
    expect(await callsIn(store)).toEqual(whole);
  });

  test('that was rotated, twice and packed, while nobody followed it, has no gap', async () => {
    writeFileSync(file, part(0, 400));
    const before = follower();
    await readAll(before);
    await before.close();
    writeFileSync(`${file}.2.gz`, gzipSync(part(0, 600)));
    writeFileSync(`${file}.1`, part(600, 900));
    rmSync(file);
    writeFileSync(file, part(900, 1_200));
    const after = follower();
    await readAll(after);
    await after.close();
    expect(await callsIn(store)).toEqual(whole);
  });

  test('that was rotated has no gap though its inode is another file’s by now, and something beside it cannot be read', async () => {
    writeFileSync(file, part(0, 400));
    const before = follower();
    await readAll(before);
    await before.close();
    // What follows was written to the inode that the read part had before it was packed.
    writeFileSync(`${file}.2.gz`, gzipSync(part(0, 500)));
    writeFileSync(file, part(500, 900));
    renameSync(file, `${file}.1`);
    writeFileSync(file, part(900, 1_200));
    mkdirSync(`${file}.d`);
    writeFileSync(`${file}.3.gz`, gzipSync(part(0, 100)).subarray(0, 500));
    const said: string[] = [];
    const after = follower(said);
    await readAll(after);
    await after.close();
    expect(await callsIn(store)).toEqual(whole);
    expect(said).toContainEqual(expect.stringMatching(/queue_log\.3\.gz: Z_BUF_ERROR, after \d+ lines/));
  });

  test('that is not there yet is waited for, and says so once', async () => {
    const said: string[] = [];
    const following = follower(said);
    await readAll(following);
    await readAll(following);
    writeFileSync(file, `\uFEFF${part(0, 1_200)}`);
    await readAll(following);
    await following.close();
    expect(said).toEqual([`${file} is not there: waiting for it`]);
    expect(await callsIn(store)).toEqual(whole);
  });

  test('says where a bad line is, and goes on after one that never ends', async () => {
    writeFileSync(file, `${part(0, 1)}rubbish\n${'#'.repeat(600_000)}\n${part(1, 1_200)}`);
    const said: string[] = [];
    const following = follower(said);
    await readAll(following);
    await following.close();
    expect(said[0]).toBe(`${file}, byte ${Buffer.byteLength(part(0, 1))}: tooFewFields`);
    expect(await callsIn(store)).toEqual(whole);
  });
});
