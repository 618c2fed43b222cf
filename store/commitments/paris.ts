import { dateOf, dayOf, localDay, startOfDay } from '../../domain/calendar/days';
import type { Instant } from '../../domain/time';
import { compileCalendar } from '../calendars/compile';

/** Figures are of days, weeks, months and years in Paris, of any time that the desk will have figures of. */
const [FIRST_YEAR, YEARS] = [2016, 60];
const PARIS = compileCalendar({ timeZone: 'Europe/Paris', hours: {} }, Date.UTC(FIRST_YEAR), YEARS).offsets;

/** `YYYY-MM-DD` */
export const parisDate = (at: Instant): string => dateOf(localDay(PARIS, at));

/** The first instant of a date. */
export const parisStart = (date: string): Instant => startOfDay(PARIS, dayOf(date));
