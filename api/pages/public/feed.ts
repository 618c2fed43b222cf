import type { Language } from '../../../domain/words';
import type { ArticleRow } from '../../schemas/articles';
import { type Html, html } from '../html';
import { atomOf } from './atom';
import { helpTexts } from './helpTexts';
import { publicTexts } from './texts';
import { inLanguage, type Visit } from './visit';

/** By which a reader of feeds finds this one. */
export const feedLink = ({ language, to }: Visit): Html =>
  html`<link rel="alternate" type="application/atom+xml" title="${publicTexts[language].feed}" href="${to('/aide/flux.atom')}">`;

/** Articles, the latest first. A version that replaces another updates its entry. */
export function feedOf(publicUrl: string, language: Language, articles: readonly ArticleRow[]): string {
  const { title, description } = helpTexts[language];
  return atomOf(publicUrl, language, {
    path: '/aide/flux.atom',
    pagePath: '/aide',
    title,
    subtitle: description,
    entries: articles.map(({ id, title: name, summary, from, language: spoken }) => ({
      id: `urn:guichet:article:${id}`,
      language: spoken,
      title: name,
      summary,
      href: inLanguage(`${publicUrl}/aide/articles/${id}`, language),
      updated: from ?? '',
    })),
  });
}
