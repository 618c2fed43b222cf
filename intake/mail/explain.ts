import { deskOf } from '../../activities/mail/desk';
import type { Letter } from '../../domain/mail/letter';
import { isMailOfOurs, ticketInMessageId, ticketInSubject } from '../../domain/mail/ours';
import { sortMail } from '../../domain/mail/sort';
import type { Known, Outcome } from '../../domain/mail/verdict';
import { readMail } from './read';

/** What `mail:explain` prints. */
export interface Explanation {
  outcome: Outcome;
  /** The code of the reason, and in words what was taken for granted without a server. */
  reason: string;
  from: { address: string; name: string | null } | null;
  subject: string;
  /** The new text alone. */
  text: string;
  quoted: string;
  attachments: { name: string; type: string; size: number; inline: boolean }[];
  messageId: string | null;
  inReplyTo: string | null;
  references: readonly string[];
}

interface Settings {
  MAIL_FROM?: string | undefined;
  MAIL_AUTH_SERVER?: string | undefined;
}

/** Total, like what it stands on: any bytes have an explanation. */
export async function explain(raw: Buffer, settings: Settings): Promise<Explanation> {
  const read = await readMail(raw, { authServer: settings.MAIL_AUTH_SERVER || null });
  if ('unreadable' in read) {
    const { from, subject, messageId } = read.head;
    const rest = { text: '', quoted: '', attachments: [], inReplyTo: null, references: [] };
    return { outcome: 'quarantine', reason: read.unreadable, from: from[0] ?? null, subject, messageId, ...rest };
  }
  const { letter } = read;
  const verdict = sortMail(letter, assumed(letter, settings), { unknownSender: 'quarantine', maxPerHour: 1 });
  return {
    outcome: verdict.outcome,
    reason: [verdict.reason, ...assumptions(verdict.outcome, letter)].join('; '),
    from: letter.from[0] ?? null,
    subject: letter.subject,
    text: letter.text,
    quoted: letter.quoted,
    attachments: letter.files.map(({ name, type, size, isInline }) => ({ name, type, size, inline: isInline })),
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo,
    references: letter.references,
  };
}

/** The sender is somebody the desk knows, no staff, and writes for the first time; an id of our form is one of ours. */
function assumed(letter: Letter, { MAIL_FROM }: Settings): Known {
  const number = threadOf(letter);
  const isOwn =
    (letter.messageId !== null && isMailOfOurs(letter.messageId)) ||
    letter.from.some(({ address }) => address === ownAddress(MAIL_FROM));
  return {
    isOwn,
    sender: { accountId: 'assumed', isStaff: false, isActive: true },
    thread: number === null ? null : { number, by: 'messageId', isOfSender: true },
    // Whoever quotes a number need not be of its ticket, and nothing here says that they are.
    subject: null,
    bounced: bouncedOf(letter),
    fromSenderLastHour: 0,
  };
}

function bouncedOf({ report }: Letter): Known['bounced'] {
  const messageId = report?.messageId ?? null;
  return messageId !== null && isMailOfOurs(messageId) ? { messageId } : null;
}

/** The newest first: a mail may have been part of another ticket's thread before. */
function threadOf({ inReplyTo, references }: Letter): string | null {
  const ids = [...(inReplyTo === null ? [] : [inReplyTo]), ...references.toReversed()];
  return ids.map(ticketInMessageId).find((number) => number !== null) ?? null;
}

function assumptions(outcome: Outcome, letter: Letter): string[] {
  const number = threadOf(letter) ?? ticketInSubject(letter.subject);
  if (outcome === 'bounce' && bouncedOf(letter) === null) return ['about no mail of the desk'];
  if (outcome === 'reply') return [`the sender is taken to be of ticket ${number}, as only the desk knows`];
  if (outcome !== 'ticket') return [];
  const known = 'the sender is taken to be known to the desk';
  return number === null
    ? [known]
    : [
        known,
        `the subject alone names ${number}: a reply only if the sender is of that ticket, as only the desk knows`,
      ];
}

function ownAddress(from: string | undefined): string | null {
  try {
    return from === undefined ? null : deskOf({ from }).address.toLowerCase();
  } catch {
    return null;
  }
}
