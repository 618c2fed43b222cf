import { describe, expect, test } from '@jest/globals';
import { due, elapsed, openIntervals } from '../../../domain/calendar/businessTime';
import { type Calendar, type WallSlot, WEEKDAYS } from '../../../domain/calendar/calendar';
import { HOUR_MS, type Interval, MINUTE_MS } from '../../../domain/time';
import { compileCalendar } from '../../../store/calendars/compile';

const at = (iso: string) => Date.parse(iso);
const span = (from: string, to: string): Interval => [at(from), at(to)];

const every = (...slots: WallSlot[]): Calendar['hours'] => Object.fromEntries(WEEKDAYS.map((day) => [day, slots]));
const opening = (timeZone: string, hours: Calendar['hours'], around = '2027-01-01T00:00:00Z') =>
  compileCalendar({ timeZone, hours }, at(around));
const paris = (hours: Calendar['hours']) => opening('Europe/Paris', hours);

describe('Paris', () => {
  test.each([
    ['2026-10-23T15:00:00Z', '2026-10-26T08:00:00Z'],
    ['2027-03-26T16:00:00Z', '2027-03-29T07:00:00Z'],
    ['2027-10-29T15:00:00Z', '2027-11-01T08:00:00Z'],
    ['2028-03-24T16:00:00Z', '2028-03-27T07:00:00Z'],
  ])(
    'an hour from half an hour before closing, %s, is due half an hour after the desk opens by the new clock',
    (start, end) => {
      const desk = paris({ mon: [['08:30', '17:30']], fri: [['08:30', '17:30']] });
      expect(due(desk, at(start), HOUR_MS)).toMatchObject({ due: at(end) });
    },
  );

  test('after the change of autumn 2027 a closed All Saints’ Monday is skipped', () => {
    const slots: WallSlot[] = [['08:30', '17:30']];
    const calendar = {
      timeZone: 'Europe/Paris',
      hours: { mon: slots, tue: slots, fri: slots },
      closedDates: ['2027-11-01'],
    };
    const desk = compileCalendar(calendar, at('2027-10-01T00:00:00Z'));
    expect(due(desk, at('2027-10-29T15:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2027-11-02T08:00:00Z') });
  });

  test('a slot inside the hour that spring skips is empty', () => {
    const night = paris({ sun: [['02:15', '02:45']] });
    expect(elapsed(night, at('2027-03-27T00:00:00Z'), at('2027-03-29T00:00:00Z'))).toEqual({ ms: 0, intervals: [] });
    expect(due(night, at('2027-03-27T00:00:00Z'), 10 * MINUTE_MS)).toMatchObject({ due: at('2027-04-04T00:25:00Z') });
  });

  test('a slot around the skipped hour is an hour shorter', () => {
    expect(
      elapsed(paris({ sun: [['01:30', '03:30']] }), at('2028-03-26T00:00:00Z'), at('2028-03-27T00:00:00Z')),
    ).toEqual({
      ms: HOUR_MS,
      intervals: [span('2028-03-26T00:30:00Z', '2028-03-26T01:30:00Z')],
    });
  });

  test('a slot inside the hour that autumn repeats is open twice', () => {
    expect(
      elapsed(paris({ sun: [['02:15', '02:45']] }), at('2027-10-30T12:00:00Z'), at('2027-11-01T00:00:00Z')),
    ).toEqual({
      ms: HOUR_MS,
      intervals: [
        span('2027-10-31T00:15:00Z', '2027-10-31T00:45:00Z'),
        span('2027-10-31T01:15:00Z', '2027-10-31T01:45:00Z'),
      ],
    });
  });

  test('a slot around the repeated hour is one interval, an hour longer', () => {
    expect(
      elapsed(paris({ sun: [['01:30', '03:30']] }), at('2026-10-24T12:00:00Z'), at('2026-10-26T00:00:00Z')),
    ).toEqual({
      ms: 3 * HOUR_MS,
      intervals: [span('2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z')],
    });
  });

  test('a Sunday open day and night lasts 25 hours in autumn and 23 in spring', () => {
    const sundays = paris({ sun: [['00:00', '24:00']] });
    expect(openIntervals(sundays, at('2026-10-24T00:00:00Z')).next().value).toEqual(
      span('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'),
    );
    expect(openIntervals(sundays, at('2028-03-25T00:00:00Z')).next().value).toEqual(
      span('2028-03-25T23:00:00Z', '2028-03-26T22:00:00Z'),
    );
  });

  test('a desk that never closes counts plain time and is explained by one interval', () => {
    const start = at('2027-03-01T00:00:00Z');
    const end = start + 400 * 24 * HOUR_MS;
    expect(due(paris(every(['00:00', '24:00'])), start, end - start)).toEqual({ due: end, intervals: [[start, end]] });
    expect([...openIntervals(paris(every(['00:00', '24:00'])), start)]).toHaveLength(1);
  });
});

describe('outside the years that the calendar was compiled for', () => {
  const desk = paris({ mon: [['08:30', '17:30']] });

  test('the first known offset holds before, the last one ever after', () => {
    expect(due(desk, at('2025-07-07T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2025-07-07T08:30:00Z') });
    expect(due(desk, at('2040-07-02T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2040-07-02T08:30:00Z') });
  });
});

describe('other zones', () => {
  test('Kathmandu is 5 h 45 ahead, and a closed date is its own date', () => {
    const hours: Calendar['hours'] = { sun: [['22:00', '24:00']], mon: [['00:00', '10:00']] };
    const calendar = { timeZone: 'Asia/Kathmandu', hours, closedDates: ['2027-01-04'] };
    const desk = compileCalendar(calendar, at('2027-01-01T00:00:00Z'));
    expect(elapsed(desk, at('2027-01-03T00:00:00Z'), at('2027-01-10T12:00:00Z')).intervals).toEqual([
      span('2027-01-03T16:15:00Z', '2027-01-03T18:15:00Z'),
    ]);
  });

  test('St John’s changes from 3 h 30 behind to 2 h 30 behind', () => {
    const desk = opening('America/St_Johns', { mon: [['08:30', '09:00']] });
    expect(elapsed(desk, at('2027-03-08T00:00:00Z'), at('2027-03-16T00:00:00Z')).intervals).toEqual([
      span('2027-03-08T12:00:00Z', '2027-03-08T12:30:00Z'),
      span('2027-03-15T11:00:00Z', '2027-03-15T11:30:00Z'),
    ]);
  });

  test('Lord Howe repeats and skips half an hour', () => {
    const sundays = opening('Australia/Lord_Howe', { sun: [['00:00', '24:00']] });
    expect(elapsed(sundays, at('2027-04-03T00:00:00Z'), at('2027-04-05T00:00:00Z')).ms).toBe(24.5 * HOUR_MS);
    expect(elapsed(sundays, at('2027-10-02T00:00:00Z'), at('2027-10-04T00:00:00Z')).ms).toBe(23.5 * HOUR_MS);
    const repeated = opening('Australia/Lord_Howe', { sun: [['01:30', '02:00']] });
    expect(elapsed(repeated, at('2027-04-03T00:00:00Z'), at('2027-04-05T00:00:00Z')).intervals).toEqual([
      span('2027-04-03T14:30:00Z', '2027-04-03T15:30:00Z'),
    ]);
  });

  test('Casablanca goes back an hour for Ramadan', () => {
    const desk = opening('Africa/Casablanca', { mon: [['09:00', '10:00']] });
    const openings = (day: string) => elapsed(desk, at(day), at(day) + 24 * HOUR_MS).intervals[0]?.[0];
    expect(openings('2027-02-01')).toBe(at('2027-02-01T08:00:00Z'));
    expect(openings('2027-02-15')).toBe(at('2027-02-15T09:00:00Z'));
    expect(openings('2027-03-15')).toBe(at('2027-03-15T08:00:00Z'));
  });

  test('Apia had no 30 December 2011, so that Friday never opened', () => {
    const fridays = opening('Pacific/Apia', { fri: [['00:00', '24:00']] }, '2011-12-01T00:00:00Z');
    expect(due(fridays, at('2011-12-29T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2012-01-05T11:00:00Z') });
  });

  test('Apia has kept one clock since 2021', () => {
    const desk = opening('Pacific/Apia', every(['08:00', '09:00']));
    expect(due(desk, at('2027-01-03T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2027-01-03T20:00:00Z') });
    expect(due(desk, at('2027-07-03T00:00:00Z'), HOUR_MS)).toMatchObject({ due: at('2027-07-03T20:00:00Z') });
  });
});
