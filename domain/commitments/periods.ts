import { type Day, dateOf, dayOf, weekdayOf } from '../calendar/days';

export const PERIODS = ['day', 'week', 'month', 'schoolYear'] as const;
export type Period = (typeof PERIODS)[number];

/** Local dates, `YYYY-MM-DD`: the first day, and the day after the last one. */
export interface DateRange {
  from: string;
  to: string;
}

/** The first of the month in which every school year begins for whoever works in it, whatever day the pupils return. */
const SCHOOL_YEAR_BEGINS = 9;

/** The days of a range in whole periods, in order; the first and the last are what of them is in the range. */
export function periodsOf({ from, to }: DateRange, by: Period): DateRange[] {
  const periods: DateRange[] = [];
  const end = dayOf(to);
  for (let day = dayOf(from); day < end; ) {
    const next = Math.min(end, nextPeriod(day, by));
    periods.push({ from: dateOf(day), to: dateOf(next) });
    day = next;
  }
  return periods;
}

/** The first day of the period after the one that a day is in. */
function nextPeriod(day: Day, by: Period): Day {
  const [year = 0, month = 0] = dateOf(day).split('-').map(Number);
  switch (by) {
    case 'day':
      return day + 1;
    case 'week':
      return day + 7 - weekdayOf(day);
    case 'month':
      return month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
    case 'schoolYear':
      return firstOf(month < SCHOOL_YEAR_BEGINS ? year : year + 1, SCHOOL_YEAR_BEGINS);
  }
}

/** A month, `YYYY-MM`, as its days. */
export const monthRange = (month: string): DateRange => {
  const from = `${month}-01`;
  return { from, to: dateOf(nextPeriod(dayOf(from), 'month')) };
};

const firstOf = (year: number, month: number): Day => dayOf(`${year}-${String(month).padStart(2, '0')}-01`);
