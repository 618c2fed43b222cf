import type { Language } from '../../../domain/words';
import type { Block, Letter } from './letter';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** What stands around every letter. */
export interface Frame {
  language: Language;
  /** Of the ticket it is about; null when it is about none. */
  number: string | null;
  salutation: string;
  closing: string;
  /** Between a label and what it labels. */
  colon: string;
  /** Who signs: the desk's own name. */
  desk: string;
  follow: { label: string; url: string };
  automatic: string;
}

/** Text and HTML of one letter. The HTML asks for nothing from outside and needs no style sheet to be read. */
export function lay(letter: Letter, frame: Frame): Rendered {
  return { subject: subjectOf(letter, frame), text: textOf(letter, frame), html: htmlOf(letter, frame) };
}

const SUBJECT_LENGTH = 120;

const titled = ({ number }: Pick<Frame, 'number'>, title: string): string =>
  number === null ? title : `[${number}] ${title}`;

function subjectOf({ subject }: Letter, frame: Frame): string {
  const line = oneLine(titled(frame, subject));
  return line.length > SUBJECT_LENGTH ? `${line.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…` : line;
}

/** No control character, so no second header, whatever a title holds; nor one that turns the reading direction. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

function textOf({ heading, blocks }: Letter, { salutation, closing, desk, follow, automatic, colon }: Frame): string {
  const body = blocks.map((block) => textOfBlock(block, colon));
  const foot = `${follow.label}\n${follow.url}`;
  return `${[heading, salutation, ...body, `${closing}\n${desk}`, `-- \n${foot}\n\n${automatic}`].join('\n\n')}\n`;
}

function textOfBlock(block: Block, colon: string): string {
  switch (block.is) {
    case 'paragraph':
      return block.text;
    case 'quote':
      return `${block.label}\n${lines(block.text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')}`;
    case 'list':
      return [block.label, ...block.items.map((item) => `- ${item}`)].join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}${colon}${value}`).join('\n');
    case 'actions':
      return block.actions.map(({ label, url }) => `${label}${colon.trimEnd()}\n${url}`).join('\n\n');
  }
}

const lines = (text: string): string[] => text.replace(/\r\n?/g, '\n').trim().split('\n');

const INK = '#161616';
const BLUE = '#000091';
const RULE = '#dddddd';

function htmlOf(letter: Letter, { language, number, salutation, closing, desk, follow, automatic }: Frame): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(titled({ number }, letter.heading))}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f6f6f6;color:${INK};font:16px/1.5 Arial,Helvetica,sans-serif">
<main style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid ${BLUE}">
<p style="margin:0 0 8px;color:#3a3a3a;font-size:14px">${escaped(desk)}</p>
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.3">${escaped(letter.heading)}</h1>
${htmlParagraph(salutation)}
${letter.blocks.map(htmlOfBlock).join('\n')}
<p style="margin:24px 0 0">${escaped(closing)}<br>${escaped(desk)}</p>
<hr style="margin:24px 0 16px;border:0;border-top:1px solid ${RULE}">
<p style="margin:0 0 8px;font-size:14px">${link(follow.url, follow.label)}</p>
<p style="margin:0;color:#3a3a3a;font-size:14px">${escaped(automatic)}</p>
</main>
</body>
</html>
`;
}

function htmlOfBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return htmlParagraph(block.text);
    case 'quote':
      return `${htmlHeading(block.label)}
<blockquote style="margin:0 0 16px;padding:8px 16px;border-left:4px solid ${RULE}">${lines(block.text).map(escaped).join('<br>')}</blockquote>`;
    case 'list':
      return `${htmlHeading(block.label)}
<ul style="margin:0 0 16px;padding-left:24px">${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table style="margin:0 0 16px;border-collapse:collapse;font-size:15px">${block.rows.map(htmlRow).join('')}</table>`;
    case 'actions':
      return block.actions.map(({ label, url }) => htmlButton(url, label)).join('\n');
  }
}

const htmlParagraph = (text: string): string => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
const htmlHeading = (text: string): string => `<h2 style="margin:0 0 8px;font-size:16px">${escaped(text)}</h2>`;
const htmlRow = ([label, value]: readonly [string, string]): string =>
  `<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;vertical-align:top;font-weight:normal;color:#3a3a3a">${escaped(label)}</th><td style="padding:4px 0;vertical-align:top">${escaped(value)}</td></tr>`;
const link = (url: string, label: string): string =>
  `<a href="${escaped(url)}" style="color:${BLUE}">${escaped(label)}</a>`;
/** Answers weigh the same: nobody is led to one of them by its looks. */
const htmlButton = (url: string, label: string): string =>
  `<p style="margin:0 0 12px"><a href="${escaped(url)}" style="display:inline-block;padding:10px 16px;border:1px solid ${BLUE};color:${BLUE};text-decoration:none;font-weight:bold">${escaped(label)}</a></p>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
