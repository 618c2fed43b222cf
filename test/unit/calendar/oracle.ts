import type { Calendar, Weekday } from '../../../domain/calendar/calendar';
import type { Instant, Interval } from '../../../domain/time';

/** A clock on the wall of the zone: the only thing that the oracle knows about time zones. */
export function wallClock(timeZone: string): (at: Instant) => { weekday: Weekday; date: string; time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const [, weekday = '', day, month, year, time = ''] = SHOWN.exec(format.format(at)) ?? [];
    return { weekday: weekday.toLowerCase() as Weekday, date: `${year}-${month}-${day}`, time };
  };
}

/** `Mon, 04/01/2027, 08:30:00` */
const SHOWN = /^(\w{3}), (\d\d)\/(\d\d)\/(\d{4}), ([\d:]{8})$/;

/** Whether somebody who looks at the clock and at the sign on the door finds the desk open. */
export function doorSign(calendar: Calendar): (at: Instant) => boolean {
  const look = wallClock(calendar.timeZone);
  const full = (wall: string) => wall.padEnd(8, ':00');
  return (at) => {
    const { weekday, date, time } = look(at);
    if (calendar.closedDates?.includes(date) || calendar.yearlyClosedDates?.includes(date.slice(5))) return false;
    return (calendar.hours[weekday] ?? []).some(([opens, closes]) => full(opens) <= time && time < full(closes));
  };
}

/** Walks from instant to instant, step by step, and keeps those that count. Right for what is a multiple of the step. */
export function walk(
  calendar: Calendar,
  from: Instant,
  to: Instant,
  step: number,
  pauses: readonly Interval[],
): Instant[] {
  const isOpen = doorSign(calendar);
  const counted: Instant[] = [];
  for (let at = from; at < to; at += step) {
    if (isOpen(at) && !pauses.some(([pausedFrom, pausedTo]) => pausedFrom <= at && at < pausedTo)) counted.push(at);
  }
  return counted;
}
