import { accounts } from '../../dev/seed/people';
import type { Outcome, Reason } from '../../domain/mail/verdict';
import type { Desk } from '../harness/desk';
import { bounceOf, type Inbox } from '../harness/inbox';
import type { CaughtMail } from '../harness/mailServer';
import { until } from '../harness/until';

/** A mail of the traffic, with what must come of it. */
export interface Sent {
  index: number;
  raw: Buffer;
  outcome: Outcome;
  reason: Reason;
  /** Of a reply: the ticket. */
  number?: string;
  /** Of a bounce: the mail that came back. */
  about?: string;
}

/** Of twenty mails: what people and machines send a desk. */
const MIX = [
  ...Array(9).fill('ticket'),
  ...Array(4).fill('reply'),
  'subjectNumber',
  'replyAddress',
  'bounce',
  'outOfOffice',
  'loop',
  'stranger',
  'severalSenders',
] as const;
type Kind =
  | 'ticket'
  | 'reply'
  | 'subjectNumber'
  | 'replyAddress'
  | 'bounce'
  | 'outOfOffice'
  | 'loop'
  | 'stranger'
  | 'severalSenders';

const REQUESTERS = accounts.filter(({ roles }) => roles.length === 1 && roles[0] === 'requester');
const ADDRESSES = new Set(REQUESTERS.map(({ address }) => address));
const PATIENCE_MS = 10 * 60_000;

export const isAnswer = (index: number): boolean =>
  !['ticket', 'stranger', 'severalSenders', 'loop'].includes(kindOf(index));
export const titleOf = (index: number): string => `Matière ${index}.`;
export const messageOf = (index: number): string => `Réponse ${index}.`;

/** Spread, so that answers come between the mails that open tickets. */
const kindOf = (index: number): Kind => MIX[(index * 7) % MIX.length] ?? 'ticket';

/** Waits, for an answer, until there is a mail of the desk's to answer. */
export async function mailOf(index: number, { desk, inbox }: { desk: Desk; inbox: Inbox }): Promise<Sent> {
  const kind = kindOf(index);
  const sender = REQUESTERS[index % REQUESTERS.length]?.login ?? '';
  const text = messageOf(index);
  switch (kind) {
    case 'ticket': {
      const raw = await inbox.write({ from: sender, subject: titleOf(index), text });
      return { index, raw, outcome: 'ticket', reason: 'newMatter' };
    }
    case 'stranger': {
      const raw = await inbox.write({ from: `inconnu.${index}@elsewhere.example`, subject: titleOf(index), text });
      return { index, raw, outcome: 'quarantine', reason: 'unknownSender' };
    }
    case 'severalSenders': {
      const raw = await inbox.write({ from: `a@one.example, b@two.example`, subject: titleOf(index), text });
      return { index, raw, outcome: 'quarantine', reason: 'severalSenders' };
    }
    case 'loop': {
      const raw = await inbox.write({ from: sender, subject: titleOf(index), text, fields: ['List-Id: <a.example>'] });
      return { index, raw, outcome: 'loop', reason: 'list' };
    }
    default:
      return answerOf(index, kind, await confirmation(index, desk), inbox);
  }
}

async function answerOf(index: number, kind: Kind, answers: CaughtMail, inbox: Inbox): Promise<Sent> {
  const number = /\d{4}-\d{6}/.exec(answers.subject)?.[0] ?? '';
  const from = answers.to.split('@')[0] ?? '';
  const text = messageOf(index);
  switch (kind) {
    case 'bounce': {
      const about = answers.messageId;
      return { index, raw: bounceOf(about, answers.to), outcome: 'bounce', reason: 'deliveryFailed', about };
    }
    case 'outOfOffice': {
      const raw = await inbox.write({ from, answers, text, fields: ['Auto-Submitted: auto-replied'] });
      return { index, raw, outcome: 'autoReply', reason: 'autoSubmitted' };
    }
    case 'subjectNumber': {
      const raw = await inbox.write({ from, subject: `Ticket ${number}`, text });
      return { index, raw, outcome: 'reply', reason: 'subjectNumber', number };
    }
    case 'replyAddress': {
      const { value } = answers.headers.get('reply-to') as { value: { address: string }[] };
      const raw = await inbox.write({ from, to: value[0]?.address ?? '', subject: 'Suite', text });
      return { index, raw, outcome: 'reply', reason: 'replyAddress', number };
    }
    default: {
      const raw = await inbox.write({ from, answers, text });
      return { index, raw, outcome: 'reply', reason: 'messageId', number };
    }
  }
}

/** A confirmation of the desk's, another one for each. */
const confirmation = (index: number, { mail }: Desk): Promise<CaughtMail> =>
  until(
    () => {
      const opened = mail.caught.filter(({ to, subject }) => ADDRESSES.has(to) && /Matière/.test(subject));
      return opened[index % Math.max(1, opened.length)];
    },
    () => 'the desk has confirmed nothing yet',
    PATIENCE_MS,
  );
