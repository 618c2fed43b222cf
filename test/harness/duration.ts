import { DAY_MS, type DurationMs, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../domain/time';

const UNITS: Record<string, number> = { s: SECOND_MS, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };

/** `90m`, `4h`, `3d`, `1d 2h`: wall time. */
export function durationMs(text: string): DurationMs {
  return text.split(' ').reduce((sum, part) => {
    const [, amount, unit] = /^(\d+)([smhd])$/.exec(part) ?? [];
    const unitMs = UNITS[unit ?? ''];
    if (amount === undefined || unitMs === undefined) throw new Error(`not a duration: ${text}`);
    return sum + Number(amount) * unitMs;
  }, 0);
}
