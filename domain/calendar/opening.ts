import type { Instant, Interval } from '../time';
import { isClosed, openIntervals } from './businessTime';
import type { CompiledCalendar } from './calendar';
import { dateOf, localDay, weekdayOf } from './days';

export interface Opening {
  /** The open time that the instant is in, from it on; null while closed. */
  open: Interval | null;
  /** The open time after that; null where none comes. */
  next: Interval | null;
}

/** What a sign on the door would say at an instant. */
export function openingAt(calendar: CompiledCalendar, at: Instant): Opening {
  const ahead = openIntervals(calendar, at);
  const first = ahead.next().value ?? null;
  if (first === null || first[0] > at) return { open: null, next: first };
  return { open: first, next: ahead.next().value ?? null };
}

/** The local dates, from the one of an instant on, on which the week would open and the calendar says closed. */
export function closedDates(calendar: CompiledCalendar, from: Instant, days: number): string[] {
  const today = localDay(calendar.offsets, from);
  return Array.from({ length: days }, (_, ahead) => today + ahead)
    .filter((day) => (calendar.weekly[weekdayOf(day)] ?? []).length > 0 && isClosed(calendar, day))
    .map(dateOf);
}
