import { articleKindTexts } from '../../../domain/knowledge/kind';
import type { ArticleRow, FoundArticle } from '../../schemas/articles';
import { type Html, html, nothing } from '../html';
import { helpTexts } from './helpTexts';
import { longDate } from './times';
import type { Visit } from './visit';

type Listed = ArticleRow & Partial<Pick<FoundArticle, 'found'>>;

export const articleList = (visit: Visit, articles: readonly Listed[]): Html =>
  html`<ul class="articles">${articles.map((article) => item(visit, article))}</ul>`;

function item(visit: Visit, article: Listed): Html {
  const { id, title, summary, language, found } = article;
  return html`<li><h3 lang="${language}"><a href="${visit.to(`/aide/articles/${id}`)}">${highlighted(title, found?.title)}</a></h3>
<p lang="${language}">${highlighted(summary, found?.summary)}</p>
${found?.excerpt ? html`<p lang="${language}" class="small">${highlighted(found.excerpt.text, found.excerpt.ranges)}</p>` : nothing}
${factsOf(visit, article)}</li>`;
}

/** Of what kind an article is, since when, and for whom it is where that is not everybody. */
export function factsOf({ language }: Visit, { kind, audience, from }: ArticleRow): Html {
  const t = helpTexts[language];
  const facts = [
    articleKindTexts[language][kind],
    ...(from === null ? [] : [t.published(longDate(Date.parse(from), language))]),
    ...(audience === 'public' ? [] : [t.audiences[audience]]),
  ];
  return html`<p class="small">${facts.join(' · ')}</p>`;
}

/** A text with the parts that were searched for marked in it. */
function highlighted(text: string, ranges: readonly (readonly [number, number])[] = []): Html {
  const parts = ranges.map(([from, to], index) => {
    const before = ranges[index - 1]?.[1] ?? 0;
    return html`${text.slice(before, from)}<mark>${text.slice(from, to)}</mark>`;
  });
  return html`${parts}${text.slice(ranges.at(-1)?.[1] ?? 0)}`;
}
