import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, digest } from '../../../domain/digest';

/** The same value, told in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner)]));
}

describe('A digest tells whether two stories are the same', () => {
  test('whatever the order of their properties', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => digest(shuffled(value)) === digest(value)),
      { numRuns: 300 },
    );
  });

  test('however they travelled', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => digest(JSON.parse(JSON.stringify(value))) === digest(value)),
      { numRuns: 300 },
    );
  });

  test('and a property that is undefined is none', () => {
    expect(canonical({ a: 1, b: undefined, c: { d: undefined } })).toBe('{"a":1,"c":{}}');
    expect(digest({ a: 1, b: undefined })).toBe(digest({ a: 1 }));
  });

  test('different values have different digests', () => {
    const values = [null, 0, '', '0', [], {}, [[]], [0], { a: 0 }, { a: '0' }, { a: { b: 0 } }, { b: { a: 0 } }, false];
    const more = Array.from({ length: 20_000 }, (_, i) => ({ seq: i, at: i * 7, by: `acc-${i % 13}` }));
    const digests = [...values, ...more].map(digest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('canonical text is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
  });

  test('it is 28 hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => /^[0-9a-f]{28}$/.test(digest(value))),
      { numRuns: 300 },
    );
  });
});
