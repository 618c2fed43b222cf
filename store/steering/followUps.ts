import type { Actor } from '../../domain/access/actor';
import type { Ticket } from '../../domain/ticket/ticket';
import type { Instant, Interval } from '../../domain/time';
import { accessFilter, type TicketFilter } from '../access';
import { native } from '../models/schema';
import type { Store } from '../store';

const SHOWN = 50;

/** The follow-up of a bad rating that a supervisor owes; `score` is null once the ticket was reopened. */
export interface OwedFollowUp {
  number: string;
  score: number | null;
  since: Instant;
  due: Instant | null;
}

export interface FollowUps {
  owed: number;
  late: number;
  /** Done in the interval, by whether that was before they were due. */
  doneInTime: number;
  doneLate: number;
  /** The first of those owed, the longest first. */
  first: OwedFollowUp[];
}

/** What is owed now, and what was done in an interval. */
export async function readFollowUps(
  store: Store,
  actor: Actor,
  [from, to]: Interval,
  now: Instant,
): Promise<FollowUps> {
  const [owed, done, first] = await Promise.all([
    count(store, which(actor, null), { $and: [{ $gt: [DUE, null] }, { $lte: [DUE, now] }] }),
    count(store, which(actor, { $gte: from, $lt: to }), { $eq: [LAST_VERDICT, 'missed'] }),
    firstOwed(store, actor),
  ]);
  return { owed: owed.all, late: owed.late, doneInTime: done.all - done.late, doneLate: done.late, first };
}

const which = (actor: Actor, doneAt: TicketFilter['ticket.ratingFollowUp.doneAt']): TicketFilter => ({
  $and: [
    accessFilter(actor, 'read'),
    { 'ticket.ratingFollowUp.since': { $exists: true }, 'ticket.ratingFollowUp.doneAt': doneAt },
  ],
});

const ofClock = (list: string, name: string, value: object | string) => ({
  $let: {
    vars: { it: { $last: { $filter: { input: list, cond: { $eq: [`$$this.${name}`, 'ratingFollowUp'] } } } } },
    in: value,
  },
});
const DUE = ofClock('$ticket.clocks', 'name', { $ifNull: ['$$it.breachedAt', '$$it.dueAt', null] });
const LAST_VERDICT = ofClock('$ticket.verdicts', 'clock', '$$it.verdict');

async function count({ models }: Store, filter: TicketFilter, late: object): Promise<{ all: number; late: number }> {
  const [counted] = await native(models.tickets)
    .aggregate<{ all: number; late: number }>([
      { $match: filter },
      { $group: { _id: null, all: { $sum: 1 }, late: { $sum: { $cond: [late, 1, 0] } } } },
    ])
    .toArray();
  return counted ?? { all: 0, late: 0 };
}

type Row = Pick<Ticket, 'number' | 'rating' | 'ratingFollowUp' | 'clocks'>;

function firstOwed({ models }: Store, actor: Actor): Promise<OwedFollowUp[]> {
  const names = ['number', 'rating', 'ratingFollowUp', 'clocks'] as const satisfies readonly (keyof Row)[];
  return native(models.tickets)
    .find<{ ticket: Row }>(which(actor, null), {
      projection: Object.fromEntries(names.map((name) => [`ticket.${name}`, 1])),
    })
    .sort({ 'ticket.ratingFollowUp.since': 1 })
    .limit(SHOWN)
    .map(({ ticket }) => owedOf(ticket))
    .toArray();
}

function owedOf({ number, rating, ratingFollowUp, clocks }: Row): OwedFollowUp {
  const clock = clocks.find(({ name }) => name === 'ratingFollowUp');
  return {
    number,
    score: rating?.score ?? null,
    since: ratingFollowUp?.since ?? 0,
    due: clock?.breachedAt ?? clock?.dueAt ?? null,
  };
}
