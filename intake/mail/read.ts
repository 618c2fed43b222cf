import { isAuthentic } from '../../domain/mail/authentication';
import { topValue } from '../../domain/mail/fields';
import { answeredIds, type Correspondent, type Letter } from '../../domain/mail/letter';
import { marksOf } from '../../domain/mail/marks';
import { isMailOfOurs } from '../../domain/mail/ours';
import { separate } from '../../domain/mail/quotation';
import { MAX_PARTS, MAX_TEXT, readBody } from './body';
import { unmixed } from './charset';
import { fileOf, picturesOf } from './files';
import { type Head, readHead, withSoundLines } from './head';
import { safeHtml } from './html';
import { deliveryReport } from './report';
import { structureOf } from './structure';
import { manyLines } from './text';

export interface Readable {
  letter: Letter;
  /** Sanitised; its images are those of the same mail. Null when it has none, or none that could be shown. */
  html: string | null;
  /** In the order of `letter.files`. */
  contents: Uint8Array[];
}

export interface Unreadable {
  unreadable: 'empty' | 'tooLarge' | 'tooDeep' | 'tooManyParts' | 'unreadable';
  head: { from: Correspondent[]; subject: string; messageId: string | null };
}

export type Read = Readable | Unreadable;

/** A mail is held about five times while it is read. */
export const MAX_MAIL_BYTES = 50_000_000;
const LIMITS = { depth: 50, parts: MAX_PARTS };

/** Reads a mail whatever its bytes are: never throws, in bounded time and memory. */
export async function readMail(given: Buffer, trusted: { authServer: string | null }): Promise<Read> {
  const raw = given.length > MAX_MAIL_BYTES ? given : withSoundLines(given);
  const head = await readHead(raw);
  const unreadable = (why: Unreadable['unreadable']): Unreadable => ({
    unreadable: why,
    head: { from: head.from, subject: head.subject, messageId: head.messageId },
  });
  if (raw.length > MAX_MAIL_BYTES) return unreadable('tooLarge');
  if (isBlank(raw)) return unreadable('empty');
  const { depth, parts } = structureOf(raw, LIMITS);
  if (depth > LIMITS.depth) return unreadable('tooDeep');
  if (parts > LIMITS.parts) return unreadable('tooManyParts');
  try {
    return await readParts(raw, head, trusted);
  } catch {
    return unreadable('unreadable');
  }
}

async function readParts(raw: Buffer, head: Head, { authServer }: { authServer: string | null }): Promise<Readable> {
  const { said, page, attachments } = await readBody(raw, head);
  const shown = idsIn(page);
  const files = attachments.map((attachment) => fileOf(attachment, shown));
  const body = withoutIds(manyLines(unmixed(said), MAX_TEXT));
  const [from] = head.from;
  const letter: Letter = {
    messageId: head.messageId,
    inReplyTo: head.inReplyTo,
    references: head.references,
    from: head.from,
    replyTo: head.replyTo,
    recipients: head.recipients,
    subject: head.subject,
    sentAt: instantOf(topValue(head.fields, 'date')),
    ...newText(body, head),
    files: files.map(([file]) => file),
    marks: marksOf(head.fields),
    report: deliveryReport(head, body, attachments),
    isAuthenticated: head.from.length === 1 && from !== undefined && isAuthentic(head.fields, authServer, from.address),
  };
  return {
    letter,
    html: page === '' ? null : safeHtml(unmixed(page), picturesOf(files)),
    contents: files.map(([, content]) => content),
  };
}

/** Outlook writes `[cid:image001.png@01DD4F6A.5C2E1A90]` where an image stands. */
const withoutIds = (text: string): string => text.replace(/\[cid:([^\]\s@]{1,100})@[^\]\s]{0,100}\]/g, '[$1]');

/** The Content-IDs that a page refers to. */
const idsIn = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/\bcid:([^"'\s<>)]{1,500})/gi)].map(([, id = '']) => id));

const ANSWER = /^\s*r[eé]p?\s*:/i;
const FORWARD = /^\s*(fwd?|tr|transf?)\s*:/i;

/** Without comment, what is forwarded is what its sender has to say. */
function newText(body: string, head: Head): { text: string; quoted: string } {
  const answered = answeredIds(head);
  const isForward = FORWARD.test(head.subject);
  const separated = separate(body, { isAnswer: answered.length > 0 || isForward || ANSWER.test(head.subject) });
  const isOfOurs = answered.some(isMailOfOurs);
  return separated.text === '' && (isForward || !isOfOurs) ? { text: separated.quoted, quoted: '' } : separated;
}

function isBlank(raw: Buffer): boolean {
  return raw.every((byte) => byte <= 32);
}

function instantOf(date: string | null): number | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : at;
}
