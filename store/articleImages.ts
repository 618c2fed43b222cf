import type { Readable } from 'node:stream';
import type { Instant } from '../domain/time';
import { versionsOf } from './articles';
import { TypeReader } from './fileType';
import type { Store } from './store';
import { beginUpload, bucketOf, discardUpload, keyOf, writeUpload } from './uploads';

const BUCKET = 'articleImages';
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
/** Of an article, over the versions that are kept of it. */
export const MAX_IMAGES = 50;

interface StoredImage {
  _id: string;
  length: number;
  metadata: { articleId: string; mediaType: string; by: string; at: Instant };
}

interface NewImage {
  articleId: string;
  by: string;
  at: Instant;
  content: AsyncIterable<Uint8Array>;
}

/** Keeps an image for an article; null for what no browser can show, or is too large. */
export async function keepImage(
  store: Store,
  { content, ...about }: NewImage,
): Promise<{ id: string; bytes: number } | null> {
  const upload = await beginUpload(store, { bucket: BUCKET, number: null });
  try {
    const metadata = { ...about, mediaType: '' };
    let bytes = 0;
    const judged = async function* () {
      const type = new TypeReader('image');
      for await (const chunk of content) {
        bytes += chunk.byteLength;
        if (bytes > MAX_IMAGE_BYTES) throw new NoImage();
        type.read(chunk);
        yield chunk;
      }
      if (bytes === 0 || !type.type.isImage) throw new NoImage();
      metadata.mediaType = type.type.mediaType;
    };
    await writeUpload(store, upload, { name: 'image', metadata }, judged());
    return { id: upload._id, bytes };
  } catch (error) {
    // What cannot be removed now is the sweep's.
    await discardUpload(store, upload).catch(() => {});
    if (error instanceof NoImage) return null;
    throw error;
  }
}

export const countImages = (store: Store, articleId: string): Promise<number> =>
  filesOf(store).countDocuments({ 'metadata.articleId': { $eq: articleId } });

/** Those among the ids that are images of the article. */
export async function imagesOf(store: Store, articleId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await filesOf(store)
    .find({ _id: { $in: [...ids] }, 'metadata.articleId': { $eq: articleId } }, { projection: { _id: 1 } })
    .toArray();
  return new Set(found.map(({ _id }) => _id));
}

/** Removes what was sent for a draft that ended at an instant and that no version shows: nobody can come to see it any more. */
export async function forgetImages(store: Store, articleId: string, at: Instant): Promise<void> {
  const versions = await versionsOf(store)
    .find({ articleId }, { projection: { images: 1 } })
    .toArray();
  const shown = versions.flatMap(({ images }) => images);
  const unshown = await filesOf(store)
    .find(
      { _id: { $nin: shown }, 'metadata.articleId': articleId, 'metadata.at': { $lte: at } },
      { projection: { _id: 1 } },
    )
    .toArray();
  for (const { _id } of unshown) await bucketOf(store, BUCKET).delete(keyOf(_id));
}

export const ensureImageIndex = async (store: Store): Promise<void> => {
  await filesOf(store).createIndex({ 'metadata.articleId': 1 });
};

export async function findImage(store: Store, id: string): Promise<{ mediaType: string; bytes: number } | null> {
  const file = await filesOf(store).findOne({ _id: { $eq: id } });
  return file && { mediaType: file.metadata.mediaType, bytes: file.length };
}

export const readImage = (store: Store, id: string): Readable => bucketOf(store, BUCKET).openDownloadStream(keyOf(id));

const filesOf = ({ connection }: Store) => connection.collection<StoredImage>(`${BUCKET}.files`);

class NoImage extends Error {}
