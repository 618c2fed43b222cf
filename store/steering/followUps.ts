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

type Row = Pick<Ticket, 'number' | 'rating' | 'ratingFollowUp' | 'clocks' | 'verdicts'>;

/** What is owed now, and what was done in an interval. */
export async function readFollowUps(
  store: Store,
  actor: Actor,
  [from, to]: Interval,
  now: Instant,
): Promise<FollowUps> {
  const [owed, done] = await Promise.all([
    rows(store, actor, { 'ticket.ratingFollowUp.doneAt': null }),
    rows(store, actor, { 'ticket.ratingFollowUp.doneAt': { $gte: from, $lt: to } }),
  ]);
  const all = owed.map(owedOf);
  const doneLate = done.filter(({ verdicts }) => lastVerdict(verdicts) === 'missed').length;
  return {
    owed: all.length,
    late: all.filter(({ due }) => due !== null && due <= now).length,
    doneInTime: done.length - doneLate,
    doneLate,
    first: all.slice(0, SHOWN),
  };
}

function rows({ models }: Store, actor: Actor, which: TicketFilter): Promise<Row[]> {
  const names = ['number', 'rating', 'ratingFollowUp', 'clocks', 'verdicts'] as const satisfies readonly (keyof Row)[];
  return native(models.tickets)
    .find<{ ticket: Row }>(
      { $and: [accessFilter(actor, 'read'), { 'ticket.ratingFollowUp.since': { $exists: true } }, which] },
      { projection: Object.fromEntries(names.map((name) => [`ticket.${name}`, 1])) },
    )
    .sort({ 'ticket.ratingFollowUp.since': 1 })
    .map(({ ticket }) => ticket)
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

const lastVerdict = (verdicts: Ticket['verdicts']) =>
  verdicts.findLast(({ clock }) => clock === 'ratingFollowUp')?.verdict;
