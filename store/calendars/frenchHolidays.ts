import Holidays from 'date-holidays';

/** The public holidays of mainland France outside Alsace-Moselle, both years included, as `YYYY-MM-DD` in order. */
export function frenchPublicHolidays(fromYear: number, toYear: number): string[] {
  const holidays = new Holidays('FR', { types: ['public'] });
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
  const dates = years.flatMap((year) => holidays.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  return [...new Set(dates)].sort();
}
