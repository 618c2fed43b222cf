import { type Calendar, type CompiledCalendar, type WallSlot, WEEKDAYS } from '../../domain/calendar/calendar';
import { DAY_MS, type Instant, SECOND_MS } from '../../domain/time';

type Offsets = CompiledCalendar['offsets'];

/** Zones keep an offset for weeks, even Morocco's during Ramadan: a probe a week misses no change. */
const PROBE_MS = 7 * DAY_MS;

const MAX_CACHED = 256;
const cache = new Map<string, Offsets>();

/**
 * Replaces the time zone by its offset changes from the year before `around` to `years` after it, in whole years
 * so that the tickets of one year share one table.
 */
export function compileCalendar(calendar: Calendar, around: Instant, years = 10): CompiledCalendar {
  const year = new Date(around).getUTCFullYear();
  return {
    timeZone: calendar.timeZone,
    weekly: WEEKDAYS.map((weekday) => (calendar.hours[weekday] ?? []).map(inSeconds).sort(([a], [b]) => a - b)),
    closedDates: calendar.closedDates ?? [],
    yearlyClosedDates: calendar.yearlyClosedDates ?? [],
    offsets: cachedOffsets(calendar.timeZone, year - 1, year + years + 1),
  };
}

/** Seconds from local midnight of `HH:MM` or `HH:MM:SS`. */
export function wallSeconds(wall: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = wall.split(':').map(Number);
  return (hours * 60 + minutes) * 60 + seconds;
}

const inSeconds = ([opens, closes]: WallSlot) => [wallSeconds(opens), wallSeconds(closes)] as const;

function cachedOffsets(timeZone: string, fromYear: number, toYear: number): Offsets {
  const key = `${timeZone} ${fromYear} ${toYear}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= MAX_CACHED) cache.clear();
  const offsets = offsetChanges(timeZone, Date.UTC(fromYear), Date.UTC(toYear));
  cache.set(key, offsets);
  return offsets;
}

function offsetChanges(timeZone: string, from: Instant, to: Instant): Offsets {
  const offsetAt = offsetReader(timeZone);
  const changes = [{ from, offsetSeconds: offsetAt(from) }];
  for (let probe = from; probe < to; probe += PROBE_MS) {
    const end = Math.min(probe + PROBE_MS, to);
    const offsetSeconds = offsetAt(end);
    if (offsetSeconds !== changes.at(-1)?.offsetSeconds) {
      changes.push({ from: firstInstantWith(offsetSeconds, offsetAt, probe, end), offsetSeconds });
    }
  }
  return changes;
}

/** Bisects to the second, the finest that the zone database knows. */
function firstInstantWith(offset: number, offsetAt: (at: Instant) => number, before: Instant, from: Instant): Instant {
  let low = before / SECOND_MS;
  let high = from / SECOND_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND_MS) === offset) high = middle;
    else low = middle;
  }
  return high * SECOND_MS;
}

/** `GMT+05:45`, `GMT-03:30:52`, plain `GMT`: the only form in which Intl tells an offset, and it tells the seconds. */
const LONG_OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

function offsetReader(timeZone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const [, sign, hours = '00', minutes = '00', seconds = '00'] = LONG_OFFSET.exec(format.format(at)) ?? [];
    return (sign === '-' ? -1 : 1) * wallSeconds(`${hours}:${minutes}:${seconds}`);
  };
}
