import { type ParsedMail, simpleParser } from 'mailparser';
import { isAuthentic } from '../../domain/mail/authentication';
import { topValue } from '../../domain/mail/fields';
import type { Correspondent, Letter } from '../../domain/mail/letter';
import { marksOf } from '../../domain/mail/marks';
import { ticketInMessageId } from '../../domain/mail/ours';
import { separate } from '../../domain/mail/quotation';
import { asWestern, isBroken, mended, readable, unmixed } from './charset';
import { fileOf, picturesOf } from './files';
import { endOfHead, type Head, readHead, withSoundLines } from './head';
import { safeHtml, textOfHtml } from './html';
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
const LIMITS = { depth: 50, parts: 500 };
const MAX_TEXT = 200_000;
/** Beyond any mail within the limits: the parser has lost its way. */
const PATIENCE_MS = 60_000;

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
  const isPage = /^text\/html\b/i.test(topValue(head.fields, 'content-type') ?? '');
  const parsed = await parse(raw, isPage);
  const { text, page } = await letters(parsed, raw, isPage);
  const shown = idsIn(page);
  const files = parsed.attachments.map((attachment) => fileOf(attachment, shown));
  const said = text.trim() ? text : textOfHtml(page);
  const isLost = said.trim() === '' && page === '' && files.length === 0;
  const body = withoutIds(manyLines(isLost ? asItCame(raw) : unmixed(said), MAX_TEXT));
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
    report: deliveryReport(head, body, parsed.attachments),
    isAuthenticated: head.from.length === 1 && from !== undefined && isAuthentic(head.fields, authServer, from.address),
  };
  return {
    letter,
    html: page === '' ? null : safeHtml(unmixed(page), picturesOf(files)),
    contents: files.map(([, content]) => content),
  };
}

/** Its text and its page, with the letters that their sender wrote. */
async function letters(parsed: ParsedMail, raw: Buffer, isPage: boolean): Promise<{ text: string; page: string }> {
  const { text = '' } = parsed;
  const page = parsed.html || '';
  if (!isBroken(text + page)) return { text, page };
  const western = await parse(asWestern(raw), isPage);
  return { text: mended(text, western.text ?? ''), page: mended(page, western.html || '') };
}

/** Outlook writes `[cid:image001.png@01DD4F6A.5C2E1A90]` where an image stands. */
const withoutIds = (text: string): string => text.replace(/\[cid:([^\]\s@]{1,100})@[^\]\s]{0,100}\]/g, '[$1]');

/** The Content-IDs that a page refers to. */
const idsIn = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/\bcid:([^"'\s<>)]{1,500})/gi)].map(([, id = '']) => id));

/** Without comment, what is forwarded is what its sender has to say. */
function newText(body: string, { inReplyTo, references, subject }: Head): { text: string; quoted: string } {
  const separated = separate(body);
  const isAnswer = [inReplyTo ?? '', ...references].some((id) => ticketInMessageId(id) !== null);
  const isForward = /^\s*(fwd?|tr|transf?)\s*:/i.test(subject);
  return separated.text === '' && (isForward || !isAnswer) ? { text: separated.quoted, quoted: '' } : separated;
}

/** What no parser finds the parts of is read as it stands, rather than not at all, but for what should have held them. */
const asItCame = (raw: Buffer): string =>
  readable(raw.subarray(endOfHead(raw)).subarray(0, MAX_TEXT)).replace(HOLDING, '');
const HOLDING = /^(--\S.*|content-[\w-]+:.*(\r?\n[ \t].*)*)$/gim;

/**
 * Embedded mails stay files; images are put into the page once it is known what they are. A part that is a page beside one
 * that is text becomes text; what is nothing but a page does so afterwards.
 */
function parse(raw: Buffer, isPage: boolean): Promise<ParsedMail> {
  const options = {
    ignoreEmbedded: true,
    keepDeliveryStatus: true,
    keepCidLinks: true,
    skipTextToHtml: true,
    skipHtmlToText: isPage,
    maxHtmlLengthToParse: 500_000,
    checksumAlgo: false as const,
    // As it counts, which is far more than there is.
    maxHeadSize: 2 * 1024 * 1024,
    maxChildNodes: LIMITS.parts * 2,
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE_MS, new Error('the parser gave no answer'));
    simpleParser(raw, options)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

function isBlank(raw: Buffer): boolean {
  return raw.every((byte) => byte <= 32);
}

function instantOf(date: string | null): number | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : at;
}
