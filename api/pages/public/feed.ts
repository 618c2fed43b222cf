import type { Language } from '../../../domain/words';
import type { ArticleRow } from '../../schemas/articles';
import { type Html, html } from '../html';
import { helpTexts } from './helpTexts';
import { publicTexts } from './texts';
import { inLanguage, type Visit } from './visit';

export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

/** By which a reader of feeds finds this one. */
export const feedLink = ({ language, to }: Visit): Html =>
  html`<link rel="alternate" type="application/atom+xml" title="${publicTexts[language].feed}" href="${to('/aide/flux.atom')}">`;

/** Atom (RFC 4287) of articles, the latest first. A version that replaces another updates its entry. */
export function feedOf(publicUrl: string, language: Language, articles: readonly ArticleRow[]): string {
  const { title, description } = helpTexts[language];
  const address = (path: string) => inLanguage(`${publicUrl}${path}`, language);
  const entries = articles.map(
    ({ id, title: name, summary, from, language: spoken }) => html`<entry xml:lang="${spoken}">
<id>urn:guichet:article:${id}</id>
<title>${name}</title>
<summary>${summary}</summary>
<link href="${address(`/aide/articles/${id}`)}"/>
<updated>${from ?? ''}</updated>
</entry>
`,
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${address('/aide/flux.atom')}</id>
<title>${title} – ${publicTexts[language].site}</title>
<subtitle>${description}</subtitle>
<link href="${address('/aide')}"/>
<link rel="self" type="application/atom+xml" href="${address('/aide/flux.atom')}"/>
<updated>${articles[0]?.from ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${publicTexts[language].department}</name></author>
${entries}</feed>
`.text;
}
