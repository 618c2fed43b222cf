import { convert, type FormatCallback } from 'html-to-text';
import sanitize from 'sanitize-html';

/** What parses HTML takes a time that grows with the square of its depth, and every letter is held several times. */
const MAX_HTML = 1_000_000;
const MAX_DEPTH = 200;
/** Of all images within a page. */
const MAX_IMAGES = 10_000_000;

/** Elements that hold nothing, or that the next of their kind closes. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/** How deep elements may be nested at most, in one pass. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

const isParsable = (html: string): boolean => html.length <= MAX_HTML && !isTooDeep(html);

/** As text, quotations marked by `>`. */
export function textOfHtml(html: string): string {
  if (!isParsable(html)) return withoutTags(html.slice(0, MAX_HTML));
  return convert(html, {
    wordwrap: false,
    formatters: { cell },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, noAnchorUrl: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'td', format: 'cell' },
      { selector: 'th', format: 'cell' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  }).replaceAll('\u00a0', ' ');
}

/** The cells of a row are told apart. */
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' ');
};

const withoutTags = (html: string): string =>
  html
    .replace(/<(style|script)\b[^<]*/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(nbsp|lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? ' ');
const ENTITIES: Partial<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** An image of the mail itself. */
export interface Picture {
  type: string;
  content: Uint8Array;
}

const COLOR = [/^#[0-9a-f]{3,8}$/i, /^rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\)$/i, /^[a-z]{3,20}$/i];

/**
 * A page that runs nothing, loads nothing and covers nothing; null when there is none that could be shown. `pictures` by
 * their Content-ID without brackets: all that an image can be.
 */
export function safeHtml(html: string, pictures: ReadonlyMap<string, Picture>): string | null {
  if (!isParsable(html)) return null;
  let room = MAX_IMAGES;
  const embedded = (source: string): string | null => {
    const picture = /^cid:/i.test(source) ? pictures.get(decodedId(source.slice(4))) : undefined;
    if (picture === undefined || picture.content.length > room) return null;
    room -= picture.content.length;
    return `data:${picture.type};base64,${Buffer.from(picture.content).toString('base64')}`;
  };
  return sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt'],
      td: ['colspan', 'rowspan', 'align', 'valign'],
      th: ['colspan', 'rowspan', 'align', 'valign'],
      '*': ['style', 'dir', 'lang'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    allowedStyles: {
      '*': {
        color: COLOR,
        'background-color': COLOR,
        'font-weight': [/^(bold|normal|[1-9]00)$/],
        'font-style': [/^(italic|normal)$/],
        'text-decoration': [/^(underline|line-through|none)$/],
        'text-align': [/^(left|right|center|justify)$/],
      },
    },
    nestingLimit: MAX_DEPTH,
    transformTags: {
      a: (tagName, { href = '', ...attribs }) => ({
        tagName,
        // A mail has no place of its own: what is relative to it would be a page of the desk.
        attribs: { ...(ABSOLUTE.test(href) ? { href } : {}), ...attribs, ...ELSEWHERE },
      }),
      img: (tagName, attribs) => {
        const src = embedded(attribs['src'] ?? '');
        const alt = (attribs['alt'] ?? '').slice(0, 200);
        return src === null ? { tagName: 'span', attribs: {}, text: alt } : { tagName, attribs: { src, alt } };
      },
    },
  });
}

const ABSOLUTE = /^\s*(https?:\/\/|mailto:|tel:)/i;
const ELSEWHERE = { rel: 'noopener noreferrer nofollow', target: '_blank' };

const TAGS = (
  'a abbr address b big blockquote br center cite code col colgroup dd del div dl dt em figcaption figure font h1 h2 h3 h4 ' +
  'h5 h6 hr i img ins kbd li ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr ' +
  'tt u ul var'
).split(' ');

function decodedId(id: string): string {
  try {
    return decodeURIComponent(id.trim());
  } catch {
    return id.trim();
  }
}
