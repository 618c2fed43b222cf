import { instantOf, parisOf } from '../i18n/paris';

/** For an input of a date; empty for none. */
export const dayOf = (at: string | null): string => (at === null ? '' : parisOf(Date.parse(at)).date);

/** The first instant of a day in Paris; null for none. */
export const startOf = (date: string): string | null =>
  date === '' ? null : new Date(instantOf(date, '00:00')).toISOString();
