import type { mongo } from 'mongoose';
import type { Actor } from '../domain/access/actor';
import type { QueueName } from '../domain/ticket/queues';
import type { Ticket } from '../domain/ticket/ticket';
import type { Kind, Level, Priority, Status } from '../domain/words';
import { accessFilter, complaintsAbout, type TicketFilter } from './access';
import { beyond, pageOf, readCursor } from './cursor';
import { native } from './models/schema';
import type { TicketView } from './models/tickets';
import { partsOf, type QueuePart } from './queues';
import type { Store } from './store';
import { NEVER } from './view';

/** What a list shows of a ticket. */
const ROW = [
  'number',
  'seq',
  'at',
  'kind',
  'channel',
  'serviceId',
  'impact',
  'urgency',
  'priority',
  'requesterId',
  'openedBy',
  'openedAt',
  'establishmentId',
  'status',
  'waits',
  'level',
  'groupId',
  'assigneeId',
  'takenAt',
  'cycle',
  'closedAt',
  'clocks',
] as const satisfies readonly (keyof Ticket)[];

export type TicketRow = Pick<Ticket, (typeof ROW)[number]> & { dueAt: number | null; breached: boolean };

const ROW_PROJECTION = {
  dueAt: 1,
  breached: 1,
  ...Object.fromEntries(ROW.map((name) => [`ticket.${name}`, 1])),
};

const SORT_KEYS = { due: 'dueAt', opened: 'ticket.openedAt', updated: 'ticket.at' } as const;

export interface TicketQuery {
  /** One of the actor's queues, as of now. */
  queue?: { name: QueueName; now: number };
  /** Any of these. */
  statuses?: readonly Status[];
  level?: Level;
  priority?: Priority;
  kind?: Kind;
  groupId?: string;
  assigneeId?: string;
  requesterId?: string;
  serviceId?: string;
  establishmentId?: string;
  machineId?: string;
  breached?: boolean;
  /** Exclusive, like every end. */
  dueBefore?: number;
  openedFrom?: number;
  openedTo?: number;
  /** The beginning of a number, or words of the title. */
  q?: string;
  /** By due, tickets without a running commitment come after all others. */
  sort: keyof typeof SORT_KEYS;
  order: 'asc' | 'desc';
  cursor?: string;
  limit: number;
}

/** A page of what the actor may read. Throws `BadCursor`. */
export async function listTickets(
  store: Store,
  actor: Actor,
  query: TicketQuery,
): Promise<{ data: TicketRow[]; nextCursor: string | null }> {
  const key = SORT_KEYS[query.sort];
  const direction = query.order === 'asc' ? 1 : -1;
  const after = query.cursor === undefined ? {} : beyond(key, direction, readCursor(query.cursor));
  const parts = query.queue ? partsOf(query.queue.name, actor, query.queue.now) : [WHOLE];
  const found = parts.map(({ filter, hints }) => {
    const pipeline = [
      { $match: { $and: [accessFilter(actor, 'read'), filter, conditionsOf(query), after] } },
      { $sort: { [key]: direction, _id: direction } },
      { $limit: query.limit + 1 },
      { $project: ROW_PROJECTION },
    ];
    return search(store, query.q, pipeline, hints?.[query.sort === 'opened' ? 'opened' : 'due']);
  });
  const views = (await Promise.all(found)).flat().sort((a, b) => direction * compare(a, b, query.sort));
  const { data, nextCursor } = pageOf(views, query.limit, (view) => keyOf(view, query.sort));
  return { data: data.map(rowOf), nextCursor };
}

const WHOLE: { filter: TicketFilter; hints?: QueuePart['hints'] } = { filter: {} };

const compare = (a: RowView, b: RowView, sort: TicketQuery['sort']): number =>
  keyOf(a, sort) - keyOf(b, sort) || (a._id < b._id ? -1 : 1);

/** One ticket, if the actor may read it; what one may not read does not exist. */
export async function findTicket(store: Store, actor: Actor, number: string): Promise<Ticket | null> {
  const view = await native(store.models.tickets).findOne({
    $and: [{ _id: { $eq: number } }, accessFilter(actor, 'read')],
  });
  return view?.ticket ?? null;
}

/** The numbers of the complaints about somebody, which nothing that they see may name. */
export async function numbersHiddenFrom(store: Store, actor: Actor): Promise<string[]> {
  const views = await native(store.models.tickets)
    .find(complaintsAbout(actor), { projection: { _id: 1 } })
    .toArray();
  return views.map(({ _id }) => _id);
}

/** Those of the numbers whose tickets the actor may read. */
export async function readableNumbers(store: Store, actor: Actor, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const readable = { $and: [{ _id: { $in: [...numbers] } }, accessFilter(actor, 'read')] };
  const views = await native(store.models.tickets)
    .find(readable, { projection: { _id: 1 } })
    .toArray();
  return new Set(views.map(({ _id }) => _id));
}

const EQUALS = [
  'level',
  'priority',
  'kind',
  'groupId',
  'assigneeId',
  'requesterId',
  'serviceId',
  'establishmentId',
  'machineId',
] as const satisfies readonly (keyof Ticket & keyof TicketQuery)[];

/** Every value is compared by `$eq` and the like: an object in its place would match nothing instead of acting. */
function conditionsOf(query: TicketQuery): TicketFilter {
  const { statuses, breached, dueBefore, openedFrom, openedTo } = query;
  const equal = EQUALS.filter((name) => query[name] !== undefined);
  const opened = {
    ...(openedFrom === undefined ? {} : { $gte: openedFrom }),
    ...(openedTo === undefined ? {} : { $lt: openedTo }),
  };
  return {
    ...Object.fromEntries(equal.map((name) => [`ticket.${name}`, { $eq: query[name] }])),
    ...(statuses === undefined ? {} : { 'ticket.status': { $in: [...statuses] } }),
    ...(breached === undefined ? {} : { breached: { $eq: breached } }),
    ...(dueBefore === undefined ? {} : { dueAt: { $lt: dueBefore } }),
    ...(Object.keys(opened).length === 0 ? {} : { 'ticket.openedAt': opened }),
  };
}

const NUMBER_START = /^\d{4}(-\d*)?$/;

/** Joins from the contents, the only place of a title, so that the access filter applies to every hit and none is cut off. */
function search(
  store: Store,
  q: string | undefined,
  pipeline: mongo.Document[],
  hint?: mongo.Document,
): Promise<RowView[]> {
  const options = { maxTimeMS: MAX_QUERY_MS };
  const tickets = native(store.models.tickets);
  if (q === undefined) return tickets.aggregate<RowView>(pipeline, { ...options, ...(hint && { hint }) }).toArray();
  if (NUMBER_START.test(q)) {
    const starts = { $match: { _id: { $gte: q, $lt: `${q}~` } } };
    return tickets.aggregate<RowView>([starts, ...pipeline], options).toArray();
  }
  const titled: mongo.Document[] = [
    { $match: { $text: { $search: q }, kind: 'opening' } },
    { $lookup: { from: tickets.collectionName, localField: 'number', foreignField: '_id', as: 'view' } },
    { $unwind: '$view' },
    { $replaceRoot: { newRoot: '$view' } },
  ];
  return native(store.models.contents)
    .aggregate<RowView>([...titled, ...pipeline], options)
    .toArray();
}

const MAX_QUERY_MS = 5_000;

type RowView = Omit<TicketView, 'ticket' | 'seq'> & { ticket: Pick<Ticket, (typeof ROW)[number]> };

const rowOf = ({ ticket, dueAt, breached }: RowView): TicketRow => ({
  ...ticket,
  dueAt: dueAt === NEVER ? null : dueAt,
  breached,
});

function keyOf({ dueAt, ticket }: RowView, sort: TicketQuery['sort']): number {
  if (sort === 'due') return dueAt;
  return sort === 'opened' ? ticket.openedAt : ticket.at;
}
