import type { Readable } from 'node:stream';
import type { Instant } from '../domain/time';
import { TypeReader } from './fileType';
import type { Store } from './store';
import { beginUpload, bucketOf, discardUpload, keyOf, writeUpload } from './uploads';

const BUCKET = 'articleImages';
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

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

export async function findImage(
  { connection }: Store,
  id: string,
): Promise<{ mediaType: string; bytes: number } | null> {
  const file = await connection.collection<StoredImage>(`${BUCKET}.files`).findOne({ _id: { $eq: id } });
  return file && { mediaType: file.metadata.mediaType, bytes: file.length };
}

export const readImage = (store: Store, id: string): Readable => bucketOf(store, BUCKET).openDownloadStream(keyOf(id));

class NoImage extends Error {}
