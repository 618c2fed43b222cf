import { randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { mongo } from 'mongoose';
import { type Instant, MINUTE_MS } from '../domain/time';
import { giveBackPlace } from './filePlaces';
import { native } from './models/schema';
import type { Upload } from './models/uploads';
import type { Store } from './store';

/** Longer than anybody may take to send a file. */
const GIVEN_UP_AFTER_MS = 30 * MINUTE_MS;

/** Puts an upload on record before its first piece, so that the sweep knows what to remove if it never ends. */
export async function beginUpload(store: Store, what: Pick<Upload, 'bucket' | 'number'>): Promise<Upload> {
  // 128 bits of chance: nobody finds a file by counting.
  const upload = { _id: randomBytes(16).toString('hex'), ...what, startedAt: Date.now(), isDead: false };
  await uploadsOf(store).insertOne(upload);
  return upload;
}

/** Writes it piece by piece, never more of it in memory than a piece. What is found out on the way may be put into `metadata`. */
export async function writeUpload(
  store: Store,
  { _id, bucket }: Upload,
  { name, metadata }: { name: string; metadata: object },
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  await pipeline(content, bucketOf(store, bucket).openUploadStreamWithId(keyOf(_id), name, { metadata }));
  const { deletedCount } = await uploadsOf(store).deleteOne({ _id, isDead: false });
  // The sweep took it for given up, and may have removed its first pieces.
  if (deletedCount === 0) throw new UploadGivenUp();
}

/** Leaves nothing of it, kept or not. What fails here is the sweep's. */
export async function discardUpload(store: Store, { _id, bucket, number }: Omit<Upload, 'startedAt'>): Promise<void> {
  await filesOf(store, bucket).deleteOne({ _id });
  await chunksOf(store, bucket).deleteMany({ files_id: _id });
  if (number !== null) await giveBackPlace(store, number, _id);
  await uploadsOf(store).deleteOne({ _id });
}

/** Removes what is left of uploads that were cut off, by a crash for one, and the places they held. How many they were. */
export async function sweepUploads(store: Store, now: Instant): Promise<number> {
  const old = uploadsOf(store).find({ startedAt: { $lt: now - GIVEN_UP_AFTER_MS } });
  let removed = 0;
  for await (const upload of old) {
    if (await isKept(store, upload)) {
      await uploadsOf(store).deleteOne({ _id: upload._id });
      continue;
    }
    // From here on it cannot be completed; unless it just was.
    const { matchedCount } = await uploadsOf(store).updateOne({ _id: upload._id }, { $set: { isDead: true } });
    if (matchedCount === 0) continue;
    await discardUpload(store, upload);
    removed++;
  }
  return removed;
}

/** An upload that took so long that it was given up. */
class UploadGivenUp extends Error {
  override readonly name = 'UploadGivenUp';
}

const isKept = async (store: Store, { _id, bucket, isDead }: Upload): Promise<boolean> =>
  !isDead && (await filesOf(store, bucket).countDocuments({ _id }, { limit: 1 })) > 0;

const uploadsOf = (store: Store) => native(store.models.uploads);
const filesOf = ({ connection }: Store, bucket: string) => connection.collection<{ _id: string }>(`${bucket}.files`);
const chunksOf = ({ connection }: Store, bucket: string) =>
  connection.collection<{ files_id: string }>(`${bucket}.chunks`);

/** GridFS takes any id; its types only know its own. */
export const keyOf = (id: string | mongo.ObjectId): mongo.ObjectId => id as mongo.ObjectId;

export function bucketOf({ connection }: Store, bucketName: string): mongo.GridFSBucket {
  if (!connection.db) throw new mongo.MongoNotConnectedError('the store is closed');
  return new mongo.GridFSBucket(connection.db, { bucketName });
}
