import type { Model } from 'mongoose';
import { isDuplicateKey } from './errors';

/** Writes the documents whose ids are not there yet, and leaves the others as they are. */
export async function insertMissing<T extends { _id: string }>(model: Model<T>, documents: T[]): Promise<void> {
  const known = new Set((await model.find({}, { _id: 1 }).lean<{ _id: string }[]>()).map(({ _id }) => _id));
  try {
    await model.insertMany(
      documents.filter(({ _id }) => !known.has(_id)),
      { ordered: false },
    );
  } catch (error) {
    // Two that start at once write the same.
    if (!isDuplicateKey(error)) throw error;
  }
}
