import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

export interface Heading {
  id: string;
  level: number;
  text: string;
}

export interface RenderedMarkdown {
  html: string;
  headings: Heading[];
}

const IMAGE = /^image:([0-9a-f]{32})$/;
export const imageUrl = (id: string): string => `/api/v1/article-images/${id}`;

/** The article's title is the page's first heading: those of its text come below. */
const LOWERED_BY = 1;

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });

/** HTML that is safe in a page: no scripts, no styles, no image but those of articles. */
export function renderMarkdown(source: string): RenderedMarkdown {
  const tokens = markdown.parse(source, {});
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
    const level = Math.min(6, Number(token.tag.slice(1)) + LOWERED_BY);
    token.tag = `h${level}`;
    if (token.type === 'heading_close') return;
    const text = plainText(tokens[index + 1]?.children ?? []);
    const id = anchorOf(text, headings);
    token.attrSet('id', id);
    headings.push({ id, level, text });
  });
  return { html: sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), SAFE), headings };
}

/** What there is to read in it: for a search, and for an excerpt. */
export function textOfMarkdown(source: string): string {
  const lines = markdown.parse(source, {}).flatMap((token) => {
    if (token.type === 'inline') return [plainText(token.children ?? [])];
    return token.type === 'fence' || token.type === 'code_block' ? [token.content.trim()] : [];
  });
  return lines.join('\n');
}

const plainText = (tokens: readonly { type: string; content: string }[]): string =>
  tokens
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .trim();

function anchorOf(text: string, before: readonly Heading[]): string {
  const base = `h-${slugOf(text) || 'section'}`;
  const taken = new Set(before.map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

const SAFE: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
    ...['strong', 'em', 's', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'title', 'loading'],
    ol: ['start'],
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer' } }),
    img: (tagName, { src = '', ...attribs }) => {
      const [, id] = IMAGE.exec(src) ?? [];
      return { tagName, attribs: id === undefined ? {} : { ...attribs, src: imageUrl(id), loading: 'lazy' } };
    },
  },
};
