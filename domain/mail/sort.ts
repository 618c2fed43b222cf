import type { Letter } from './letter';
import type { Known, MailRules, Verdict } from './verdict';

/**
 * What becomes of a mail. First what machines sent, which is never answered and never becomes a ticket; then who sent it,
 * which only a single From says; and last what it is about. Nothing in its text is read.
 */
export const sortMail = (letter: Letter, known: Known, rules: MailRules): Verdict =>
  fromMachine(letter, known) ?? withoutFaults(letter, known, rules) ?? aboutWhat(known);

function fromMachine({ report, marks }: Letter, known: Known): Verdict | null {
  // Before everything else: a report on one of our mails may come back from our own address.
  if (report !== null) {
    const reason = BOUNCES[report.action] ?? 'deliveryReport';
    return { outcome: 'bounce', reason, messageId: known.bounced?.messageId ?? null };
  }
  if (known.isOwn) return { outcome: 'loop', reason: 'ownMail' };
  if (marks.loop.length > 0) return { outcome: 'loop', reason: 'loopHeader' };
  if (marks.isReadReceipt) return { outcome: 'autoReply', reason: 'readReceipt' };
  if (marks.isAutoReply) return { outcome: 'autoReply', reason: 'outOfOffice' };
  if (marks.autoSubmitted === 'auto-replied') return { outcome: 'autoReply', reason: 'autoSubmitted' };
  if (marks.autoSubmitted !== null) return { outcome: 'loop', reason: 'autoSubmitted' };
  if (marks.isFromList) return { outcome: 'loop', reason: 'list' };
  if (marks.precedence !== null && BULK.has(marks.precedence)) return { outcome: 'loop', reason: 'precedence' };
  if (marks.isWithoutReturn) return { outcome: 'autoReply', reason: 'withoutReturn' };
  return null;
}

const BOUNCES: Partial<Record<string, 'deliveryFailed' | 'deliveryDelayed'>> = {
  failed: 'deliveryFailed',
  delayed: 'deliveryDelayed',
};
const BULK = new Set(['bulk', 'list', 'junk']);

function withoutFaults(letter: Letter, known: Known, rules: MailRules): Verdict | null {
  const [sender, other] = letter.from;
  if (sender === undefined) return quarantine('noSender');
  if (other !== undefined) return quarantine('severalSenders');
  if (known.fromSenderLastHour >= rules.maxPerHour) return { outcome: 'loop', reason: 'tooMany' };
  if (known.sender === null) {
    if (known.thread !== null) return quarantine('strangerToTicket');
    if (rules.unknownSender === 'quarantine') return quarantine('unknownSender');
  }
  if (known.sender?.isActive === false) return quarantine('inactiveAccount');
  if (known.sender?.isStaff && !letter.isAuthenticated) return quarantine('forgedStaff');
  if (known.thread !== null && !known.thread.isOfSender) return quarantine('strangerToTicket');
  return isEmpty(letter, known) ? quarantine('empty') : null;
}

/** A number in the subject alone counts only for who is of that ticket: anybody can quote a number. */
function aboutWhat({ sender, thread, subject }: Known): Verdict {
  if (thread !== null) return { outcome: 'reply', reason: thread.by, number: thread.number };
  if (sender !== null && subject?.isOfSender)
    return { outcome: 'reply', reason: 'subjectNumber', number: subject.number };
  return { outcome: 'ticket', reason: 'newMatter' };
}

type Quarantine = Extract<Verdict, { outcome: 'quarantine' }>;

const quarantine = (reason: Quarantine['reason']): Quarantine => ({ outcome: 'quarantine', reason });

/** Nothing that somebody could work on. Every answer has a subject, so that there it says nothing. */
const isEmpty = ({ subject, text, files }: Letter, { thread }: Known): boolean =>
  text.trim() === '' && files.length === 0 && (thread !== null || subject.trim() === '');
