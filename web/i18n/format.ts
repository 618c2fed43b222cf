import type { Language, Person, SlotResource } from '../api/resources';

/** The desk lives in Paris time, wherever its reader is. */
const ZONE = 'Europe/Paris';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

export const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const formatter = (options: Intl.DateTimeFormatOptions) => {
  const made = (language: Language) => new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...options });
  const formatters = { fr: made('fr'), en: made('en') };
  return (at: string | number, language: Language) => formatters[language].format(new Date(at));
};

const clock = formatter({ hour: '2-digit', minute: '2-digit' });

/** Of `16:30`: « 16 h 30 », 16:30 */
export const hourOf = (time: string, language: Language): string =>
  language === 'fr' ? time.replace(':', '\u00a0h\u00a0') : time;

/** « 16 h 30 », 16:30 */
export const timeOf = (at: string | number, language: Language): string => hourOf(clock(at, language), language);

/** « mardi 24 novembre », Tuesday 24 November */
export const dayOf = formatter({ weekday: 'long', day: 'numeric', month: 'long' });

/** « 24/11/2026 » */
export const dateOf = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });

const shortDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' });

/** « mar. 24 nov. 16 h 30 », Tue, 24 Nov, 16:30 */
export const momentOf = (at: string | number, language: Language): string =>
  `${shortDay(at, language)} ${timeOf(at, language)}`;

/** « mar. 24 nov. 16 h 30 – 17 h 30 » */
export const spanOf = ({ startAt, endAt }: Pick<SlotResource, 'startAt' | 'endAt'>, language: Language): string =>
  `${momentOf(startAt, language)} – ${timeOf(endAt, language)}`;

/** In one or two units: « 12 min », « 2 h 05 », « 3 j 4 h »; no sign. */
export function durationOf(ms: number, language: Language): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  if (minutes < HOUR_MINUTES) return `${minutes} min`;
  const hours = Math.floor(minutes / HOUR_MINUTES);
  if (minutes < DAY_MINUTES) return `${hours} h ${String(minutes % HOUR_MINUTES).padStart(2, '0')}`;
  const days = Math.floor(minutes / DAY_MINUTES);
  return `${days} ${language === 'fr' ? 'j' : 'd'} ${hours % 24} h`;
}

export const fullName = ({ name }: Pick<Person, 'name'>): string => `${name.given} ${name.family}`.trim();

const SIZES = { fr: ['o', 'ko', 'Mo'], en: ['B', 'kB', 'MB'] } as const;

/** « 240 ko » */
export function bytesOf(bytes: number, language: Language): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const amount = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: power === 2 ? 1 : 0 });
  return `${amount.format(bytes / 1_000 ** power)} ${SIZES[language][power]}`;
}
