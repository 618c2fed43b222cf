import type { Instant } from '../../domain/time';
import { define, number, string } from './schema';

/** Five minutes of a technician's time, held by one owner of one ticket. */
export interface Reservation {
  /** Technician and quantum: what makes a double booking impossible. */
  _id: string;
  /** The ticket's. */
  number: string;
  /** `appointment-2`, `visit-1`. */
  owner: string;
  /** The whole slot this is part of. */
  slot: { startAt: Instant; endAt: Instant; technicianId: string };
}

export const reservationSchema = define<Reservation>({
  _id: string,
  number: string,
  owner: string,
  slot: { startAt: number, endAt: number, technicianId: string },
});

reservationSchema.index({ number: 1, owner: 1 });
