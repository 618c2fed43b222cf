import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalNumber } from '../../../../domain/calls/number';

describe('A telephone number', () => {
  test.each([
    ['01 44 55 66 77', '+33144556677'],
    ['01.44.55.66.77', '+33144556677'],
    ['0033144556677', '+33144556677'],
    ['+33 (0)1 44 55 66 77', '+33144556677'],
    ['+33 01 44 55 66 77', '+33144556677'],
    ['00330144556677', '+33144556677'],
    ['33144556677', '+33144556677'],
    ['+44 20 7946 0018', '+442079460018'],
    ['4217', '4217'],
  ])('is one however it is written: %s', (written, number) => {
    expect(normalNumber(written)).toBe(number);
  });

  test.each(['', 'anonymous', '1', '01 44 55 66 77 x3', '+', '12345678901234567'])('is none: %s', (written) => {
    expect(normalNumber(written)).toBeNull();
  });

  test('stays as it is once it is written so', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'+0123456789 ()') }), (written) => {
        const number = normalNumber(written);
        if (number !== null) expect(normalNumber(number)).toBe(number);
      }),
    );
  });
});
