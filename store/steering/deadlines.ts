import type { Actor } from '../../domain/access/actor';
import { nearestPromise } from '../../domain/ticket/measured';
import { OPEN_STATUSES } from '../../domain/ticket/queues';
import type { Ticket } from '../../domain/ticket/ticket';
import { HOUR_MS, type Instant } from '../../domain/time';
import { accessFilter, type TicketFilter } from '../access';
import { native } from '../models/schema';
import type { Store } from '../store';

export const SOON_MS = 2 * HOUR_MS;
const SHOWN = 50;

type Row = Pick<Ticket, 'number' | 'groupId' | 'assigneeId' | 'priority' | 'clocks'>;

export interface Deadline extends Omit<Row, 'clocks'> {
  clock: Ticket['clocks'][number]['name'];
  due: Instant;
}

/** What is open and no drill. */
export const OPEN: TicketFilter = { 'ticket.status': { $in: [...OPEN_STATUSES] }, 'ticket.drill': false };

/** Tickets whose nearest running promise is due in an interval: how many, and the first of them. */
export async function deadlinesIn(
  { models }: Store,
  actor: Actor,
  due: { $gt?: Instant; $lte: Instant },
): Promise<{ count: number; first: Deadline[] }> {
  const filter = { $and: [accessFilter(actor, 'read'), { ...OPEN, dueAt: due }] };
  const projection = Object.fromEntries(
    (['number', 'groupId', 'assigneeId', 'priority', 'clocks'] as const).map((name) => [`ticket.${name}`, 1]),
  );
  const [count, views] = await Promise.all([
    native(models.tickets).countDocuments(filter),
    native(models.tickets)
      .find<{ ticket: Row }>(filter, { projection })
      .sort({ dueAt: 1, _id: 1 })
      .limit(SHOWN)
      .toArray(),
  ]);
  return { count, first: views.flatMap(({ ticket }) => deadlineOf(ticket)) };
}

function deadlineOf({ clocks, ...ticket }: Row): Deadline[] {
  const promise = nearestPromise({ clocks });
  return promise?.dueAt ? [{ ...ticket, clock: promise.name, due: promise.dueAt }] : [];
}
