import type { ArticleContent } from '../../domain/knowledge/article';
import { withoutPersons } from '../../domain/knowledge/fromTicket';
import { isComplaint } from '../../domain/ticket/complaint';
import type { Ticket } from '../../domain/ticket/ticket';
import { getContents } from '../../store/contents';
import { readPersons } from '../../store/names';
import { readService } from '../../store/services';
import type { Store } from '../../store/store';
import { readTimeline } from '../../store/timeline';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import type { ArticleIndex } from '../knowledge/articleIndex';
import { createArticle } from '../knowledge/demand';
import { showDraft } from '../knowledge/drafts';
import { suggestedRows } from '../knowledge/suggest';
import { Problem } from '../problem';
import { draftHeaders, draftSchema } from '../schemas/articleDrafts';
import { languageQuery, suggestionsSchema } from '../schemas/articles';
import { numberParams } from '../schemas/common';
import { openHeaders } from '../schemas/openings';
import { contentOf, demandTicket } from '../ticketReader';

/** What articles have to do with a ticket: those that may help with it, and the one that it may become. */
export const ticketArticleRoutes = ({ store }: Pick<Deps, 'store'>, articles: ArticleIndex): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}/articles',
    id: 'suggestArticlesForTicket',
    tag: 'Knowledge',
    summary: 'Articles that may help with a ticket',
    access: 'writeArticles',
    params: numberParams,
    query: languageQuery,
    responses: { 200: { description: 'Those that fit its title and its service.', schema: suggestionsSchema } },
    handler: async ({ actor, params: { number }, query: { language }, receivedAt: at }) => {
      const { serviceId } = await demandTicket(store, actor, number);
      const { title } = await contentOf(store, number);
      const asked = { text: title ?? '', serviceId, language, at };
      return ok({ data: await suggestedRows(store, await articles.current(), actor, asked) });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/tickets/{number}/article-drafts',
    id: 'draftArticleFromTicket',
    tag: 'Knowledge',
    summary: 'Begin an article from a resolved ticket',
    description: 'For the desk alone until its author says otherwise; without the names of those it was about.',
    access: 'writeArticles',
    params: numberParams,
    headers: openHeaders,
    responses: { 201: { description: 'The draft.', schema: draftSchema, headers: draftHeaders } },
    problems: [409, 422],
    handler: async ({ actor, params: { number }, headers, receivedAt: at }) => {
      const ticket = await demandTicket(store, actor, number);
      const begun = { actor, key: headers['idempotency-key'], body: { number }, at };
      const article = await createArticle(store, begun, () => contentFrom(store, ticket));
      return { ...(await showDraft(store, actor, article)), status: 201 };
    },
  }),
];

async function contentFrom(store: Store, ticket: Ticket): Promise<ArticleContent> {
  const { number, serviceId, kind, requesterId, openedBy, resolution } = ticket;
  // Who may read articles are those a complaint is about too.
  if (isComplaint(ticket)) throw new Problem('complaintToArticle');
  if (!resolution) throw new Problem('notResolved');
  const [timeline, { title }, service, persons] = await Promise.all([
    readTimeline(store, number),
    contentOf(store, number),
    readService(store, serviceId),
    readPersons(store, [requesterId, openedBy]),
  ]);
  const resolved = timeline.findLast(({ type }) => type === 'resolved');
  const contentId = resolved && 'contentId' in resolved ? resolved.contentId : undefined;
  const contents = contentId === undefined ? new Map() : await getContents(store, [contentId]);
  const message: string = contentId === undefined ? '' : (contents.get(contentId)?.texts['message'] ?? '');
  const names = [...persons.values()].flatMap(({ name }) => [name.given, name.family]);
  const cleanTitle = withoutPersons(title ?? '', names).slice(0, 150) || number;
  return {
    kind: kind === 'incident' ? 'knownError' : 'howTo',
    audience: 'desk',
    categories: service ? [service.category] : [],
    serviceIds: [serviceId],
    keywords: [],
    fr: { title: cleanTitle, summary: cleanTitle, body: `## Solution\n\n${withoutPersons(message, names)}` },
    en: null,
    from: null,
    until: null,
    expiresAt: null,
  };
}
