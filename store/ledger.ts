import type { Notice } from '../domain/ticket/notices';
import type { Instant } from '../domain/time';
import { isDuplicateKey } from './errors';
import type { MailRow, MailState } from './models/mails';
import { native } from './models/schema';
import type { Store } from './store';

export type { MailRow };

/** One mail: one person, one event, one telling of it. */
export type MailKey = Pick<
  MailRow,
  'number' | 'outageId' | 'articleId' | 'noticeId' | 'template' | 'seq' | 'personId'
> & {
  messageId: string;
};

export type SettledState = Exclude<MailState, 'sending' | 'retrying'>;

export type MailClaim =
  /** The caller sends it now, as its attempt of this number. */
  | { claim: 'ours'; attempt: number }
  /** Another attempt may still be under way. */
  | { claim: 'inFlight' }
  | { claim: 'settled'; state: SettledState };

/** How long an attempt may take before it counts as left by a crash: longer than any attempt, shorter than its activity. */
export const MAIL_LEASE_MS = 35_000;

/**
 * Writes `sending` before an attempt, so that none is ever forgotten. Safe for callers at the same time: one gets it.
 * A row found in `sending` is in doubt when it has a code (the connection broke after the message) or is past its lease
 * (the worker or the store died): the mail is sent again under its Message-ID, and counted in `repeats`.
 */
export async function claimMail(store: Store, key: MailKey, now: Instant): Promise<MailClaim> {
  try {
    await ledger(store).insertOne(rowOf(key, { state: 'sending', attempts: 1 }, now));
    return { claim: 'ours', attempt: 1 };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const isDoubtful = { $or: [{ lastCode: { $ne: null } }, { updatedAt: { $lte: now - MAIL_LEASE_MS } }] };
  const claimed = await ledger(store).findOneAndUpdate(
    { _id: key.messageId, $or: [{ state: 'retrying' }, { state: 'sending', ...isDoubtful }] },
    [
      {
        $set: {
          repeats: { $add: ['$repeats', { $cond: [{ $eq: ['$state', 'sending'] }, 1, 0] }] },
          attempts: { $add: ['$attempts', 1] },
          state: 'sending',
          lastCode: null,
          updatedAt: now,
        },
      },
    ],
    { returnDocument: 'after' },
  );
  if (claimed) return { claim: 'ours', attempt: claimed.attempts };
  const row = await ledger(store).findOne({ _id: key.messageId });
  return !row || isOpen(row.state) ? { claim: 'inFlight' } : { claim: 'settled', state: row.state };
}

/**
 * The mail server has the mail: a fact, whatever another attempt says. It waits for no disk: lost in a crash, the row is in
 * doubt like any that a crash left, and the mail is sent again under its Message-ID.
 */
export async function markSent(store: Store, messageId: string, now: Instant): Promise<void> {
  const sent = { state: 'sent', lastCode: null, sentAt: now, updatedAt: now } as const;
  await ledger(store).updateOne({ _id: messageId }, { $set: sent }, { writeConcern: { w: 1, journal: false } });
}

/**
 * What an attempt came to that did not succeed: `retrying`, `failed`, or still `sending`, in doubt, with the code of what
 * broke. Only while it is the latest attempt.
 */
export async function markUnsent(
  store: Store,
  { messageId, attempt, notice }: { messageId: string; attempt: number; notice: Notice | undefined },
  result: { state: 'sending' | 'retrying' | 'failed'; code: string },
  now: Instant,
): Promise<void> {
  await ledger(store).updateOne(
    { _id: messageId, state: 'sending', attempts: attempt },
    {
      $set: {
        state: result.state,
        lastCode: result.code,
        updatedAt: now,
        ...(result.state === 'failed' && notice ? { notice } : {}),
      },
    },
  );
}

/** Settles a mail that will not be sent, whether or not it was tried; one that was settled before stays as it is. True when it changed. */
export async function settleUnsent(
  store: Store,
  key: MailKey,
  notice: Notice | undefined,
  state: Exclude<SettledState, 'sent' | 'failed'>,
  now: Instant,
): Promise<boolean> {
  const { upsertedCount, modifiedCount } = await ledger(store)
    .updateOne(
      { _id: key.messageId, state: { $in: ['sending', 'retrying'] } },
      {
        $set: { state, updatedAt: now, ...(notice ? { notice } : {}) },
        $setOnInsert: withoutSet(rowOf(key, { state, attempts: 0 }, now)),
      },
      { upsert: true },
    )
    .catch((error: unknown) => {
      // The row is there and settled.
      if (isDuplicateKey(error)) return { upsertedCount: 0, modifiedCount: 0 };
      throw error;
    });
  return upsertedCount + modifiedCount > 0;
}

/** Which of these Message-IDs are mails of ours, and about which tickets; null for a mail about none. */
export async function ticketsOfMails(
  store: Store,
  messageIds: readonly string[],
): Promise<{ messageId: string; number: string | null }[]> {
  if (messageIds.length === 0) return [];
  const found = await ledger(store)
    .find({ _id: { $in: [...messageIds] } }, { projection: { number: 1 } })
    .toArray();
  return found.map(({ _id, number }) => ({ messageId: _id, number }));
}

/** Of these mails, those of which nothing more will come. */
export const settledAmong = (store: Store, messageIds: readonly string[]): Promise<string[]> =>
  ledger(store).distinct('_id', { _id: { $in: [...messageIds] }, state: { $nin: ['sending', 'retrying'] } });

/** To be attempted once what comes before it is through. One that is there stays as it is. */
export async function putOffMail(store: Store, key: MailKey, now: Instant): Promise<void> {
  const row = rowOf(key, { state: 'retrying', attempts: 0 }, now);
  await ledger(store).updateOne({ _id: key.messageId }, { $setOnInsert: row }, { upsert: true });
}

/** Mails about an outage, of one template, that did not get through yet; in order. */
export const lateMails = (
  store: Store,
  { outageId, template }: Required<Pick<MailKey, 'outageId' | 'template'>>,
): Promise<Pick<MailRow, 'personId' | 'seq' | 'createdAt'>[]> =>
  ledger(store)
    .find(
      { outageId: { $eq: outageId }, template, state: { $in: ['sending', 'retrying'] } },
      { projection: { _id: 0, personId: 1, seq: 1, createdAt: 1 } },
    )
    .sort({ seq: 1 })
    .toArray();

/** Everybody to whom the desk has written about a ticket. */
export const personsWrittenTo = (store: Store, number: string): Promise<string[]> =>
  ledger(store).distinct('personId', { number: { $eq: number } });

/** A mail that had left came back. Answers whom it was to; null when it is none of ours. Repeatable. */
export async function markReturned(
  store: Store,
  messageId: string,
  status: string | null,
  now: Instant,
): Promise<string | null> {
  await ledger(store).updateOne(
    { _id: { $eq: messageId }, state: { $in: ['sent', 'sending', 'retrying'] } },
    { $set: { state: 'bounced', lastCode: status, updatedAt: now } },
  );
  return (await ledger(store).findOne({ _id: { $eq: messageId } }))?.personId ?? null;
}

/** The mails of a ticket, oldest first; those to one person for a reader who may not see whom else the desk wrote to. */
export function listMails(store: Store, number: string, { personId }: { personId?: string } = {}): Promise<MailRow[]> {
  return ledger(store)
    .find({ number: { $eq: number }, ...(personId === undefined ? {} : { personId: { $eq: personId } }) })
    .sort({ createdAt: 1, _id: 1 })
    .toArray();
}

/** How often a mail was sent again because nobody knew what had become of it: never fewer than the repeats people got. */
export async function countDoubts(store: Store): Promise<number> {
  const [sum] = await ledger(store)
    .aggregate<{ repeats: number }>([{ $group: { _id: null, repeats: { $sum: '$repeats' } } }])
    .toArray();
  return sum?.repeats ?? 0;
}

const ledger = (store: Store) => native(store.models.mailLedger);

const isOpen = (state: MailState): state is 'sending' | 'retrying' => state === 'sending' || state === 'retrying';

const rowOf = ({ messageId, ...key }: MailKey, first: Pick<MailRow, 'state' | 'attempts'>, now: Instant): MailRow => ({
  _id: messageId,
  ...key,
  ...first,
  repeats: 0,
  createdAt: now,
  updatedAt: now,
  sentAt: null,
  lastCode: null,
});

/** What `$set` and the filter give already. */
const withoutSet = ({ _id, state: _state, updatedAt: _updatedAt, ...rest }: MailRow) => rest;
