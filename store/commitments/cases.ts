import type { Call } from '../../domain/calls/call';
import { casesOfCall } from '../../domain/commitments/calls';
import type { Case, CommitmentName } from '../../domain/commitments/commitment';
import { DEFINITION_VERSION } from '../../domain/commitments/definitions';
import { casesOfTicket } from '../../domain/commitments/tickets';
import type { TicketEvent } from '../../domain/ticket/events';
import type { Instant, Interval } from '../../domain/time';
import type { CallRow } from '../models/calls';
import type { CommitmentCase } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import type { CaseTerms } from './terms';

/** Everything that calls or tickets are under some commitments: what there is of them, and the ids that there can be. */
export interface Judged {
  ids: string[];
  rows: CommitmentCase[];
}

const OF_TICKETS: readonly CommitmentName[] = ['takenIntoAccount', 'resolvedByDesk'];
const OF_CALLS: readonly CommitmentName[] = ['lostCalls', 'pickedUp'];

const rowId = (commitment: CommitmentName, id: string): string => `${commitment}/${id}`;

const idsOf = (commitments: readonly CommitmentName[], ids: readonly string[]): string[] =>
  ids.flatMap((id) => commitments.map((name) => rowId(name, id)));

const rowOf = (it: Case): CommitmentCase => ({
  _id: rowId(it.commitment, it.id),
  ...it,
  version: DEFINITION_VERSION,
});

/** From their timelines, as of an instant. */
export async function judgeTickets(
  store: Store,
  terms: CaseTerms,
  numbers: readonly string[],
  now: Instant,
): Promise<Judged> {
  const cases: Case[] = [];
  for (const events of await readTimelines(store, numbers)) {
    const [opened] = events;
    if (opened?.type === 'ticketOpened') cases.push(...casesOfTicket(events, await terms.ofTicket(opened), now));
  }
  return { ids: idsOf(OF_TICKETS, numbers), rows: cases.map(rowOf) };
}

/** What of an event counts: the rest would only travel. */
const COUNTING = [
  'ticketOpened',
  'takenIntoAccount',
  'escalated',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
  'lifeEnded',
] as const satisfies readonly TicketEvent['type'][];

async function readTimelines({ models }: Store, numbers: readonly string[]): Promise<TicketEvent[][]> {
  const records = await native(models.timelineEvents)
    .find(
      { number: { $in: [...numbers] }, 'event.type': { $in: [...COUNTING] } },
      { projection: { number: 1, event: 1 } },
    )
    .sort({ number: 1, seq: 1 })
    .toArray();
  const timelines = new Map<string, TicketEvent[]>();
  for (const { number, event } of records) {
    const timeline = timelines.get(number);
    if (timeline) timeline.push(event);
    else timelines.set(number, [event]);
  }
  return [...timelines.values()];
}

/** From the calls as they are recorded, and the gaps in the records. */
export function judgeCalls(terms: CaseTerms, calls: readonly CallRow[], gaps: readonly Interval[]): Judged {
  const rows = calls.flatMap((row) =>
    casesOfCall(callOf(row), { calendar: terms.hoursAt(row.enteredAt), gaps }).map(rowOf),
  );
  return {
    ids: idsOf(
      OF_CALLS,
      calls.map(({ _id }) => _id),
    ),
    rows,
  };
}

/** Of calls that are no more. */
export const nothingOf = (ids: readonly string[]): Judged => ({ ids: idsOf(OF_CALLS, ids), rows: [] });

const callOf = ({ _id: id, queue, enteredAt, leftAt, outcome, isByKey, agent, endedAt, ticket }: CallRow): Call => ({
  id,
  queue,
  enteredAt,
  leftAt,
  outcome,
  isByKey,
  agent,
  endedAt,
  ticket,
});

/** When calls were not recorded, as it was entered. */
export async function callGaps({ models }: Store): Promise<Interval[]> {
  const gaps = await native(models.dataGaps).find({ source: 'calls', removedAt: null }).toArray();
  return gaps.map(({ from, to }): Interval => [from, to]);
}
