import type { Calendar, WallSlot, Weekday } from '../../../domain/calendar/calendar';

export const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const DAY_MS = 86_400_000;

/** Local days are handled as midnights in UTC: plain dates, whatever the zone of the reader. */
export const dateAt = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
export const isoOfDay = (date: Date): string => date.toISOString().slice(0, 10);
export const dayAfter = (date: Date): Date => new Date(date.getTime() + DAY_MS);

/** 0 for Monday. */
export const weekdayOf = (date: Date): number => (date.getUTCDay() + 6) % 7;

export function isClosed({ closedDates = [], yearlyClosedDates = [] }: Calendar, iso: string): boolean {
  return closedDates.includes(iso) || yearlyClosedDates.includes(iso.slice(5));
}

function slotsOf(calendar: Calendar, date: Date): readonly WallSlot[] {
  const weekday = WEEK[weekdayOf(date)];
  return weekday === undefined || isClosed(calendar, isoOfDay(date)) ? [] : (calendar.hours[weekday] ?? []);
}

/** The dates of a year on which the calendar says closed, in order. */
export function closedDaysOf(calendar: Calendar, year: number): Date[] {
  const days: Date[] = [];
  for (let day = dateAt(`${year}-01-01`); day.getUTCFullYear() === year; day = dayAfter(day)) {
    if (isClosed(calendar, isoOfDay(day))) days.push(day);
  }
  return days;
}

/** Today and the time at the desk, as its clocks on the wall show them. */
export function wallNow({ timeZone }: Calendar, now: number): { day: Date; time: string } {
  // Swedish writes dates as ISO does.
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(now)
    .split(' ');
  return { day: dateAt(date), time };
}

/** The next days on which the desk opens, with the slots of each that are not over. */
export function nextOpenings(calendar: Calendar, now: number, count: number): { day: Date; slots: WallSlot[] }[] {
  const HORIZON_DAYS = 400;
  const { day: today, time } = wallNow(calendar, now);
  const found: { day: Date; slots: WallSlot[] }[] = [];
  for (let day = today, i = 0; found.length < count && i < HORIZON_DAYS; day = dayAfter(day), i += 1) {
    const slots = slotsOf(calendar, day).filter(([, closes]) => i > 0 || closes > time);
    if (slots.length > 0) found.push({ day, slots });
  }
  return found;
}
