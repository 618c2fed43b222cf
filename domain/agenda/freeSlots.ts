import type { Slot } from '../ticket/ticket';
import { type DurationMs, type Instant, type Interval, MINUTE_MS } from '../time';

/** People meet at a quarter of an hour. */
export const GRID_MS: DurationMs = 15 * MINUTE_MS;

export interface Busy {
  technicianId: string;
  from: Instant;
  to: Instant;
}

export interface Wanted {
  /** Opening hours, in order. */
  hours: readonly Interval[];
  busy: readonly Busy[];
  /** Who is asked first. */
  technicianIds: readonly string[];
  durationMs: DurationMs;
  count: number;
}

/** The first slot of each stretch of opening hours in which somebody is free: a choice of half-days, not of minutes. */
export function freeSlots({ hours, busy, technicianIds, durationMs, count }: Wanted): Slot[] {
  const agendas = technicianIds.map((technicianId) => ({
    technicianId,
    taken: busy.filter((it) => it.technicianId === technicianId),
  }));
  const slots: Slot[] = [];
  for (const stretch of hours) {
    const slot = slots.length < count ? firstFree(stretch, agendas, durationMs) : undefined;
    if (slot) slots.push(slot);
  }
  return slots;
}

interface Agenda {
  technicianId: string;
  taken: readonly Busy[];
}

function firstFree([opens, closes]: Interval, agendas: readonly Agenda[], durationMs: DurationMs): Slot | undefined {
  for (let startAt = Math.ceil(opens / GRID_MS) * GRID_MS; startAt + durationMs <= closes; startAt += GRID_MS) {
    const endAt = startAt + durationMs;
    const free = agendas.find(({ taken }) => taken.every(({ from, to }) => to <= startAt || endAt <= from));
    if (free) return { startAt, endAt, technicianId: free.technicianId };
  }
  return undefined;
}
