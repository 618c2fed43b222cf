import type { Instant } from '../../domain/time';
import { boolean, define, nullableString, number, string, strings } from './schema';

/** A file of which pieces may be kept, and not its last one yet. The row is there before the first piece. */
export interface Upload {
  /** The file's. */
  _id: string;
  /** The GridFS bucket. */
  bucket: string;
  /** The ticket on which it takes a place; null when it takes none. */
  number: string | null;
  startedAt: Instant;
  /** Given up by the sweep: it may not be completed any more. */
  isDead: boolean;
}

export const uploadSchema = define<Upload>({
  _id: string,
  bucket: string,
  number: nullableString,
  startedAt: number,
  isDead: boolean,
});

uploadSchema.index({ startedAt: 1 });

/** Whose places on a ticket are taken: files that are kept, or on their way. */
export interface FilePlaces {
  /** The ticket's number. */
  _id: string;
  files: string[];
}

export const filePlacesSchema = define<FilePlaces>({ _id: string, files: strings });
