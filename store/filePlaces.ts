import { MAX_FILES } from '../domain/file';
import { isDuplicateKey } from './errors';
import { native } from './models/schema';
import type { Store } from './store';

/** Taken before the file is written, so that not even many at once exceed the limit. False when there is none. */
export async function takePlace(store: Store, number: string, file: string): Promise<boolean> {
  try {
    const free = { _id: number, [`files.${MAX_FILES - 1}`]: { $exists: false } };
    await placesOf(store).updateOne(free, { $push: { files: file } }, { upsert: true });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export async function giveBackPlace(store: Store, number: string, file: string): Promise<void> {
  await placesOf(store).updateOne({ _id: number }, { $pull: { files: file } });
}

const placesOf = (store: Store) => native(store.models.filePlaces);
