import type { Agenda } from '../../api/resources';
import { parisOf } from '../../i18n/paris';

export interface Cell {
  startAt: string;
  /** In Paris, `14:30`. */
  time: string;
  state: 'free' | 'busy' | 'past';
  /** The ticket that takes the time, where it may be known. */
  number: string | null;
}

export interface Day {
  date: string;
  cells: Cell[];
}

const HALF_HOUR_MS = 30 * 60_000;
const HOUR_MS = 60 * 60_000;

/** The beginnings that a slot of this length may have, by day: within opening hours, with what stands in the way. */
export function daysOf({ hours, busy }: Agenda, durationMs: number, now: number): Day[] {
  const days = new Map<string, Cell[]>();
  const step = durationMs < HOUR_MS ? HALF_HOUR_MS : HOUR_MS;
  for (const [opens, closes] of hours) {
    for (let start = Date.parse(opens); start + durationMs <= Date.parse(closes); start += step) {
      const { date, time } = parisOf(start);
      const end = start + durationMs;
      const taken = busy.find(({ from, to }) => Date.parse(from) < end && start < Date.parse(to));
      const state = start <= now ? 'past' : taken ? 'busy' : 'free';
      const cells = days.get(date) ?? [];
      cells.push({ startAt: new Date(start).toISOString(), time, state, number: taken?.number ?? null });
      days.set(date, cells);
    }
  }
  return [...days].map(([date, cells]) => ({ date, cells }));
}
