import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, dayOf } from '../../../domain/calendar/days';
import { monthRange, PERIODS, periodsOf } from '../../../domain/commitments/periods';

const shown = (from: string, to: string, by: (typeof PERIODS)[number]) =>
  periodsOf({ from, to }, by).map((period) => `${period.from} ${period.to}`);

describe('periods', () => {
  test('are whole months, the first and the last cut to what is asked', () => {
    expect(shown('2026-11-15', '2027-02-03', 'month')).toEqual([
      '2026-11-15 2026-12-01',
      '2026-12-01 2027-01-01',
      '2027-01-01 2027-02-01',
      '2027-02-01 2027-02-03',
    ]);
  });

  test('of weeks begin on Mondays', () => {
    expect(shown('2026-11-26', '2026-12-08', 'week')).toEqual([
      '2026-11-26 2026-11-30',
      '2026-11-30 2026-12-07',
      '2026-12-07 2026-12-08',
    ]);
  });

  test('of school years begin on the first of September', () => {
    expect(shown('2026-08-31', '2028-01-01', 'schoolYear')).toEqual([
      '2026-08-31 2026-09-01',
      '2026-09-01 2027-09-01',
      '2027-09-01 2028-01-01',
    ]);
  });

  test('share out every day of a range, once', () => {
    const day = fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2029-01-01') });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 800 }), fc.constantFrom(...PERIODS), (first, days, by) => {
        const range = { from: dateOf(first), to: dateOf(first + days) };
        const periods = periodsOf(range, by);
        expect(periods[0]?.from).toBe(range.from);
        expect(periods.at(-1)?.to).toBe(range.to);
        const isChained = periods.every(
          ({ from, to }, index) => from < to && to === (periods[index + 1]?.from ?? range.to),
        );
        expect(isChained).toBe(true);
      }),
    );
  });

  test('of one month are its days', () => {
    expect(monthRange('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    expect(monthRange('2028-02')).toEqual({ from: '2028-02-01', to: '2028-03-01' });
  });
});
