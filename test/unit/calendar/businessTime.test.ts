import { describe, expect, test } from '@jest/globals';
import { due, elapsed, openIntervals } from '../../../domain/calendar/businessTime';
import type { Calendar } from '../../../domain/calendar/calendar';
import { HOUR_MS, type Interval, MINUTE_MS } from '../../../domain/time';
import { compileCalendar } from '../../../store/calendars/compile';

const at = (iso: string) => Date.parse(iso);
const span = (from: string, to: string): Interval => [at(from), at(to)];
const compiled = (calendar: Calendar) => compileCalendar(calendar, at('2027-01-01T00:00:00Z'));

const officeDay = [
  ['08:30', '12:30'],
  ['13:30', '17:30'],
] as const;
const desk = compiled({
  timeZone: 'Europe/Paris',
  hours: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
});
const mondaysAndFridays = compiled({
  timeZone: 'Europe/Paris',
  hours: { fri: officeDay, mon: officeDay },
  closedDates: ['2027-03-29'],
});

describe('a due instant', () => {
  test('two hours from a Friday afternoon skip the clock change and Easter Monday', () => {
    expect(due(mondaysAndFridays, at('2027-03-26T15:30:00Z'), 2 * HOUR_MS)).toEqual({
      due: at('2027-04-02T07:30:00Z'),
      intervals: [
        span('2027-03-26T15:30:00Z', '2027-03-26T16:30:00Z'),
        span('2027-04-02T06:30:00Z', '2027-04-02T07:30:00Z'),
      ],
    });
  });

  test('a budget spent at closing time is due at closing time', () => {
    expect(due(desk, at('2027-01-04T10:30:00Z'), HOUR_MS)).toMatchObject({ due: at('2027-01-04T11:30:00Z') });
    expect(due(desk, at('2027-01-04T07:30:00Z'), 8 * HOUR_MS)).toMatchObject({ due: at('2027-01-04T16:30:00Z') });
  });

  test('one millisecond more than the day leaves is due after the next opening', () => {
    expect(due(desk, at('2027-01-04T15:30:00Z'), HOUR_MS + 1)).toMatchObject({ due: at('2027-01-05T07:30:00.001Z') });
  });

  test('a ticket opened while the desk is closed starts to count at the opening', () => {
    expect(due(desk, at('2027-01-02T12:00:00Z'), 30 * MINUTE_MS)).toMatchObject({ due: at('2027-01-04T08:00:00Z') });
  });

  test('an empty budget is due at once, even while closed', () => {
    const saturday = at('2027-01-02T12:00:00Z');
    expect(due(desk, saturday, 0)).toEqual({ due: saturday, intervals: [] });
  });

  test('a calendar that never opens is refused', () => {
    const never = compiled({ timeZone: 'Europe/Paris', hours: { mon: [] } });
    expect(due(never, 0, 1)).toEqual({ refused: 'calendarNeverOpens' });
    expect([...openIntervals(never, 0)]).toEqual([]);
  });

  test('a calendar closed on every day of the year is refused', () => {
    const days = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(5, 10),
    );
    const never = compiled({ timeZone: 'Europe/Paris', hours: { mon: officeDay }, yearlyClosedDates: days });
    expect(due(never, at('2027-01-01T00:00:00Z'), 1)).toEqual({ refused: 'calendarNeverOpens' });
  });

  test('a budget that forty years do not hold is refused, and so is one paused for ever', () => {
    const start = at('2027-01-01T00:00:00Z');
    expect(due(desk, start, 40 * 366 * 24 * HOUR_MS)).toEqual({ refused: 'beyondHorizon' });
    expect(due(desk, start, 1, [[start, Number.POSITIVE_INFINITY]])).toEqual({ refused: 'beyondHorizon' });
  });
});

describe('elapsed time', () => {
  test('lunch, nights and week-ends do not count', () => {
    expect(elapsed(desk, at('2027-01-08T11:00:00Z'), at('2027-01-11T08:00:00Z'))).toEqual({
      ms: 5 * HOUR_MS,
      intervals: [
        span('2027-01-08T11:00:00Z', '2027-01-08T11:30:00Z'),
        span('2027-01-08T12:30:00Z', '2027-01-08T16:30:00Z'),
        span('2027-01-11T07:30:00Z', '2027-01-11T08:00:00Z'),
      ],
    });
  });

  test('an end before the start counts nothing', () => {
    const morning = at('2027-01-08T09:00:00Z');
    expect(elapsed(desk, morning, morning - HOUR_MS)).toEqual({ ms: 0, intervals: [] });
    expect(elapsed(desk, morning, morning)).toEqual({ ms: 0, intervals: [] });
  });

  test('half a second counts as half a second', () => {
    expect(elapsed(desk, at('2027-01-08T09:00:00.250Z'), at('2027-01-08T09:00:00.750Z')).ms).toBe(500);
  });
});

describe('pauses', () => {
  const morning = at('2027-01-04T08:00:00Z');

  test('a pause moves the due instant by its business time only', () => {
    const overLunch = span('2027-01-04T11:00:00Z', '2027-01-04T13:00:00Z');
    expect(due(desk, morning, 4 * HOUR_MS, [overLunch])).toEqual({
      due: at('2027-01-04T14:00:00Z'),
      intervals: [
        span('2027-01-04T08:00:00Z', '2027-01-04T11:00:00Z'),
        span('2027-01-04T13:00:00Z', '2027-01-04T14:00:00Z'),
      ],
    });
  });

  test('pauses that overlap and come in any order count once', () => {
    const pauses = [
      span('2027-01-04T09:15:00Z', '2027-01-04T09:45:00Z'),
      span('2027-01-04T08:30:00Z', '2027-01-04T09:30:00Z'),
      span('2027-01-04T09:00:00Z', '2027-01-04T09:10:00Z'),
      span('2026-12-01T00:00:00Z', '2027-01-04T08:10:00Z'),
    ];
    expect(elapsed(desk, morning, at('2027-01-04T10:00:00Z'), pauses)).toEqual({
      ms: 35 * MINUTE_MS,
      intervals: [
        span('2027-01-04T08:10:00Z', '2027-01-04T08:30:00Z'),
        span('2027-01-04T09:45:00Z', '2027-01-04T10:00:00Z'),
      ],
    });
  });

  test('a pause that is empty or ends before it begins changes nothing', () => {
    const pauses = [
      span('2027-01-04T09:00:00Z', '2027-01-04T09:00:00Z'),
      span('2027-01-04T09:30:00Z', '2027-01-04T08:30:00Z'),
    ];
    expect(elapsed(desk, morning, morning + 2 * HOUR_MS, pauses)).toEqual({
      ms: 2 * HOUR_MS,
      intervals: [[morning, morning + 2 * HOUR_MS]],
    });
  });

  test('a budget spent as a pause begins is due then', () => {
    const pause: Interval = [morning + HOUR_MS, morning + 2 * HOUR_MS];
    expect(due(desk, morning, HOUR_MS, [pause])).toMatchObject({ due: morning + HOUR_MS });
  });

  test('a pause over several days skips them', () => {
    const pause = span('2027-01-04T09:00:00Z', '2027-01-07T20:00:00Z');
    expect(due(desk, morning, 2 * HOUR_MS, [pause])).toMatchObject({ due: at('2027-01-08T08:30:00Z') });
  });
});

describe('days', () => {
  test('a slot up to 24:00 and one from 00:00 make one open night', () => {
    const night = compiled({
      timeZone: 'Europe/Paris',
      hours: { fri: [['22:00', '24:00']], sat: [['00:00', '02:00']] },
    });
    expect(openIntervals(night, at('2027-01-07T00:00:00Z')).next().value).toEqual(
      span('2027-01-08T21:00:00Z', '2027-01-09T01:00:00Z'),
    );
  });

  test('a yearly closed day closes every year, the leap day only when there is one', () => {
    const tuesdays = compiled({
      timeZone: 'Europe/Paris',
      hours: { tue: officeDay },
      yearlyClosedDates: ['02-29', '03-02'],
    });
    expect(due(tuesdays, at('2028-02-28T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2028-03-07T08:30:00Z') });
    expect(due(tuesdays, at('2027-02-24T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2027-03-09T08:30:00Z') });
    expect(due(tuesdays, at('2032-03-01T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2032-03-09T08:30:00Z') });
  });

  test('an opening slot counts to the second', () => {
    const precise = compiled({ timeZone: 'Europe/Paris', hours: { mon: [['08:30:15', '08:30:45']] } });
    expect(elapsed(precise, at('2027-01-04T00:00:00Z'), at('2027-01-05T00:00:00Z')).ms).toBe(30_000);
  });
});
