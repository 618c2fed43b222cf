import type { Store } from '../../store/store';

/** What is left of uploads that did not end: pieces without a file, and rows of uploads. */
export async function traces({ connection, models }: Store): Promise<{ chunks: number; uploads: number }> {
  const kept = await connection.collection('attachments.files').distinct('_id');
  const orphans = { files_id: { $nin: kept } };
  const [chunks, uploads] = await Promise.all([
    connection.collection('attachments.chunks').countDocuments(orphans),
    models.uploads.countDocuments(),
  ]);
  return { chunks, uploads };
}
