import { type WallSlot, WEEKDAYS, type Weekday } from '../domain/calendar/calendar';
import { frenchPublicHolidays } from '../store/calendars/frenchHolidays';
import type { NewCalendar } from '../store/published';

const WORKING_DAY: WallSlot[] = [
  ['08:30', '12:30'],
  ['13:30', '17:30'],
];
const ALL_DAY: WallSlot[] = [['00:00', '24:00']];
/** Logs of telephony that are handed in tell of years before the desk, whose calls are judged by the same hours. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 10;

const every = (days: readonly Weekday[], slots: WallSlot[]) => Object.fromEntries(days.map((day) => [day, slots]));

/** The desk's opening hours, closed on public holidays, and one that never closes. */
export const calendars = (year: number): NewCalendar[] => [
  {
    id: 'academie-paris',
    version: 1,
    title: { fr: 'Heures d’ouverture du guichet', en: 'Opening hours of the desk' },
    calendar: {
      timeZone: 'Europe/Paris',
      hours: every(WEEKDAYS.slice(0, 5), WORKING_DAY),
      closedDates: frenchPublicHolidays(year - YEARS_BEFORE, year + YEARS_AFTER),
    },
  },
  {
    id: 'continu',
    version: 1,
    title: { fr: 'En continu', en: 'Around the clock' },
    calendar: { timeZone: 'Europe/Paris', hours: every(WEEKDAYS, ALL_DAY) },
  },
];
