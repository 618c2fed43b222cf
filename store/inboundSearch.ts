import type { mongo } from 'mongoose';
import { OUTCOMES, type Outcome } from '../domain/mail/verdict';
import type { Instant } from '../domain/time';
import { beyond, pageOf, readCursor } from './cursor';
import type { InboundMail, InboundState } from './models/inboundMails';
import { native } from './models/schema';
import type { Store } from './store';

export interface InboundQuery {
  outcome?: Outcome | undefined;
  state?: InboundState | undefined;
  /** Words of the subject or of the sender; a whole address, or the number of a ticket. */
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
  /** Tickets that the reader must not know of. */
  hidden: readonly string[];
}

const MAX_QUERY_MS = 5_000;

/** Mails that came in, the latest first. Throws `BadCursor`. */
export async function searchInboundMails(
  store: Store,
  { outcome, state, q, cursor, limit, hidden }: InboundQuery,
): Promise<{ data: InboundMail[]; nextCursor: string | null }> {
  const found = await records(store)
    .find(
      {
        $and: [
          outcome === undefined ? {} : { 'verdict.outcome': { $eq: outcome } },
          state === undefined ? {} : { state: { $eq: state } },
          q === undefined ? {} : aboutWhat(q),
          hidden.length === 0
            ? {}
            : { $nor: [{ ticket: { $in: [...hidden] } }, { subject: new RegExp(hidden.join('|')) }] },
          cursor === undefined ? {} : beyond('receivedAt', -1, readCursor(cursor)),
        ],
      },
      { projection: { 'letter.text': 0, 'letter.quoted': 0 }, maxTimeMS: MAX_QUERY_MS },
    )
    .sort({ receivedAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  return pageOf(found, limit, ({ receivedAt }) => receivedAt);
}

function aboutWhat(q: string): mongo.Filter<InboundMail> {
  if (/^\d{4}-\d{6,10}$/.test(q)) return { ticket: { $eq: q } };
  if (/^[^\s@]+@[^\s@]+$/.test(q)) return { 'from.address': { $eq: q.toLowerCase() } };
  // Every word, whatever the quotation marks in it.
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? { _id: { $in: [] } } : { $text: { $search: words.map((word) => `"${word}"`).join(' ') } };
}

/** How many came to what since an instant, and how many wait for a person now. */
export async function summarizeInbound(
  store: Store,
  since: Instant,
): Promise<{ counts: Map<Outcome, number>; quarantined: number }> {
  const [groups, quarantined] = await Promise.all([
    records(store)
      .aggregate<{ _id: Outcome | null; count: number }>(
        [{ $match: { receivedAt: { $gte: since } } }, { $group: { _id: '$verdict.outcome', count: { $sum: 1 } } }],
        { maxTimeMS: MAX_QUERY_MS },
      )
      .toArray(),
    records(store).countDocuments({ state: 'quarantined' }),
  ]);
  const known = new Map(groups.map(({ _id, count }) => [_id, count]));
  return { counts: new Map(OUTCOMES.map((outcome) => [outcome, known.get(outcome) ?? 0])), quarantined };
}

/** The mail that a ticket was opened by; null for one that came in otherwise. */
export async function mailOpening(store: Store, number: string): Promise<string | null> {
  const opened = await records(store).findOne(
    { ticket: { $eq: number }, $or: [{ 'verdict.outcome': 'ticket' }, { step: 'follow' }] },
    { projection: { _id: 1 } },
  );
  return opened?._id ?? null;
}

const records = (store: Store) => native(store.models.inboundMails);
