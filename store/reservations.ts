import type { Slot } from '../domain/ticket/ticket';
import { type Instant, MINUTE_MS } from '../domain/time';
import { isDuplicateKey } from './errors';
import type { Reservation } from './models/reservations';
import { native } from './models/schema';
import type { Store } from './store';
import { transact } from './transaction';

const QUANTUM_MS = 5 * MINUTE_MS;

export interface ReservationRequest {
  /** The ticket's. */
  number: string;
  owner: string;
  slot: Slot;
  /** Another owner of the same ticket that gives its time up in the same act, or the same one that moves. */
  replaces: string | null;
}

/**
 * Takes a technician's time, all of it or none: every five minutes of it are a document of which there can be only one,
 * so two tickets can never both pass. What is replaced is given up only when the new time is taken. Repeatable.
 */
export async function reserve(store: Store, request: ReservationRequest): Promise<{ reserved: boolean }> {
  const { number, owner, replaces } = request;
  const reservations = native(store.models.reservations);
  const own = { number, owner: { $in: replaces === null ? [owner] : [owner, replaces] } };
  const quanta = quantaOf(request);
  try {
    await transact(store, async (within) => {
      // Seen here, a time taken by another ends the attempt at once; two that still race meet at the unique key.
      const taken = await reservations.findOne({ _id: { $in: quanta.map(({ _id }) => _id) }, $nor: [own] }, within);
      if (taken) throw new Taken();
      await reservations.deleteMany(own, within);
      await reservations.insertMany(quanta, within);
    });
    return { reserved: true };
  } catch (error) {
    if (error instanceof Taken || isDuplicateKey(error)) return { reserved: false };
    throw error;
  }
}

class Taken extends Error {}

function quantaOf({ number, owner, slot }: ReservationRequest): Reservation[] {
  const first = Math.floor(slot.startAt / QUANTUM_MS);
  const count = Math.ceil(slot.endAt / QUANTUM_MS) - first;
  return Array.from({ length: count }, (_, i) => ({ _id: `${slot.technicianId}/${first + i}`, number, owner, slot }));
}

/** Gives up what an owner holds; nothing held is no error. */
export async function release(store: Store, { number, owner }: { number: string; owner: string }): Promise<void> {
  await native(store.models.reservations).deleteMany({ number, owner });
}

export interface Reserved {
  /** The ticket's. */
  number: string;
  slot: Slot;
}

/** What of the technicians' time is taken between two instants, each slot once. */
export async function listReserved(
  store: Store,
  { technicianIds, from, to }: { technicianIds: readonly string[]; from: Instant; to: Instant },
): Promise<Reserved[]> {
  // Quanta have as many digits from 1979 to 2065: in that time their order as text is their order.
  const [first, last] = [Math.floor(from / QUANTUM_MS), Math.ceil(to / QUANTUM_MS)];
  const within = technicianIds.map((id) => ({ _id: { $gte: `${id}/${first}`, $lt: `${id}/${last}` } }));
  const slots = await native(store.models.reservations)
    .aggregate<{ _id: Reserved }>([
      { $match: { $or: within } },
      { $group: { _id: { number: '$number', slot: '$slot' } } },
      { $sort: { '_id.slot.startAt': 1 } },
    ])
    .toArray();
  return slots.map(({ _id }) => _id);
}
