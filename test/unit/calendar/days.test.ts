import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, dayOf, localDay, startOfDay, weekdayOf } from '../../../domain/calendar/days';
import { DAY_MS, MINUTE_MS } from '../../../domain/time';
import { compileCalendar } from '../../../store/calendars/compile';
import { wallClock } from './oracle';

const offsetsOf = (timeZone: string) => compileCalendar({ timeZone, hours: {} }, Date.UTC(2026)).offsets;
const PARIS = offsetsOf('Europe/Paris');
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** 1900 to 2200. */
const day = fc.integer({ min: -25_567, max: 84_006 });
const instant = fc.integer({ min: Date.UTC(2026), max: Date.UTC(2029) });

describe('days', () => {
  test('have the dates that the calendar gives them, and come back from them', () => {
    fc.assert(
      fc.property(day, (it) => {
        expect(dateOf(it)).toBe(new Date(it * DAY_MS).toISOString().slice(0, 10));
        expect(dayOf(dateOf(it))).toBe(it);
      }),
    );
  });

  test('are those on the walls of Paris, at every instant', () => {
    const look = wallClock('Europe/Paris');
    fc.assert(
      fc.property(instant, (at) => {
        const { date, weekday } = look(at);
        expect(dateOf(localDay(PARIS, at))).toBe(date);
        expect(WEEKDAYS[weekdayOf(localDay(PARIS, at))]).toBe(weekday);
      }),
    );
  });

  test('begin when their date does, on days of clock changes too', () => {
    const look = wallClock('Europe/Paris');
    for (const date of ['2026-10-25', '2026-10-26', '2027-03-28', '2027-03-29', '2026-11-27']) {
      const start = startOfDay(PARIS, dayOf(date));
      expect([look(start).date, look(start).time]).toEqual([date, '00:00:00']);
      expect(look(start - 1).date < date).toBe(true);
    }
    expect(startOfDay(PARIS, dayOf('2026-10-26')) - startOfDay(PARIS, dayOf('2026-10-25'))).toBe(25 * 60 * MINUTE_MS);
    expect(startOfDay(PARIS, dayOf('2027-03-29')) - startOfDay(PARIS, dayOf('2027-03-28'))).toBe(23 * 60 * MINUTE_MS);
  });

  test('whose midnight a clock change skips begin at the change', () => {
    const beirut = offsetsOf('Asia/Beirut');
    const start = startOfDay(beirut, dayOf('2027-03-28'));
    const look = wallClock('Asia/Beirut');
    expect([look(start).date, look(start).time]).toEqual(['2027-03-28', '01:00:00']);
    expect(look(start - 1).date).toBe('2027-03-27');
  });
});
