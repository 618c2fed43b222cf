import type { Slot } from '../../domain/ticket/ticket';
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/time';

/** One-hour slots of a technician, so many days from now each. */
export const slots = (technicianId: string, now: Instant, ...inDays: number[]): Slot[] =>
  inDays.map((days) => {
    const startAt = now + days * DAY_MS;
    return { startAt, endAt: startAt + HOUR_MS, technicianId };
  });
