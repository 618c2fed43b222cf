import { deskOf } from '../../config/mailFrom';
import { markOf } from '../../config/replyAddress';
import { answeredIds, type Letter } from '../../domain/mail/letter';
import { isMailOfOurs, ticketInMessageId, ticketInSubject } from '../../domain/mail/ours';
import { sortMail } from '../../domain/mail/sort';
import type { Known, Outcome } from '../../domain/mail/verdict';
import { type Readable, readMail, type Unreadable } from './read';

/** What `mail:explain` prints. */
export interface Explanation {
  outcome: Outcome;
  /** The code of the reason, and in words what was taken for granted without a server. */
  reason: string;
  /** The first, when there are several. */
  from: { address: string | null; name: string | null };
  subject: string;
  /** The new text alone. */
  text: string;
  quoted: string;
  attachments: { name: string; type: string; size: number; inline: boolean }[];
  messageId: string | null;
  inReplyTo: string | null;
  references: readonly string[];
}

export interface Settings {
  /** The desk's own addresses, with or without a name. */
  own: readonly string[];
  authServer: string | null;
}

/** Total, like what it stands on: any bytes have an explanation. */
export async function explain(raw: Buffer, settings: Settings): Promise<Explanation> {
  const read = await readMail(raw, settings);
  return 'unreadable' in read ? explainHead(read) : explainLetter(read, settings);
}

const NOBODY = { address: null, name: null };

function explainHead({ unreadable, head: { from, subject, messageId } }: Unreadable): Explanation {
  const about = { from: from[0] ?? NOBODY, subject, text: '', quoted: '', attachments: [] };
  return { outcome: 'quarantine', reason: unreadable, ...about, messageId, inReplyTo: null, references: [] };
}

function explainLetter({ letter }: Readable, settings: Settings): Explanation {
  const known = assumed(letter, settings);
  const { outcome, reason } = sortMail(letter, known, { unknownSender: 'quarantine', maxPerHour: 1 });
  return {
    outcome,
    reason: [reason, ...assumptions(outcome, letter, known)].join('; '),
    from: letter.from[0] ?? NOBODY,
    subject: letter.subject,
    text: letter.text,
    quoted: letter.quoted,
    attachments: letter.files.map(({ name, type, size, isInline }) => ({ name, type, size, inline: isInline })),
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo,
    references: letter.references,
  };
}

/** The sender is somebody the desk knows, no staff, and writes for the first time; what has our form is ours. */
function assumed(letter: Letter, { own }: Settings): Known {
  const [from] = letter.from;
  const bounced = letter.report?.messageId ?? null;
  return {
    isOwn:
      (letter.messageId !== null && isMailOfOurs(letter.messageId)) ||
      (from !== undefined &&
        own.flatMap(addressOf).some((desk) => desk === from.address || markOf(desk, from.address))),
    sender: { accountId: 'assumed', isStaff: false, isActive: true },
    thread: threadOf(letter),
    // Whoever quotes a number need not be of its ticket, and nothing here says that they are.
    subject: null,
    bounced: bounced !== null && isMailOfOurs(bounced) ? { messageId: bounced } : null,
    fromSenderLastHour: 0,
  };
}

/** The newest id first: a mail may have been part of another ticket's thread before. */
function threadOf(letter: Letter): Known['thread'] {
  const byId = answeredIds(letter).filter(isMailOfOurs).map(ticketInMessageId)[0];
  if (byId) return { number: byId, by: 'messageId', isOfSender: true };
  const [mark] = letter.recipients.flatMap(({ address }) => markOf(address.replace(/\+[^@]*/, ''), address) ?? []);
  return mark ? { number: mark.number, by: 'replyAddress', isOfSender: true } : null;
}

function assumptions(outcome: Outcome, { subject }: Letter, { thread, bounced }: Known): string[] {
  if (outcome === 'bounce') return bounced ? [] : ['about no mail of the desk'];
  if (outcome === 'reply') return [`the sender is taken to be of ticket ${thread?.number}, as only the desk knows`];
  if (outcome !== 'ticket') return [];
  const known = 'the sender is taken to be known to the desk';
  const number = ticketInSubject(subject);
  return number === null
    ? [known]
    : [
        known,
        `the subject alone names ${number}: a reply only if the sender is of that ticket, as only the desk knows`,
      ];
}

function addressOf(own: string): string[] {
  try {
    return [deskOf({ from: own }).address.toLowerCase()];
  } catch {
    return [];
  }
}
