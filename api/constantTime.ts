import { timingSafeEqual } from 'node:crypto';

/** Tells nothing by the time it takes, save of the length. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
