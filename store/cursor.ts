import type { mongo } from 'mongoose';
import { BadCursor } from './errors';

/** Where a page ended: the last row's sort key, and its id among rows of the same key. */
export interface Position {
  key: number;
  id: string;
}

const writeCursor = ({ key, id }: Position): string =>
  Buffer.from(JSON.stringify([key, id]), 'utf8').toString('base64url');

/** Throws `BadCursor` for anything that `writeCursor` did not write. */
export function readCursor(cursor: string): Position {
  const read = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(read) || read.length !== 2) throw new BadCursor();
  const [key, id] = read as unknown[];
  if (typeof key !== 'number' || typeof id !== 'string') throw new BadCursor();
  return { key, id };
}

/**
 * What comes after a position: rows that change between two pages may move, rows that do not are seen exactly once.
 * A range without the rows already seen, since for an `$or` of what follows the planner gives up the index's order.
 */
export function beyond(key: string, direction: 1 | -1, { key: value, id }: Position): mongo.Document {
  const [onwards, seen] = direction === 1 ? (['$gte', '$lte'] as const) : (['$lte', '$gte'] as const);
  return { [key]: { [onwards]: value }, $nor: [{ [key]: { $eq: value }, _id: { [seen]: id } }] };
}

export interface PageAsked {
  cursor?: string | undefined;
  limit: number;
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}

/** A page of what was found, of which one more was asked for than it shows. */
export function pageOf<T extends { _id: string }>(
  found: readonly T[],
  limit: number,
  keyOf: (row: T) => number,
): Page<T> {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: found.length > limit && last ? writeCursor({ key: keyOf(last), id: last._id }) : null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadCursor();
  }
}
