import type { Instant } from '../time';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** An opening slot as people write it, local wall time: `["08:30", "12:30"]`. `"24:00"` closes a day. */
export type WallSlot = readonly [opens: string, closes: string];

/** Opening hours as data: what is stored, published and shown. Versioned by `id` and `version` where it is kept. */
export interface Calendar {
  timeZone: string;
  hours: Partial<Record<Weekday, readonly WallSlot[]>>;
  /** Local dates, `YYYY-MM-DD`. */
  closedDates?: readonly string[];
  /** Local days of every year, `MM-DD`. */
  yearlyClosedDates?: readonly string[];
}

/**
 * A calendar compiled to plain data, so that deadline arithmetic needs no time-zone database:
 * it is an argument of the ticket's workflow, pinned for its whole life.
 */
export interface CompiledCalendar {
  timeZone: string;
  /** Seven days, Monday first; each its slots in seconds from local midnight, in order, not overlapping. */
  weekly: readonly (readonly (readonly [opensSecond: number, closesSecond: number])[])[];
  closedDates: readonly string[];
  yearlyClosedDates: readonly string[];
  /** The UTC offset in force from each instant on, oldest first; the first one also holds before it, the last one ever after. */
  offsets: readonly { from: Instant; offsetSeconds: number }[];
}
