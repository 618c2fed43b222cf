import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar } from '../../../store/calendars/compile';
import { wallClock } from './oracle';

const at = (iso: string) => Date.parse(iso);
const offsetsOf = (timeZone: string, around: string, years?: number) =>
  compileCalendar({ timeZone, hours: {} }, at(around), years).offsets;

describe('a compiled calendar', () => {
  test('is plain data: the week from Monday, seconds from midnight, in order', () => {
    const calendar = {
      timeZone: 'UTC',
      hours: {
        mon: [
          ['13:30', '24:00'],
          ['08:30', '12:30:15'],
        ],
        sun: [['00:00', '00:00:01']],
      },
      closedDates: ['2027-03-29'],
      yearlyClosedDates: ['05-01'],
    } as const;
    expect(compileCalendar(calendar, at('2027-06-01T00:00:00Z'))).toEqual({
      timeZone: 'UTC',
      weekly: [
        [
          [30_600, 45_015],
          [48_600, 86_400],
        ],
        [],
        [],
        [],
        [],
        [],
        [[0, 1]],
      ],
      closedDates: ['2027-03-29'],
      yearlyClosedDates: ['05-01'],
      offsets: [{ from: at('2026-01-01T00:00:00Z'), offsetSeconds: 0 }],
    });
  });

  test('knows the clock changes of Paris from the year before to ten years after', () => {
    const offsets = offsetsOf('Europe/Paris', '2027-06-01T00:00:00Z');
    expect(offsets).toHaveLength(1 + 2 * 12);
    expect(offsets.slice(2, 6)).toEqual([
      { from: at('2026-10-25T01:00:00Z'), offsetSeconds: 3600 },
      { from: at('2027-03-28T01:00:00Z'), offsetSeconds: 7200 },
      { from: at('2027-10-31T01:00:00Z'), offsetSeconds: 3600 },
      { from: at('2028-03-26T01:00:00Z'), offsetSeconds: 7200 },
    ]);
  });

  test('knows offsets with seconds: Paris left its own meridian in 1911', () => {
    expect(offsetsOf('Europe/Paris', '1911-01-01T00:00:00Z', 1)).toEqual([
      { from: at('1910-01-01T00:00:00Z'), offsetSeconds: 561 },
      { from: at('1911-03-10T23:50:39Z'), offsetSeconds: 0 },
    ]);
  });

  test('two tickets of one year share one table', () => {
    expect(offsetsOf('Asia/Gaza', '2027-01-01T00:00:00Z')).toBe(offsetsOf('Asia/Gaza', '2027-12-31T00:00:00Z'));
  });

  test('agrees with the wall clock of every zone at any second', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const seconds = fc.integer({ min: at('2020-01-01T00:00:00Z') / 1000, max: at('2033-01-01T00:00:00Z') / 1000 });
    fc.assert(
      fc.property(zones, fc.array(seconds, { minLength: 5, maxLength: 20 }), (zone, instants) => {
        const offsets = offsetsOf(zone, '2021-06-01T00:00:00Z', 11);
        const look = wallClock(zone);
        const atTheChanges = offsets.slice(1).flatMap(({ from }) => [from / 1000 - 1, from / 1000]);
        for (const second of [...instants, ...atTheChanges]) {
          const { date, time } = look(second * 1000);
          const inForce = offsets.findLast(({ from }) => from <= second * 1000) ?? offsets[0];
          expect(inForce?.offsetSeconds).toBe(at(`${date}T${time}Z`) / 1000 - second);
        }
      }),
      { numRuns: 300 },
    );
  });
});
