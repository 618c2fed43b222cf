import type { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import { isProgram, MAX_FILE_BYTES, safeName } from '../domain/file';
import type { Instant } from '../domain/time';
import { isDuplicateKey } from './errors';
import { takePlace } from './filePlaces';
import { TypeReader } from './fileType';
import type { Scan, StoredFile } from './models/attachments';
import { native } from './models/schema';
import type { Store } from './store';
import { beginUpload, bucketOf, discardUpload, keyOf, writeUpload } from './uploads';

const BUCKET = 'attachments';
/** Of a file that came without one. */
const NAMELESS = 'fichier';

export interface Attachment extends Readonly<StoredFile['metadata']> {
  id: string;
  name: string;
  bytes: number;
}

export interface NewFile extends Pick<Attachment, 'number' | 'name' | 'by' | 'internal' | 'at' | 'origin'> {
  content: Readable | Uint8Array;
}

export type FileRefusal = { refused: 'empty' | 'program' | 'tooLarge' | 'tooMany' };

/**
 * Keeps a file of a ticket while it streams in. Its name, its type and the limits are judged here, whoever brings it; a
 * file whose `origin` is known already is the one that is there.
 */
export async function keepFile(store: Store, file: NewFile): Promise<Attachment | FileRefusal> {
  const known = await findByOrigin(store, file);
  if (known) return known;
  const upload = await beginUpload(store, { bucket: BUCKET, number: file.number });
  try {
    if (!(await takePlace(store, file.number, upload._id))) throw new Refused('tooMany');
    const name = safeName(file.name) ?? NAMELESS;
    const { number, by, internal, at, origin = null } = file;
    const metadata = { number, mediaType: '', isImage: false, by, internal, at, origin, scan: null };
    let bytes = 0;
    const judged = async function* () {
      const type = new TypeReader(name);
      for await (const chunk of chunksOf(file.content)) {
        bytes += chunk.byteLength;
        if (bytes > MAX_FILE_BYTES) throw new Refused('tooLarge');
        if (isProgram(name, type.read(chunk).first)) throw new Refused('program');
        yield chunk;
      }
      if (bytes === 0) throw new Refused('empty');
      Object.assign(metadata, type.type);
    };
    await writeUpload(store, upload, { name, metadata }, judged());
    return { ...metadata, id: upload._id, name, bytes };
  } catch (error) {
    // What cannot be removed now is the sweep's.
    await discardUpload(store, upload).catch(() => {});
    if (error instanceof Refused) return { refused: error.why };
    const other = isDuplicateKey(error) && (await findByOrigin(store, file));
    if (other) return other;
    throw error;
  }
}

/** Oldest first. Whom they are for is the caller's to know. */
export async function listAttachments(store: Store, number: string): Promise<Attachment[]> {
  const files = await filesOf(store)
    .find({ 'metadata.number': { $eq: number } })
    .sort({ 'metadata.at': 1, _id: 1 })
    .toArray();
  return files.map(attachmentOf);
}

export async function findAttachment(store: Store, id: string): Promise<Attachment | null> {
  const file = await filesOf(store).findOne({ _id: storedId(id) });
  return file && attachmentOf(file);
}

export const readAttachment = (store: Store, id: string): Readable =>
  bucketOf(store, BUCKET).openDownloadStream(keyOf(storedId(id)));

export async function recordScan(store: Store, id: string, scan: Scan): Promise<void> {
  await filesOf(store).updateOne({ _id: storedId(id) }, { $set: { 'metadata.scan': scan } });
}

/** Files that the scanner has said nothing of, the latest first. */
export async function unscannedFiles(store: Store, before: Instant, limit = 500): Promise<string[]> {
  const files = await filesOf(store)
    .find({ 'metadata.scan.verdict': { $eq: null }, 'metadata.at': { $lt: before } })
    .sort({ 'metadata.at': -1 })
    .limit(limit)
    .project<Pick<StoredFile, '_id'>>({ _id: 1 })
    .toArray();
  return files.map(({ _id }) => String(_id));
}

const attachmentOf = ({ _id, filename, length, metadata }: StoredFile): Attachment => ({
  ...metadata,
  id: String(_id),
  name: filename,
  bytes: length,
});

async function findByOrigin(store: Store, { origin = null }: Pick<NewFile, 'origin'>): Promise<Attachment | null> {
  const file = origin === null ? null : await filesOf(store).findOne({ 'metadata.origin': { $eq: origin } });
  return file && attachmentOf(file);
}

class Refused extends Error {
  constructor(readonly why: FileRefusal['refused']) {
    super(why);
  }
}

async function* chunksOf(content: Readable | Uint8Array): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

const storedId = (id: string): string | mongo.ObjectId => (id.length === 24 ? new mongo.ObjectId(id) : id);

const filesOf = (store: Store) => native(store.models.attachments);
