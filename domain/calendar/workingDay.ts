import type { Calendar } from './calendar';

const HOUR = 3_600;

/** How long the desk is open on its longest day of the week: what people call a working day. */
export function workingDaySeconds({ hours }: Pick<Calendar, 'hours'>): number {
  const days = Object.values(hours).map((slots) =>
    slots.reduce((sum, [opens, closes]) => sum + secondsOf(closes) - secondsOf(opens), 0),
  );
  return Math.max(HOUR, ...days);
}

/** Seconds from midnight of « 08:30 ». */
export function secondsOf(wallTime: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = wallTime.split(':').map(Number);
  return hours * HOUR + minutes * 60 + seconds;
}
