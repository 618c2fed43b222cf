import { DAY_MS, type DurationMs, type Instant, type Interval, SECOND_MS } from '../time';
import type { CompiledCalendar } from './calendar';

/** Where the search for open time gives up: 40 years, so that a calendar which never opens gets an answer. */
const HORIZON_DAYS = 40 * 366;

export type Due = { due: Instant; intervals: Interval[] } | { refused: 'calendarNeverOpens' | 'beyondHorizon' };

/** The open time from an instant on, in order; what touches is one interval. Ends at the horizon. */
export function* openIntervals(calendar: CompiledCalendar, from: Instant): Generator<Interval> {
  let current: Interval | undefined;
  for (const slot of openSlots(calendar, from, horizon(from))) {
    if (current?.[1] === slot[0]) {
      current = [current[0], slot[1]];
    } else {
      if (current) yield current;
      current = slot;
    }
  }
  if (current) yield current;
}

/**
 * The instant at which the budget is spent, and the open time that spends it.
 * A budget spent exactly at closing time is due then, not at the next opening.
 */
export function due(
  calendar: CompiledCalendar,
  start: Instant,
  budgetMs: DurationMs,
  pauses: readonly Interval[] = [],
): Due {
  if (budgetMs <= 0) return { due: start, intervals: [] };
  const intervals: Interval[] = [];
  let left = budgetMs;
  for (const [from, to] of outside(pauses, openSlots(calendar, start, horizon(start)))) {
    const spentAt = Math.min(to, from + left);
    append(intervals, [from, spentAt]);
    left -= spentAt - from;
    if (left === 0) return { due: spentAt, intervals };
  }
  const opens = !openSlots(calendar, start, horizon(start)).next().done;
  return { refused: opens ? 'beyondHorizon' : 'calendarNeverOpens' };
}

/** The open time between two instants, without the pauses. An end before the start counts 0. */
export function elapsed(
  calendar: CompiledCalendar,
  start: Instant,
  end: Instant,
  pauses: readonly Interval[] = [],
): { ms: DurationMs; intervals: Interval[] } {
  const intervals: Interval[] = [];
  let ms = 0;
  for (const [from, to] of outside(pauses, openSlots(calendar, start, end))) {
    append(intervals, [from, to]);
    ms += to - from;
  }
  return { ms, intervals };
}

const horizon = (from: Instant): Instant => from + HORIZON_DAYS * DAY_MS;

/**
 * Every opening slot in `[from, until)`, in order. Between two changes of the offset local time is UTC shifted, so each
 * slot is shifted back and clipped to the stretch it is in: a slot inside the spring gap comes out empty, the repeated
 * autumn hour comes out twice, and no zone is a special case.
 */
function* openSlots(calendar: CompiledCalendar, from: Instant, until: Instant): Generator<Interval> {
  const closed = new Set([...calendar.closedDates, ...calendar.yearlyClosedDates]);
  for (const [index, { from: since, offsetSeconds }] of calendar.offsets.entries()) {
    const begins = index === 0 ? from : Math.max(from, since);
    const ends = Math.min(until, calendar.offsets[index + 1]?.from ?? until);
    if (begins >= ends) continue;
    const shift = offsetSeconds * SECOND_MS;
    const lastDay = Math.floor((ends - 1 + shift) / DAY_MS);
    for (let day = Math.floor((begins + shift) / DAY_MS); day <= lastDay; day++) {
      const slots = calendar.weekly[weekday(day)] ?? [];
      if (slots.length === 0 || isClosed(closed, day)) continue;
      const midnight = day * DAY_MS - shift;
      for (const [opensSecond, closesSecond] of slots) {
        const opens = Math.max(begins, midnight + opensSecond * SECOND_MS);
        const closes = Math.min(ends, midnight + closesSecond * SECOND_MS);
        if (opens < closes) yield [opens, closes];
      }
    }
  }
}

/** Monday is 0; 1970-01-01, day 0, was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

function isClosed(closed: ReadonlySet<string>, day: number): boolean {
  if (closed.size === 0) return false;
  const date = localDate(day);
  return closed.has(date) || closed.has(date.slice(-5));
}

/**
 * `YYYY-MM-DD` of a day counted from 1970-01-01, by Howard Hinnant's `civil_from_days`: its years begin in March,
 * so that a leap day is the last of one.
 */
function localDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What of the slots no pause covers; pauses may come unsorted and overlap. */
function* outside(pauses: readonly Interval[], slots: Iterable<Interval>): Generator<Interval> {
  const ordered = pauses.filter(([from, to]) => from < to).sort(([a], [b]) => a - b);
  let first = 0;
  for (const [opens, closes] of slots) {
    while ((ordered[first]?.[1] ?? Infinity) <= opens) first++;
    let from = opens;
    for (const [pausedFrom, pausedTo] of ordered.slice(first)) {
      if (pausedFrom >= closes) break;
      if (pausedFrom > from) yield [from, pausedFrom];
      from = Math.max(from, pausedTo);
    }
    if (from < closes) yield [from, closes];
  }
}

function append(intervals: Interval[], interval: Interval): void {
  const last = intervals.at(-1);
  if (last?.[1] === interval[0]) intervals[intervals.length - 1] = [last[0], interval[1]];
  else intervals.push(interval);
}
