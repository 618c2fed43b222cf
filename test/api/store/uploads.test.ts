import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_FILE_BYTES, MAX_FILES } from '../../../domain/file';
import { HOUR_MS, MINUTE_MS } from '../../../domain/time';
import { findAttachment, keepFile, listAttachments, type NewFile, readAttachment } from '../../../store/attachments';
import { takePlace } from '../../../store/filePlaces';
import { openStore, type Store } from '../../../store/store';
import { beginUpload, sweepUploads, writeUpload } from '../../../store/uploads';
import { traces } from '../../harness/traces';
import { databaseUri, discard } from './support';

let store: Store;
let tickets = 0;
beforeAll(async () => {
  store = await openStore(databaseUri());
});
afterAll(() => discard(store));

const newTicket = (): string => `2026-${String(++tickets).padStart(6, '0')}`;
const fileOf = (number: string, more: Partial<NewFile> = {}): NewFile => ({
  number,
  name: 'notes.txt',
  by: 'acc-x',
  internal: false,
  at: 1,
  content: Buffer.from('Bonjour'),
  ...more,
});
const storedChunks = () => store.connection.collection('attachments.chunks').countDocuments();

describe('a file that streams in', () => {
  test('is never more than a megabyte ahead of what is stored, and comes out piece by piece', async () => {
    const PIECE = 64 * 1024;
    const before = await storedChunks();
    let ahead = 0;
    const content = Readable.from(
      (async function* () {
        for (let sent = 0; sent + PIECE <= MAX_FILE_BYTES; sent += PIECE) {
          if (sent % (8 * PIECE) === 0) {
            ahead = Math.max(ahead, sent - ((await storedChunks()) - before) * 255 * 1024);
          }
          yield Buffer.alloc(PIECE, sent);
        }
      })(),
    );
    const kept = await keepFile(store, fileOf(newTicket(), { content }));
    if ('refused' in kept) throw new Error(kept.refused);
    expect(kept.bytes).toBeGreaterThan(19_900_000);
    expect(ahead).toBeLessThan(1_000_000);
    const pieces: number[] = [];
    for await (const piece of readAttachment(store, kept.id)) pieces.push(piece.length);
    expect(Math.max(...pieces)).toBeLessThan(300_000);
    expect(pieces.reduce((a, b) => a + b)).toBe(kept.bytes);
  });

  test('that is part of a mail is kept once, even when it is kept twice at the same time', async () => {
    const file = fileOf(newTicket(), { origin: 'mail:0f#1' });
    const all = await Promise.all([keepFile(store, file), keepFile(store, file), keepFile(store, file)]);
    expect(await keepFile(store, { ...file, name: 'autre.txt' })).toEqual(all[0]);
    expect(new Set(all.map((it) => ('refused' in it ? it.refused : it.id))).size).toBe(1);
    expect(await listAttachments(store, file.number)).toEqual([all[0]]);
    expect(await traces(store)).toEqual({ chunks: 0, uploads: 0 });
  });

  test('without a name that is one has a name all the same', async () => {
    expect(await keepFile(store, fileOf(newTicket(), { name: '../..' }))).toMatchObject({ name: 'fichier' });
  });

  test.each<[string, () => Partial<NewFile>]>([
    ['empty', () => ({ content: Readable.from([]) })],
    ['program', () => ({ content: Readable.from([Buffer.from('M'), Buffer.from('Z rest')]) })],
    ['program', () => ({ name: 'setup.exe\u202E' })],
    ['tooLarge', () => ({ content: Buffer.alloc(MAX_FILE_BYTES + 1, 'a') })],
  ])('is refused as %s, and leaves nothing', async (why, more) => {
    const number = newTicket();
    for (let i = 0; i <= MAX_FILES; i++) {
      expect(await keepFile(store, fileOf(number, more()))).toEqual({ refused: why });
      if (why === 'tooLarge') break;
    }
    expect(await traces(store)).toEqual({ chunks: 0, uploads: 0 });
    expect(await keepFile(store, fileOf(number))).toMatchObject({ name: 'notes.txt' });
  });

  test('whose source breaks leaves nothing', async () => {
    const content = Readable.from(
      (async function* () {
        yield Buffer.alloc(600_000);
        throw new Error('the line is dead');
      })(),
    );
    await expect(keepFile(store, fileOf(newTicket(), { content }))).rejects.toThrow('the line is dead');
    expect(await traces(store)).toEqual({ chunks: 0, uploads: 0 });
  });
});

describe('the sweep', () => {
  /** As a crash leaves it: the upload on record, its place taken, and its first pieces written. */
  async function crashed(number: string) {
    const upload = await beginUpload(store, { bucket: 'attachments', number });
    await takePlace(store, number, upload._id);
    const chunk = { files_id: upload._id, n: 0, data: Buffer.from('half of it') };
    await store.connection.collection('attachments.chunks').insertOne(chunk);
    return upload;
  }

  test('leaves nothing of uploads that were cut off an hour ago, and gives their places back', async () => {
    const number = newTicket();
    const kept = await keepFile(store, fileOf(number));
    for (let i = 1; i < MAX_FILES; i++) await crashed(number);
    expect(await keepFile(store, fileOf(number))).toEqual({ refused: 'tooMany' });
    expect(await sweepUploads(store, Date.now() + 10 * MINUTE_MS)).toBe(0);
    expect(await sweepUploads(store, Date.now() + HOUR_MS)).toBe(MAX_FILES - 1);
    expect(await traces(store)).toEqual({ chunks: 0, uploads: 0 });
    expect(await listAttachments(store, number)).toEqual([kept]);
    for (let i = 1; i < MAX_FILES; i++) expect(await keepFile(store, fileOf(number))).not.toHaveProperty('refused');
    expect(await keepFile(store, fileOf(number))).toEqual({ refused: 'tooMany' });
  });

  test('keeps what was complete when only its row was left', async () => {
    const number = newTicket();
    const upload = await beginUpload(store, { bucket: 'attachments', number });
    const metadata = { number, mediaType: 'text/plain', isImage: false, by: 'acc-x', internal: false, at: 1 };
    const written = writeUpload(store, upload, { name: 'a.txt', metadata }, Readable.from([Buffer.from('Bonjour')]));
    await written;
    await store.models.uploads.create(upload);
    expect(await sweepUploads(store, Date.now() + HOUR_MS)).toBe(0);
    expect(await findAttachment(store, upload._id)).toMatchObject({ name: 'a.txt' });
    expect(await traces(store)).toEqual({ chunks: 0, uploads: 0 });
  });

  test('is not overtaken by an upload that it has given up: nothing of it is kept', async () => {
    const number = newTicket();
    const content = Readable.from(
      (async function* () {
        yield Buffer.alloc(600_000, 'a');
        await sweepUploads(store, Date.now() + HOUR_MS);
        yield Buffer.from('the end');
      })(),
    );
    await expect(keepFile(store, fileOf(number, { content }))).rejects.toMatchObject({ name: 'UploadGivenUp' });
    expect(await listAttachments(store, number)).toEqual([]);
    expect(await traces(store)).toEqual({ chunks: 0, uploads: 0 });
  });
});
