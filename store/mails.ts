import type { mongo } from 'mongoose';
import type { Notice } from '../domain/ticket/notices';
import type { Instant } from '../domain/time';
import { beyond, pageOf, readCursor } from './cursor';
import { MAIL_STATES, type MailRow, type MailState } from './models/mails';
import { native } from './models/schema';
import { type Person, readPersons } from './names';
import { aboutPeople } from './people';
import type { Store } from './store';

export interface MailQuery {
  /** About whom it was to, as people are searched, or the whole Message-ID. */
  q?: string | undefined;
  state?: MailState | undefined;
  number?: string | undefined;
  cursor?: string | undefined;
  limit: number;
  /** Tickets that the reader must not know of. */
  hidden: readonly string[];
}

export interface LedgerEntry {
  mail: MailRow;
  to: Person | undefined;
}

/** The ledger of mails, the latest first. Throws `BadCursor`. */
export async function searchMails(
  store: Store,
  { q, state, number, cursor, limit, hidden }: MailQuery,
): Promise<{ data: LedgerEntry[]; nextCursor: string | null }> {
  const filter: mongo.Filter<MailRow> = {
    $and: [
      // Every state, when none is asked for: the index of states is then read in order too.
      { state: { $in: state === undefined ? [...MAIL_STATES] : [state] } },
      number === undefined ? {} : { number: { $eq: number } },
      hidden.length === 0 ? {} : { number: { $nin: [...hidden] } },
      q === undefined ? {} : await aboutPerson(store, q),
      cursor === undefined ? {} : beyond('createdAt', -1, readCursor(cursor)),
    ],
  };
  const found = await ledger(store)
    .find(filter)
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const { data: page, nextCursor } = pageOf(found, limit, ({ createdAt }) => createdAt);
  const persons = await readPersons(
    store,
    page.map(({ personId }) => personId),
  );
  return { data: page.map((mail) => ({ mail, to: persons.get(mail.personId) })), nextCursor };
}

const MAX_PERSONS = 200;

async function aboutPerson(store: Store, q: string): Promise<mongo.Filter<MailRow>> {
  if (q.startsWith('<')) return { _id: { $eq: q } };
  const accounts = await native(store.models.accounts)
    .find(aboutPeople(q), { projection: { _id: 1 } })
    .limit(MAX_PERSONS)
    .toArray();
  return { personId: { $in: accounts.map(({ _id }) => _id) } };
}

export const readMail = (store: Store, messageId: string): Promise<MailRow | null> =>
  ledger(store).findOne({ _id: { $eq: messageId } });

const FAILED_FOR_GOOD: readonly MailState[] = ['failed', 'givenUp', 'noAddress'];

export const isResendable = ({ state, notice }: Pick<MailRow, 'state' | 'notice'>): boolean =>
  FAILED_FOR_GOOD.includes(state) && notice !== undefined;

/** What is to be sent once more; null for a mail that needs it not, or has left meanwhile. Repeatable. */
export async function reopenMail(
  store: Store,
  messageId: string,
  now: Instant,
): Promise<{ notice: Notice; personId: string } | null> {
  await ledger(store).updateOne(
    { _id: messageId, state: { $in: [...FAILED_FOR_GOOD] }, notice: { $exists: true } },
    { $set: { state: 'retrying', lastCode: null, updatedAt: now } },
  );
  const mail = await readMail(store, messageId);
  return mail?.state === 'retrying' && mail.notice ? { notice: mail.notice, personId: mail.personId } : null;
}

const ledger = (store: Store) => native(store.models.mailLedger);
