import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Absence, absenceFaults } from '../../../domain/absences';

const away = (from: number, to: number, substituteId: string | null = null): Absence => ({
  from,
  to,
  substituteId,
});
const nobody = () => false;

describe('somebody’s absences', () => {
  test('that touch do not overlap', () => {
    expect(absenceFaults('me', [away(1, 2), away(2, 3), away(0, 1)], nobody)).toEqual([]);
  });

  test('have one fault each at most, the first that is found', () => {
    const faults = absenceFaults('me', [away(3, 3, 'me'), away(5, 9), away(8, 10, 'me'), away(20, 21, 'x')], nobody);
    expect(faults).toEqual([
      { index: 0, code: 'endsBeforeItStarts' },
      { index: 2, code: 'overlaps' },
      { index: 3, code: 'unknownSubstitute' },
    ]);
  });

  test('without a fault never share an instant', () => {
    const absence = fc.record({ from: fc.nat(20), to: fc.nat(20), substituteId: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 6 }), fc.nat(20), (absences, at) => {
        fc.pre(absenceFaults('me', absences, nobody).length === 0);
        expect(absences.filter(({ from, to }) => from <= at && at < to).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
