import { canonical, digest } from '../domain/digest';
import type { TicketEvent } from '../domain/ticket/events';
import { evolve } from '../domain/ticket/evolve';
import type { Ticket } from '../domain/ticket/ticket';
import type { ProjectInput, ProjectionReceipt } from '../workflows/contract';
import { raiseAlert } from './audit';
import { isDuplicateKey, ProjectionGap, StaleRun } from './errors';
import { native } from './models/schema';
import type { TimelineEvent } from './models/timeline';
import type { Store } from './store';
import { transact, type Within } from './transaction';
import { viewOf } from './view';

/**
 * Writes a batch of events and the view they lead to in one transaction. Repeatable: what is written already is left as it
 * is. The common case costs three round trips: the view, which guards the sequence, the events, the commit.
 *
 * Another story than the one recorded is written only when `isCurrentRun` says that a workflow tells it that nothing has
 * replaced: then the old events move to `supersededEvents` and an alert is raised. Throws `StaleRun` otherwise, and
 * `ProjectionGap` when an earlier batch is missing.
 */
export async function project(
  store: Store,
  input: ProjectInput,
  isCurrentRun: () => Promise<boolean>,
): Promise<ProjectionReceipt> {
  const batch = recordsOf(input);
  const receipt = { upTo: input.ticket.seq, digest: digest(input.events) };
  if (batch.length === 0 || (await append(store, input, batch))) return receipt;
  if ((await reconcile(store, input, batch, { supersede: false })) === 'anotherStory') {
    if (!(await isCurrentRun())) throw new StaleRun(input.number);
    await reconcile(store, input, batch, { supersede: true });
  }
  return receipt;
}

function recordsOf({ number, events }: ProjectInput): TimelineEvent[] {
  return events.map((event) => ({ number, seq: event.seq, digest: digest(event), event }));
}

/** False, with nothing written, unless the batch is just the next one of the story recorded. */
async function append(store: Store, input: ProjectInput, batch: TimelineEvent[]): Promise<boolean> {
  const [first] = batch;
  if (!first) return true;
  const isOpening = first.seq === 1;
  try {
    await transact(store, async (within) => {
      const before = await tickets(store).findOneAndReplace(
        { _id: input.number, seq: first.seq - 1 },
        viewOf(input.ticket, seqAfter(batch)),
        { ...within, upsert: isOpening, projection: { ticket: 1 } },
      );
      const isNext = isOpening || before !== null;
      if (!isNext || !leadsTo(isOpening ? null : (before?.ticket ?? null), input)) throw new NotNext();
      await events(store).insertMany(batch, within);
    });
    return true;
  } catch (error) {
    if (error instanceof NotNext || isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Everything but the common case: a repeat, a repeat with news, a gap, another story. */
function reconcile(
  store: Store,
  input: ProjectInput,
  batch: TimelineEvent[],
  { supersede }: { supersede: boolean },
): Promise<'written' | 'anotherStory'> {
  const { number, ticket } = input;
  const from = batch[0]?.seq ?? 0;
  return transact(store, async (within) => {
    const view = await tickets(store).findOne({ _id: number }, within);
    const last = view?.seq ?? 0;
    if (from > last + 1) throw new ProjectionGap(number);
    const recorded = await events(store)
      .find({ number, seq: { $gte: from } }, within)
      .toArray();
    const digests = new Map(recorded.map((record) => [record.seq, record.digest]));
    const fork = batch.find(({ seq, digest: own }) => seq <= last && digests.get(seq) !== own)?.seq;
    const fresh = batch.filter(({ seq }) => seq >= (fork ?? last + 1));
    if (fresh.length === 0) return 'written';
    const before = last === 0 ? null : (view?.ticket ?? null);
    const isSameStory = fork === undefined && leadsTo(before, { ticket, events: fresh.map(({ event }) => event) });
    if (!isSameStory && !supersede) return 'anotherStory';
    await tickets(store).replaceOne({ _id: number }, viewOf(ticket, seqAfter(batch)), { ...within, upsert: true });
    if (fork !== undefined) await setAside(store, number, fork, within);
    else if (!isSameStory) await raiseAlert(store, { kind: 'diverged', number, details: { seq: last + 1 } }, within);
    await events(store).insertMany(fresh, within);
    return 'written';
  });
}

/** Keeps the old story where it can be read, and out of the timeline. */
async function setAside(store: Store, number: string, fromSeq: number, within: Within): Promise<void> {
  const old = { number, seq: { $gte: fromSeq } };
  const records = await events(store)
    .find(old, { ...within, projection: { _id: 0 } })
    .sort({ seq: 1 })
    .toArray();
  if (records.length === 0) return;
  const supersededAt = Date.now();
  await native(store.models.supersededEvents).insertMany(
    records.map((record) => ({ ...record, supersededAt })),
    within,
  );
  await events(store).deleteMany(old, within);
  const toSeq = records.at(-1)?.seq ?? fromSeq;
  await raiseAlert(store, { kind: 'superseded', number, details: { fromSeq, toSeq } }, within);
}

/**
 * Whether the events make of the ticket before them the ticket that came with them. They do not when a run that was
 * replaced appends to the story of the one that replaced it: the sequence alone would not tell.
 */
function leadsTo(before: Ticket | null, { events, ticket }: Pick<ProjectInput, 'events' | 'ticket'>): boolean {
  if (before === null && events[0]?.type !== 'ticketOpened') return false;
  return canonical(events.reduce<Ticket | null>(evolve, before)) === canonical(ticket);
}

/** Writes a ticket's story anew, from what its workflow tells; the old one is set aside, visibly. For repairs. */
export function rewriteTimeline(store: Store, input: ProjectInput): Promise<void> {
  const { number, ticket } = input;
  const batch = recordsOf(input);
  return transact(store, async (within) => {
    await setAside(store, number, 1, within);
    await events(store).insertMany(batch, within);
    await tickets(store).replaceOne({ _id: number }, viewOf(ticket, seqAfter(batch)), { ...within, upsert: true });
  });
}

class NotNext extends Error {}

const seqAfter = (batch: readonly TimelineEvent[]): number => batch.at(-1)?.seq ?? 0;
const tickets = (store: Store) => native(store.models.tickets);
const events = (store: Store) => native(store.models.timelineEvents);

/** The view of a ticket that was just accepted, so that it can be read at once; never overwrites what the workflow wrote. */
export async function insertAcceptedView(store: Store, ticket: Ticket): Promise<void> {
  try {
    await tickets(store).insertOne(viewOf(ticket, 0));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** In order; empty for a ticket that is unknown or only accepted yet. */
export async function readTimeline(store: Store, number: string): Promise<TicketEvent[]> {
  const records = await events(store).find({ number }).sort({ seq: 1 }).toArray();
  return records.map(({ event }) => event);
}

/** For the desk itself: no access filter. People read by `findTicket`. */
export async function readView(store: Store, number: string): Promise<Ticket | null> {
  const view = await tickets(store).findOne({ _id: number }, { projection: { ticket: 1 } });
  return view?.ticket ?? null;
}
