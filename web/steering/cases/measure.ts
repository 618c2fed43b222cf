import type { Language } from '../../api/resources';
import { durationOf } from '../../i18n/format';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

/** Of what is promised in seconds or minutes: « 28 s », « 30 min 05 s », « 2 h 05 ». */
export function measureOf(seconds: number | null, language: Language): string {
  if (seconds === null) return '–';
  const whole = Math.floor(seconds);
  if (whole < MINUTE_SECONDS) return `${whole} s`;
  if (whole >= HOUR_SECONDS) return durationOf(whole * 1_000, language);
  return `${Math.floor(whole / MINUTE_SECONDS)} min ${String(whole % MINUTE_SECONDS).padStart(2, '0')} s`;
}
