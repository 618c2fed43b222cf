import type { Actor } from '../domain/access/actor';
import { QUEUES, type Queue, type QueueName } from '../domain/ticket/queues';
import type { Instant } from '../domain/time';
import { complaintsAbout, reachFilter, type TicketFilter } from './access';
import { native } from './models/schema';
import { QUEUE_INDEXES } from './models/tickets';
import type { Store } from './store';

/** One part of a queue, and the indexes that it is read from in order: the planner would now and then sort in memory. */
export interface QueuePart {
  filter: TicketFilter;
  hints: (typeof QUEUE_INDEXES)[keyof typeof QUEUE_INDEXES];
}

/** The parts that a queue is the sum of: no ticket is in two of them. */
export function partsOf(name: QueueName, actor: Actor, now: Instant): QueuePart[] {
  const { of, ...rest } = QUEUES[name];
  return of.map((owner, i) => ({
    filter: {
      $and: [OWNED[owner](actor), ...of.slice(0, i).map((other) => ELSEWHERE[other](actor)), narrowed(rest, now)],
    },
    hints: QUEUE_INDEXES[owner],
  }));
}

type Owner = Queue['of'][number];
type FilterOf = (actor: Actor) => TicketFilter;

const OWNED: Record<Owner, FilterOf> = {
  groups: ({ groups }) => ({ 'ticket.groupId': { $in: [...groups] } }),
  self: ({ id }) => ({ 'ticket.assigneeId': { $eq: id } }),
};

const ELSEWHERE: Record<Owner, FilterOf> = {
  groups: ({ groups }) => ({ 'ticket.groupId': { $nin: [...groups] } }),
  self: ({ id }) => ({ 'ticket.assigneeId': { $ne: id } }),
};

const narrowed = ({ statuses, isUnassigned, dueWithinMs }: Omit<Queue, 'of'>, now: Instant): TicketFilter => ({
  'ticket.status': { $in: [...statuses] },
  ...(isUnassigned ? { 'ticket.assigneeId': { $eq: null } } : {}),
  // Not the `$or` that it means: the planner would read each side for itself, and lose the order.
  ...(dueWithinMs === undefined ? {} : { $nor: [{ breached: false, dueAt: { $gte: now + dueWithinMs } }] }),
});

/** How many tickets are in each of the actor's queues. */
export async function countQueues<N extends QueueName>(
  store: Store,
  actor: Actor,
  names: readonly N[],
  now: Instant,
): Promise<Record<N, number>> {
  const tickets = native(store.models.tickets);
  const reached = reachFilter(actor, 'read');
  // Complaints about the actor are taken off: to look at each ticket for them would cost more than to count the index.
  const countPart = async ({ filter, hints }: QueuePart): Promise<number> => {
    const [all, hidden] = await Promise.all([
      tickets.countDocuments({ $and: [filter, reached] }, { hint: hints.due }),
      tickets.countDocuments({ $and: [complaintsAbout(actor), filter, reached] }, { hint: 'complainedOf' }),
    ]);
    return all - hidden;
  };
  const counts = names.map(async (name) => {
    const parts = await Promise.all(partsOf(name, actor, now).map(countPart));
    return [name, parts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<N, number>;
}
