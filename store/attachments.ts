import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mongo } from 'mongoose';
import { MAX_FILES } from '../domain/file';
import { isDuplicateKey } from './errors';
import type { StoredFile } from './models/attachments';
import { native } from './models/schema';
import type { Store } from './store';

export interface Attachment extends Readonly<StoredFile['metadata']> {
  id: string;
  name: string;
  bytes: number;
}

export type NewAttachment = Omit<Attachment, 'id' | 'bytes'> & { content: Uint8Array };

/** Keeps a file of a ticket; null when the ticket has as many as it may. */
export async function addAttachment(
  store: Store,
  { name, content, ...metadata }: NewAttachment,
): Promise<Attachment | null> {
  if (!(await takePlace(store, metadata.number))) return null;
  const upload = bucketOf(store).openUploadStream(name, { metadata });
  try {
    await pipeline(Readable.from([content]), upload);
  } catch (error) {
    await countersOf(store).updateOne({ _id: placesOf(metadata.number) }, { $inc: { value: -1 } });
    throw error;
  }
  return { ...metadata, id: upload.id.toHexString(), name, bytes: content.byteLength };
}

/** Oldest first. Whom they are for is the caller's to know. */
export async function listAttachments(store: Store, number: string): Promise<Attachment[]> {
  const files = await native(store.models.attachments)
    .find({ 'metadata.number': { $eq: number } })
    .sort({ _id: 1 })
    .toArray();
  return files.map(attachmentOf);
}

export async function findAttachment(store: Store, id: string): Promise<Attachment | null> {
  const file = await native(store.models.attachments).findOne({ _id: new mongo.ObjectId(id) });
  return file && attachmentOf(file);
}

export const readAttachment = (store: Store, id: string): Readable =>
  bucketOf(store).openDownloadStream(new mongo.ObjectId(id));

const attachmentOf = ({ _id, filename, length, metadata }: StoredFile): Attachment => ({
  ...metadata,
  id: _id.toHexString(),
  name: filename,
  bytes: length,
});

/** Counted before it is written, so that not even many at once exceed the limit. */
async function takePlace(store: Store, number: string): Promise<boolean> {
  try {
    const free = { _id: placesOf(number), value: { $lt: MAX_FILES } };
    await countersOf(store).updateOne(free, { $inc: { value: 1 } }, { upsert: true });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

const placesOf = (number: string): string => `attachments:${number}`;
const countersOf = (store: Store) => native(store.models.counters);

function bucketOf({ connection }: Store): mongo.GridFSBucket {
  if (!connection.db) throw new mongo.MongoNotConnectedError('the store is closed');
  return new mongo.GridFSBucket(connection.db, { bucketName: 'attachments' });
}
