import { DAY_MS, type DurationMs, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../../domain/time';

const UNITS = { ms: 1, s: SECOND_MS, min: MINUTE_MS, h: HOUR_MS, d: DAY_MS } as const;

/** `'29 min'`, `'2 h'`, `'10 d'`, `'1 ms'`: a length of wall time. */
export type Span = `${number} ${keyof typeof UNITS}`;

export function lengthOf(span: Span): DurationMs {
  const [amount, unit] = span.split(' ');
  return Number(amount) * UNITS[unit as keyof typeof UNITS];
}

/** `'2026-11-24 09:00'` in Paris, in winter: the stories of the tests are told between the two clock changes. */
export const paris = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}+01:00`);

/** The inverse of `paris`, for failures that people can read. */
export const shown = (at: Instant): string =>
  new Date(at + HOUR_MS)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?(\.000)?Z$/, '');
