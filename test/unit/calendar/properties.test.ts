import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { due, elapsed, openIntervals } from '../../../domain/calendar/businessTime';
import { type Calendar, type WallSlot, WEEKDAYS } from '../../../domain/calendar/calendar';
import { DAY_MS, HOUR_MS, type Interval, MINUTE_MS, SECOND_MS } from '../../../domain/time';
import { compileCalendar } from '../../../store/calendars/compile';
import { walk } from './oracle';

const ZONES = [
  'Europe/Paris',
  'UTC',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Sao_Paulo',
  'Asia/Gaza',
];

const FROM = Date.parse('2026-01-01T00:00:00Z');
const TO = Date.parse('2029-01-01T00:00:00Z');

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const wall = (seconds: number) =>
  seconds === 86_400 ? '24:00' : new Date(seconds * SECOND_MS).toISOString().slice(11, seconds % 60 === 0 ? 16 : 19);

/** Slots between sorted cuts of the day: some touch, some leave a gap, some reach midnight. */
const daySlots = (grain: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 86_400 / grain }), { minLength: 0, maxLength: 6 }).map((cuts) => {
    const sorted = cuts.map((cut) => cut * grain).sort((a, b) => a - b);
    return sorted.flatMap((opens, i): WallSlot[] => {
      const closes = sorted[i + 1];
      return closes === undefined || i % 3 === 2 ? [] : [[wall(opens), wall(closes)]];
    });
  });

interface Case {
  calendar: Calendar;
  /** Most cases begin shortly before a clock change. */
  start: number;
}

const cases = (grain: number, reach = 2 * DAY_MS): fc.Arbitrary<Case> =>
  fc
    .record({
      timeZone: fc.constantFrom(...ZONES),
      week: fc.array(fc.oneof(daySlots(grain), fc.constant<WallSlot[]>([['00:00', '24:00']])), {
        minLength: 7,
        maxLength: 7,
      }),
      anywhere: fc.integer({ min: FROM, max: TO }),
      change: fc.option(fc.nat()),
      before: fc.integer({ min: 0, max: reach }),
      closed: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
      yearly: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 1 }),
    })
    .map(({ timeZone, week, anywhere, change, before, closed, yearly }) => {
      const hours = Object.fromEntries(WEEKDAYS.map((weekday, i) => [weekday, week[i] ?? []]));
      const changes = compileCalendar({ timeZone, hours }, FROM, 3).offsets.slice(1);
      const near = change === null ? undefined : changes[change % Math.max(1, changes.length)]?.from;
      const unit = grain * SECOND_MS;
      const start = Math.floor((near === undefined ? anywhere : near - before) / unit) * unit;
      const closedDates = closed.map((days) => day(start + days * DAY_MS));
      const yearlyClosedDates = yearly.map((days) => day(start + days * DAY_MS).slice(5));
      return { calendar: { timeZone, hours, closedDates, yearlyClosedDates }, start };
    });

const pausesFrom = (start: number, lengths: readonly (readonly [number, number])[], unit: number): Interval[] =>
  lengths.map(([after, length]) => [start + after * unit, start + (after + length) * unit]);

const pauses = fc.array(fc.tuple(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: -5, max: 1500 })), {
  maxLength: 4,
});

const lengthOf = (intervals: readonly Interval[]) => intervals.reduce((sum, [from, to]) => sum + to - from, 0);

describe.each([
  ['minute by minute over three days', MINUTE_MS, 3 * DAY_MS, 100],
  ['second by second over an hour', SECOND_MS, HOUR_MS, 100],
])('somebody who watches the clock and the door, %s,', (_, unit, length, numRuns) => {
  test('counts the same time and reaches the same due instant', () => {
    fc.assert(
      fc.property(
        cases(unit / SECOND_MS, length),
        pauses,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (example, gaps, share) => {
          const { calendar, start } = example;
          const paused = pausesFrom(start, gaps, unit);
          const compiled = compileCalendar(calendar, start);
          const counted = walk(calendar, start, start + length, unit, paused);
          expect(elapsed(compiled, start, start + length, paused).ms).toBe(counted.length * unit);
          const last = counted[Math.floor(share * (counted.length - 1))];
          if (last === undefined) return;
          const budget = (counted.indexOf(last) + 1) * unit;
          expect(due(compiled, start, budget, paused)).toMatchObject({ due: last + unit });
        },
      ),
      { numRuns },
    );
  });
});

describe('whatever the calendar, the zone and the pauses', () => {
  const instants = fc.array(fc.integer({ min: 0, max: 400 * DAY_MS }), { minLength: 3, maxLength: 3 });

  test('the time of two stretches is the time of both together', () => {
    fc.assert(
      fc.property(cases(1), pauses, instants, ({ calendar, start }, gaps, offsets) => {
        const compiled = compileCalendar(calendar, start);
        const paused = pausesFrom(start, gaps, MINUTE_MS);
        const [a, b, c] = offsets.sort((x, y) => x - y).map((offset) => start + offset) as [number, number, number];
        const ms = (from: number, to: number) => elapsed(compiled, from, to, paused).ms;
        expect(ms(a, b) + ms(b, c)).toBe(ms(a, c));
      }),
      { numRuns: 300 },
    );
  });

  test('exactly the budget has elapsed at the due instant, and less one millisecond before', () => {
    fc.assert(
      fc.property(cases(1), pauses, fc.integer({ min: 1, max: 300 * HOUR_MS }), ({ calendar, start }, gaps, budget) => {
        const compiled = compileCalendar(calendar, start);
        const paused = pausesFrom(start, gaps, MINUTE_MS);
        const answer = due(compiled, start, budget, paused);
        if ('refused' in answer) return;
        const spent = elapsed(compiled, start, answer.due, paused);
        expect(spent).toEqual({ ms: budget, intervals: answer.intervals });
        expect(elapsed(compiled, start, answer.due - 1, paused).ms).toBe(budget - 1);
      }),
      { numRuns: 300 },
    );
  });

  test('the open intervals are in order, apart from each other, and add up to the elapsed time', () => {
    fc.assert(
      fc.property(cases(1), ({ calendar, start }) => {
        const compiled = compileCalendar(calendar, start);
        const end = start + 60 * DAY_MS;
        const { ms, intervals } = elapsed(compiled, start, end);
        expect(lengthOf(intervals)).toBe(ms);
        let last = Number.NEGATIVE_INFINITY;
        for (const [from, to] of intervals) {
          expect(from > last && to > from).toBe(true);
          last = to;
        }
        const open: Interval[] = [];
        for (const [from, to] of openIntervals(compiled, start)) {
          if (from >= end) break;
          open.push([from, Math.min(to, end)]);
        }
        expect(open).toEqual(intervals);
      }),
      { numRuns: 200 },
    );
  });
});
