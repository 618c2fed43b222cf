import { DAY_MS, type Instant, SECOND_MS } from '../time';
import type { CompiledCalendar } from './calendar';

/** Days counted from 1970-01-01, with no hour and no zone. */
export type Day = number;

type Offsets = CompiledCalendar['offsets'];

/** Monday is 0; 1970-01-01, day 0, was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/**
 * `YYYY-MM-DD` of a day, by Howard Hinnant's `civil_from_days`: its years begin in March, so that a leap day is the last
 * of one.
 */
export function dateOf(day: Day): string {
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

/** The inverse of `dateOf`. */
export function dayOf(date: string): Day {
  const [year = 1970, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The local day that an instant is in. */
export function localDay(offsets: Offsets, at: Instant): Day {
  const { offsetSeconds } = offsets.findLast(({ from }) => from <= at) ?? offsets[0] ?? { offsetSeconds: 0 };
  return Math.floor((at + offsetSeconds * SECOND_MS) / DAY_MS);
}

/** The first instant of a local day; of one whose midnight a clock change skips, the change. */
export function startOfDay(offsets: Offsets, day: Day): Instant {
  for (const [index, { from, offsetSeconds }] of offsets.entries()) {
    const midnight = day * DAY_MS - offsetSeconds * SECOND_MS;
    if (midnight < (offsets[index + 1]?.from ?? Number.POSITIVE_INFINITY)) {
      return index === 0 ? midnight : Math.max(midnight, from);
    }
  }
  return day * DAY_MS;
}
