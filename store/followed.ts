import type { Instant } from '../domain/time';
import { native } from './models/schema';
import type { Store } from './store';

/** How far a growing file was read. */
export interface Place {
  /** Of the file, which keeps it when it is renamed. */
  inode: number;
  /** Bytes: where the first line begins that was not read. */
  offset: number;
  /** How the file begins: tells one that was emptied and has grown again. */
  head: string;
  /** What was written before is read. */
  at: Instant;
}

export async function readPlace(store: Store, name: string): Promise<Place | null> {
  const setting = await native(store.models.settings).findOne({ _id: { $eq: idOf(name) } });
  return (setting?.value as Place | undefined) ?? null;
}

export async function writePlace(store: Store, name: string, place: Place): Promise<void> {
  await native(store.models.settings).updateOne({ _id: idOf(name) }, { $set: { value: place } }, { upsert: true });
}

const idOf = (name: string): string => `followed:${name}`;
