import { DAY_MS, type DurationMs, type Instant, type Interval, SECOND_MS } from '../time';
import type { CompiledCalendar } from './calendar';
import { type Day, dateOf, weekdayOf } from './days';

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

/** Whether an instant is in an opening slot. */
export const isOpenAt = (calendar: CompiledCalendar, at: Instant): boolean =>
  !openSlots(calendar, at, at + 1).next().done;

const horizon = (from: Instant): Instant => from + HORIZON_DAYS * DAY_MS;

/**
 * Every opening slot in `[from, until)`, in order. Between two changes of the offset local time is UTC shifted, so each
 * slot is shifted back and clipped to the stretch it is in: a slot inside the spring gap comes out empty, the repeated
 * autumn hour comes out twice, and no zone is a special case.
 */
function* openSlots(calendar: CompiledCalendar, from: Instant, until: Instant): Generator<Interval> {
  const closed = closedSet(calendar);
  for (const [index, { from: since, offsetSeconds }] of calendar.offsets.entries()) {
    const begins = index === 0 ? from : Math.max(from, since);
    const ends = Math.min(until, calendar.offsets[index + 1]?.from ?? until);
    if (begins >= ends) continue;
    const shift = offsetSeconds * SECOND_MS;
    const lastDay = Math.floor((ends - 1 + shift) / DAY_MS);
    for (let day = Math.floor((begins + shift) / DAY_MS); day <= lastDay; day++) {
      const slots = calendar.weekly[weekdayOf(day)] ?? [];
      if (slots.length === 0 || isIn(closed, day)) continue;
      const midnight = day * DAY_MS - shift;
      for (const [opensSecond, closesSecond] of slots) {
        const opens = Math.max(begins, midnight + opensSecond * SECOND_MS);
        const closes = Math.min(ends, midnight + closesSecond * SECOND_MS);
        if (opens < closes) yield [opens, closes];
      }
    }
  }
}

/** Whether a day is one on which nothing opens, whatever the week says. */
export const isClosed = (calendar: CompiledCalendar, day: Day): boolean => isIn(closedSet(calendar), day);

const closedSet = ({ closedDates, yearlyClosedDates }: CompiledCalendar): ReadonlySet<string> =>
  new Set([...closedDates, ...yearlyClosedDates]);

function isIn(closed: ReadonlySet<string>, day: Day): boolean {
  if (closed.size === 0) return false;
  const date = dateOf(day);
  return closed.has(date) || closed.has(date.slice(-5));
}

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
