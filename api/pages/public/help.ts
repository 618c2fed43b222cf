import { categoryTexts, SERVICE_CATEGORIES, type ServiceCategory } from '../../../domain/catalogue/category';
import type { ArticleRow, FoundArticle } from '../../schemas/articles';
import { type Html, html, nothing } from '../html';
import { articleList } from './articleList';
import { feedLink } from './feed';
import { helpTexts } from './helpTexts';
import type { PublicPage } from './layout';
import { publicTexts } from './texts';
import type { Visit } from './visit';

interface Front {
  announcements: readonly ArticleRow[];
  mostUseful: readonly ArticleRow[];
  latest: readonly ArticleRow[];
}

/** Where everybody looks first. */
export function helpPage(visit: Visit, { announcements, mostUseful, latest }: Front): PublicPage {
  const t = helpTexts[visit.language];
  const subjects = SERVICE_CATEGORIES.map((category) => {
    const { title, hint } = categoryTexts[visit.language][category];
    return html`<li class="card"><h3><a href="${visit.to(`/aide/recherche?sujet=${category}`)}">${title}</a></h3><p>${hint}</p></li>`;
  });
  return {
    title: t.title,
    description: t.description,
    head: feedLink(visit),
    main: html`${searchForm(visit)}
${listed(visit, t.announcements, announcements)}
<section><h2>${t.categories}</h2><ul class="cards">${subjects}</ul></section>
${listed(visit, t.mostUseful, mostUseful)}
${listed(visit, t.latest, latest)}
${announcements.length + latest.length === 0 ? html`<p>${t.noneYet}</p>` : nothing}
${otherWays(visit)}`,
  };
}

interface Results {
  q: string;
  found: readonly FoundArticle[];
  total: number;
}

/** What was found, the best first; nobody's search is found by search engines. */
export function resultsPage(visit: Visit, { q, found, total }: Results): PublicPage {
  const t = helpTexts[visit.language];
  return {
    title: t.resultsFor(q),
    main: html`${searchForm(visit)}
<p role="status">${found.length === 0 ? t.none : t.found(total, found.length)}</p>
${found.length === 0 ? html`<p>${t.noneHint}</p>` : articleList(visit, found)}
${otherWays(visit)}`,
  };
}

interface Subject {
  category: ServiceCategory;
  articles: readonly ArticleRow[];
  /** Where the next ones are; null at the end. */
  next: string | null;
}

/** Every article on a subject, the latest first. */
export function subjectPage(visit: Visit, { category, articles, next }: Subject): PublicPage {
  const t = helpTexts[visit.language];
  const { title, hint } = categoryTexts[visit.language][category];
  return {
    title,
    main: html`${searchForm(visit)}
<p>${hint}</p>
${articles.length === 0 ? html`<p>${t.noneYet}</p>` : articleList(visit, articles)}
${next === null ? nothing : html`<p class="no-print"><a href="${visit.to(next)}">${t.next}</a></p>`}
${otherWays(visit)}`,
  };
}

/** Works without script: what is searched for is in the address. */
function searchForm({ language, query }: Visit): Html {
  const t = helpTexts[language];
  const lang = query.get('lang');
  return html`<form action="/aide/recherche" role="search" class="search no-print">
<label for="q">${t.search}</label>
<p class="small" id="q-hint">${t.searchHint}</p>
<div><input type="search" id="q" name="q" value="${query.get('q') ?? ''}" required maxlength="200" aria-describedby="q-hint">
${lang === null ? nothing : html`<input type="hidden" name="lang" value="${lang}">`}
<button class="act">${t.submit}</button></div>
</form>`;
}

const listed = (visit: Visit, title: string, articles: readonly ArticleRow[]): Html =>
  articles.length === 0 ? nothing : html`<section><h2>${title}</h2>${articleList(visit, articles)}</section>`;

/** For whoever did not find what they came for. */
export function otherWays({ language, to }: Visit): Html {
  const { howToReport, serviceStatus } = publicTexts[language];
  const t = helpTexts[language];
  return html`<section class="no-print"><h2>${t.notFoundHere}</h2>
<ul><li><a href="${to('/etat')}">${serviceStatus}</a></li>
<li><a href="/demandes/nouvelle">${t.report}</a></li>
<li><a href="${to('/aide/signaler')}">${howToReport}</a></li></ul></section>`;
}
