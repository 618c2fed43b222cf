import { isMarkOf, markOf } from '../../config/replyAddress';
import { may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import { answeredIds, type Letter } from '../../domain/mail/letter';
import { ticketInSubject } from '../../domain/mail/ours';
import type { Known } from '../../domain/mail/verdict';
import { actorOf } from '../../store/directory';
import { personsWrittenTo, ticketsOfMails } from '../../store/ledger';
import { accountOfAddress, mailsInHourBefore } from '../../store/senders';
import { readView } from '../../store/timeline';
import type { InboundDeps } from './deps';

type Thread = { number: string; by: 'messageId' | 'replyAddress' } | null;

/** Collects what the core judges a mail by. */
export async function gatherKnown(
  deps: InboundDeps,
  letter: Letter,
  mail: { id: string; receivedAt: number },
): Promise<Known> {
  const { store } = deps;
  const [from] = letter.from;
  const account = from ? await accountOfAddress(store, from.address) : null;
  const actor = account?.active ? await actorOf(store, account) : null;
  const [own, returned, thread, subject, fromSenderLastHour] = await Promise.all([
    ticketsOfMails(store, letter.messageId === null ? [] : [letter.messageId]),
    ticketsOfMails(store, letter.report?.messageId ? [letter.report.messageId] : []),
    threadOf(deps, letter, account?._id),
    ticketIn(deps, letter.subject, actor),
    from ? mailsInHourBefore(store, from.address, mail.receivedAt, mail.id) : 0,
  ]);
  const [bounced] = returned;
  return {
    isOwn: own.length > 0 || (from !== undefined && isOfDesk(deps, from.address)),
    sender: account && {
      accountId: account._id,
      isStaff: actor !== null && may(actor, 'readDeskData'),
      isActive: account.active,
    },
    thread: thread && { ...thread, isOfSender: await isOf(deps, thread.number, actor) },
    subject,
    bounced: bounced ? { messageId: bounced.messageId } : null,
    fromSenderLastHour,
  };
}

const isOfDesk = ({ desk }: InboundDeps, address: string): boolean =>
  address === desk.from || address === desk.in || markOf(desk.in, address) !== null;

/** By the mail of ours that is answered, the nearest first; else by the address that it was answered to. */
async function threadOf(deps: InboundDeps, letter: Letter, senderId: string | undefined): Promise<Thread> {
  const ids = answeredIds(letter);
  const known = await ticketsOfMails(deps.store, ids);
  const found = new Map(known.flatMap(({ messageId, number }) => (number === null ? [] : [[messageId, number]])));
  const nearest = ids.find((id) => found.has(id));
  const number = nearest === undefined ? undefined : found.get(nearest);
  return number === undefined ? byAddress(deps, letter, senderId) : { number, by: 'messageId' };
}

async function byAddress(
  { store, desk, linkSecret }: InboundDeps,
  { recipients }: Letter,
  senderId: string | undefined,
): Promise<Thread> {
  const marks = recipients.flatMap(({ address }) => markOf(desk.in, address) ?? []);
  for (const mark of marks.slice(0, 3)) {
    const persons = [...(senderId === undefined ? [] : [senderId]), ...(await personsWrittenTo(store, mark.number))];
    if (persons.some((personId) => isMarkOf(linkSecret, mark, personId)))
      return { number: mark.number, by: 'replyAddress' };
  }
  return null;
}

async function ticketIn(deps: InboundDeps, subject: string, actor: Actor | null): Promise<Known['subject']> {
  const number = ticketInSubject(subject);
  if (number === null || !(await readView(deps.store, number))) return null;
  return { number, isOfSender: await isOf(deps, number, actor) };
}

/** Whoever may write on the ticket is of it. */
async function isOf({ store }: InboundDeps, number: string, actor: Actor | null): Promise<boolean> {
  const view = actor && (await readView(store, number));
  return view !== null && actor !== null && may(actor, 'reply', view);
}
