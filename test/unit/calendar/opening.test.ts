import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOpenAt } from '../../../domain/calendar/businessTime';
import { closedDates, openingAt } from '../../../domain/calendar/opening';
import { DAY_MS, MINUTE_MS } from '../../../domain/time';
import { calendars } from '../../../setup/calendars';
import { compileCalendar } from '../../../store/calendars/compile';

const at = (iso: string) => Date.parse(iso);
const [published] = calendars(2026);
if (!published) throw new Error('the desk has no calendar');
const desk = compileCalendar(published.calendar, at('2026-11-01T00:00:00Z'));

describe('the sign on the door', () => {
  test('says until when the desk is open, and when it opens next', () => {
    expect(openingAt(desk, at('2026-11-27T10:00:00Z'))).toEqual({
      open: [at('2026-11-27T10:00:00Z'), at('2026-11-27T11:30:00Z')],
      next: [at('2026-11-27T12:30:00Z'), at('2026-11-27T16:30:00Z')],
    });
    expect(openingAt(desk, at('2026-11-27T16:30:00Z'))).toEqual({
      open: null,
      next: [at('2026-11-30T07:30:00Z'), at('2026-11-30T11:30:00Z')],
    });
  });

  test('never says open where the calendar says closed, nor an opening that is over', () => {
    const anywhere = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2029-01-01T00:00:00Z') });
    fc.assert(
      fc.property(anywhere, (instant) => {
        const { open, next } = openingAt(desk, instant);
        expect(open !== null).toBe(isOpenAt(desk, instant));
        expect(isOpenAt(desk, (open?.[1] ?? instant + 1) - 1)).toBe(open !== null);
        expect(isOpenAt(desk, next?.[0] ?? Number.NaN)).toBe(true);
        expect(isOpenAt(desk, (next?.[0] ?? 0) - MINUTE_MS)).toBe(false);
      }),
    );
  });

  test('of a desk that never opens says nothing to come', () => {
    const never = compileCalendar({ timeZone: 'Europe/Paris', hours: {} }, 0);
    expect(openingAt(never, 0)).toEqual({ open: null, next: null });
  });
});

test('closed days to come are those on which the week would open', () => {
  // All Saints’ of 2026 is a Sunday, and Armistice Day a Wednesday.
  expect(closedDates(desk, at('2026-10-30T10:00:00Z'), 60)).toEqual(['2026-11-11', '2026-12-25']);
  expect(closedDates(desk, at('2026-12-25T10:00:00Z'), 1)).toEqual(['2026-12-25']);
  expect(closedDates(desk, at('2026-12-25T10:00:00Z') + DAY_MS, 6)).toEqual([]);
});
