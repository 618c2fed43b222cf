import { type DurationMs, type Instant, MINUTE_MS } from '../../../domain/time';
import type { Language } from '../../../domain/words';

const ZONE = 'Europe/Paris';

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Of `08:30`: « 8 h 30 », « 18 h », 08:30 */
export function hourOf(wall: string, language: Language): string {
  if (language === 'en') return wall;
  const [hours = '', minutes = '00'] = wall.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** The local time of an instant, as `hourOf` writes it. */
export const timeOf = (at: Instant, language: Language, timeZone: string): string =>
  hourOf(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at), language);

/** « lundi 30 novembre », Monday 30 November */
export const dayOf = (at: Instant, language: Language, timeZone: string): string =>
  written(at, language, { weekday: 'long', day: 'numeric', month: 'long', timeZone });

/** Of a local date, `2027-01-01`: « vendredi 1er janvier 2027 » */
export const dateOf = (date: string, language: Language): string =>
  written(Date.parse(date), language, { dateStyle: 'full', timeZone: 'UTC' });

/** « samedi 28 novembre à 16 h 30 », in the academy's time. */
export const momentOf = (at: Instant, language: Language): string =>
  `${dayOf(at, language, ZONE)}${language === 'fr' ? ' à ' : ', '}${timeOf(at, language, ZONE)}`;

/** « 35 min », « 2 h 05 » */
export function lengthOf(ms: DurationMs): string {
  const minutes = Math.round(ms / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}\u00a0min` : `${hours}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}

/** « 28 novembre 2026 » */
export const longDate = (at: Instant, language: Language): string =>
  written(at, language, { dateStyle: 'long', timeZone: ZONE });

const written = (at: Instant, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE[language], options)
    .format(at)
    // The first of a month is the one day that French counts in order, and Intl does not.
    .replace(/(?<=^|\s)1(?=\s\p{L})/u, language === 'fr' ? '1er' : '1');
