import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { topValue } from '../../domain/mail/fields';
import { asWestern, isBroken, mended, readable } from './charset';
import { endOfHead, type Head } from './head';
import { textOfHtml } from './html';

/** What a mail holds behind its head. */
interface Body {
  /** Its text, quotation and signature with it. */
  said: string;
  /** As HTML, not safe; '' when there is none. */
  page: string;
  attachments: Attachment[];
}

/** In letters; the original has the rest. */
export const MAX_TEXT = 200_000;
export const MAX_PARTS = 500;
/** Beyond any mail within the limits: the parser has lost its way. */
const PATIENCE_MS = 60_000;

/** Throws what the parser throws. */
export async function readBody(raw: Buffer, { fields }: Head): Promise<Body> {
  const type = topValue(fields, 'content-type') ?? '';
  const isPage = /^text\/html\b/i.test(type);
  const parsed = await parse(raw, isPage);
  const { attachments } = parsed;
  const { text, page } = await letters(parsed, raw, isPage);
  if (text.trim() !== '') return { said: text, page, attachments };
  if (page !== '') return { said: textOfHtml(page), page, attachments };
  if (attachments.length === 0) return { said: asItCame(raw), page, attachments };
  const only = textOf(attachments, type);
  return only === null ? { said: '', page, attachments } : { said: only, page, attachments: [] };
}

/** Of a mail that is but one part, whose type no parser knows as a text: `text`, `text/plain charset=utf-8`, `text/markdown`. */
function textOf([only, other]: readonly Attachment[], type: string): string | null {
  const isText = /^(text(?!\/calendar)|plain\b)/i.test(type) && only?.filename === undefined && other === undefined;
  return isText && only ? readable(only.content) : null;
}

/** Its text and its page, with the letters that their sender wrote. */
async function letters(parsed: ParsedMail, raw: Buffer, isPage: boolean): Promise<{ text: string; page: string }> {
  const { text = '' } = parsed;
  const page = parsed.html || '';
  if (!isBroken(text + page)) return { text, page };
  const western = await parse(asWestern(raw), isPage);
  return { text: mended(text, western.text ?? ''), page: mended(page, western.html || '') };
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
    maxChildNodes: MAX_PARTS * 2,
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE_MS, new Error('the parser gave no answer'));
    simpleParser(raw, options)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
