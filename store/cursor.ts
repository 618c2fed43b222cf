import { BadCursor } from './errors';

/** Where a page ended: the last row's sort key, and its id among rows of the same key. */
export interface Position {
  key: number;
  id: string;
}

export const writeCursor = ({ key, id }: Position): string =>
  Buffer.from(JSON.stringify([key, id]), 'utf8').toString('base64url');

/** Throws `BadCursor` for anything that `writeCursor` did not write. */
export function readCursor(cursor: string): Position {
  const read = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(read) || read.length !== 2) throw new BadCursor();
  const [key, id] = read as unknown[];
  if (typeof key !== 'number' || typeof id !== 'string') throw new BadCursor();
  return { key, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadCursor();
  }
}
