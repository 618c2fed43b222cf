import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastDayOf, periodOf, periodsAt, stepOf, stepsOf } from '../../../../web/steering/period';

const TODAY = '2026-11-27';

describe('the periods that may be chosen', () => {
  test('are this month, a year of months before it, and two school years', () => {
    const ids = periodsAt(TODAY).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['2026-11', '2026-10']);
    expect(ids.slice(12)).toEqual(['2025-11', '2026-2027', '2025-2026']);
  });

  test('begin the school year in September', () => {
    expect(periodsAt('2027-08-31').map(({ id }) => id)).toContain('2026-2027');
    expect(periodsAt('2027-09-01').map(({ id }) => id)).toContain('2027-2028');
  });

  test('end where the next one begins', () => {
    expect(periodOf('2026-12', TODAY)).toMatchObject({ from: '2026-12-01', to: '2027-01-01' });
    expect(periodOf('2026-2027', TODAY)).toMatchObject({ from: '2026-09-01', to: '2027-09-01', kind: 'schoolYear' });
    expect(lastDayOf(periodOf('2027-02', TODAY))).toBe('2027-02-28');
  });

  test('are found again by their name in the address, whichever they are', () => {
    for (const period of periodsAt(TODAY)) expect(periodOf(period.id, TODAY)).toEqual(period);
  });

  test('are this month where the address says anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('2026-13', '2026-2028', '2026-1', null)), (id) => {
        fc.pre(id === null || !/^\d{4}-(\d{2}|\d{4})$/.test(id) || ['2026-13', '2026-2028'].includes(id));
        expect(periodOf(id, TODAY).id).toBe('2026-11');
      }),
    );
  });
});

describe('the step of a series', () => {
  test('is the day in a month, the month in a school year, unless the address says another that makes sense', () => {
    const [month, year] = [periodOf('2026-11', TODAY), periodOf('2026-2027', TODAY)];
    expect([stepOf(null, month), stepOf(null, year)]).toEqual(['day', 'month']);
    expect([stepOf('week', month), stepOf('week', year)]).toEqual(['week', 'week']);
    expect(stepOf('month', month)).toBe('day');
    expect(stepsOf(year)).toEqual(['day', 'week', 'month']);
  });
});
