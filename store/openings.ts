import { openTicket, RULES_VERSION } from '../domain/ticket/open';
import type { Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import type { TicketInput } from '../workflows/contract';
import { linkTicket } from './calls';
import { putContent } from './contents';
import { isDuplicateKey } from './errors';
import type { OpeningRecord } from './models/openings';
import { native } from './models/schema';
import type { Store } from './store';
import { loadTerms } from './terms';
import { insertAcceptedView } from './timeline';

export type { OpeningRecord };

/** How long a request has an opening for itself; from then on a retry or the sweeper completes it. */
const LEASE_MS = 10_000;

/** Of the content that holds a ticket's title and description. */
export const openingContentId = (number: string): string => `opening:${number}`;

export type Claim =
  /** The caller completes it. */
  | { claim: 'ours'; record: OpeningRecord }
  | { claim: 'completed'; record: OpeningRecord }
  /** Another request is at work on it. */
  | { claim: 'inFlight' }
  /** The key was used for something else. */
  | { claim: 'reused' };

/**
 * Takes the opening under the key, or makes one from what `draft` gives. From here on the ticket is accepted for good: its
 * number, its facts and its texts are written before anything is started. `draft` is asked only for a key not seen before.
 */
export async function claimOpening(
  store: Store,
  { key, bodyDigest, now }: { key: string; bodyDigest: string; now: Instant },
  draft: () => Promise<Pick<OpeningRecord, 'opening' | 'texts' | 'answers' | 'callId'>>,
): Promise<Claim> {
  const known = await records(store).findOne({ _id: key });
  if (known) return takeOver(store, known, bodyDigest, now);
  const { opening, texts, answers, callId } = await draft();
  const record: OpeningRecord = {
    _id: key,
    bodyDigest,
    number: opening.number,
    opening,
    texts,
    ...(answers === undefined ? {} : { answers }),
    ...(callId === undefined ? {} : { callId }),
    createdAt: now,
    leaseUntil: now + LEASE_MS,
    startedAt: null,
  };
  try {
    // Side by side: the content is complete before the workflow starts, and found by nobody if the record is not written.
    await Promise.all([records(store).insertOne(record), putOpeningContent(store, record)]);
    return { claim: 'ours', record: { ...record, texts: null } };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Two first requests at the same time: the other one was quicker.
    const other = await records(store).findOne({ _id: key });
    if (!other) throw error;
    return takeOver(store, other, bodyDigest, now);
  }
}

async function takeOver(store: Store, known: OpeningRecord, bodyDigest: string, now: Instant): Promise<Claim> {
  if (known.bodyDigest !== bodyDigest) return { claim: 'reused' };
  if (known.startedAt !== null) return { claim: 'completed', record: known };
  const record = await records(store).findOneAndUpdate(
    { _id: known._id, startedAt: null, leaseUntil: { $lte: now } },
    { $set: { leaseUntil: now + LEASE_MS } },
    { returnDocument: 'after' },
  );
  return record ? { claim: 'ours', record } : { claim: 'inFlight' };
}

/** Lets the next attempt begin at once. */
export async function releaseOpening(store: Store, key: string): Promise<void> {
  await records(store).updateOne({ _id: key, startedAt: null }, { $set: { leaseUntil: 0 } });
}

/**
 * Starts what was accepted, by `start`, which counts a workflow that runs already as started. Every part may be repeated;
 * nothing is ever undone. Answers the ticket as it begins. Throws what `start` throws, and the record stays unfinished.
 */
export async function completeOpening(
  store: Store,
  record: OpeningRecord,
  start: (input: TicketInput, ticket: Ticket) => Promise<void>,
): Promise<Ticket> {
  const { _id, opening, callId } = record;
  const [terms] = await Promise.all([
    loadTerms(store, opening.policy, opening.calendar),
    putOpeningContent(store, record),
  ]);
  const { ticket } = openTicket(opening, opening.receivedAt, terms);
  await Promise.all([
    start({ terms, rules: RULES_VERSION, from: { opening } }, ticket),
    insertAcceptedView(store, ticket),
    callId === undefined ? null : linkTicket(store, callId, ticket.number, opening.receivedAt),
  ]);
  // Lost in a crash it is found out by completing once more, so it need not wait for a disk.
  await records(store).updateOne(
    { _id },
    { $set: { startedAt: Date.now(), texts: null }, $unset: { answers: 1 } },
    { writeConcern: { w: 1, journal: false } },
  );
  return ticket;
}

/** What a crash left between accepting and starting, oldest first; `now` is the sweeper's clock. */
export function unfinishedOpenings(store: Store, now: Instant, limit = 100): Promise<OpeningRecord[]> {
  return records(store)
    .find({ startedAt: null, leaseUntil: { $lte: now } })
    .sort({ leaseUntil: 1 })
    .limit(limit)
    .toArray();
}

async function putOpeningContent(store: Store, { number, opening, texts, answers }: OpeningRecord): Promise<void> {
  if (!texts) return;
  await putContent(store, {
    id: opening.contentId,
    number,
    kind: 'opening',
    authorId: opening.openedBy,
    texts,
    ...(answers === undefined ? {} : { answers }),
    at: opening.receivedAt,
  });
}

const records = (store: Store) => native(store.models.openings);
