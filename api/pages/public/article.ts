import type { ArticleSheet } from '../../schemas/articles';
import { Html, html, nothing } from '../html';
import { factsOf } from './articleList';
import { feedLink } from './feed';
import { otherWays } from './help';
import { helpTexts } from './helpTexts';
import type { PublicPage } from './layout';
import type { Visit } from './visit';

/** From so many headings on, one wants to see them together. */
const CONTENTS_FROM = 3;

/** One article, and the question whether it helped; `solved` once it was answered. */
export function articlePage(visit: Visit, article: ArticleSheet, solved: boolean): PublicPage {
  const { id, title, summary, language, languages, audience, state, headings, desk } = article;
  const t = helpTexts[visit.language];
  return {
    title,
    titleLanguage: language,
    languages,
    ...(audience === 'public' ? { description: summary } : {}),
    head: feedLink(visit),
    main: html`<p class="lead" lang="${language}">${summary}</p>
${factsOf(visit, article)}
${desk ? html`<p class="no-print"><a href="/connaissances/${id}">${t.change}</a></p>` : nothing}
${state === 'expired' ? html`<p class="said">${t.old}</p>` : nothing}
${headings.length < CONTENTS_FROM ? nothing : contents(article, t.contents)}
<div class="article" lang="${language}">${new Html(article.html)}</div>
${solved ? html`<p class="said" role="status">${t.thanks}</p>` : solvedForm(visit, article.id)}
${otherWays(visit)}`,
  };
}

const contents = ({ headings, language }: ArticleSheet, title: string): Html =>
  html`<nav class="contents no-print" aria-label="${title}"><ul lang="${language}">${headings.map(
    ({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`,
  )}</ul></nav>`;

function solvedForm({ language, to }: Visit, id: string): Html {
  const t = helpTexts[language];
  return html`<form method="post" action="${to(`/aide/articles/${id}/resolu`)}" class="solved no-print">
<h2>${t.solvedAsk}</h2><button>${t.solved}</button></form>`;
}
