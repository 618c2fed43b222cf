import { emptySearches } from '../../store/articleSearches';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import type { ArticleIndex } from '../knowledge/articleIndex';
import { searchArticles } from '../knowledge/search';
import { noteSolved } from '../knowledge/solved';
import { suggestedRows } from '../knowledge/suggest';
import {
  articleParams,
  emptySearchesSchema,
  searchQuery,
  searchResultsSchema,
  solvedBody,
  suggestionsBody,
  suggestionsSchema,
} from '../schemas/articles';
import { isoOf } from '../schemas/common';

/** How articles are found: by who searches, and by who types of what they would have found. */
export const articleSearchRoutes = ({ store, env }: Pick<Deps, 'store' | 'env'>, articles: ArticleIndex): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/articles/search',
    id: 'searchArticles',
    tag: 'Knowledge',
    summary: 'Search articles',
    description: 'Accents, plurals and a wrong letter do not matter; the last word may be a beginning.',
    access: 'everyone',
    query: searchQuery,
    responses: { 200: { description: 'The best first.', schema: searchResultsSchema } },
    handler: async ({ actor, query: { q, language, limit, ...filter }, receivedAt: at }) =>
      ok(await searchArticles(store, await articles.current(), actor, { q, language, filter, limit, at })),
  }),
  route({
    method: 'get',
    path: '/api/v1/articles/searches',
    id: 'listEmptySearches',
    tag: 'Knowledge',
    summary: 'What was searched for in vain, the most frequent first',
    description: 'Of the last 90 days; nobody knows who searched.',
    access: 'writeArticles',
    responses: { 200: { description: 'At most 100.', schema: emptySearchesSchema } },
    handler: async () => {
      const searches = await emptySearches(store);
      return ok({
        data: searches.map(({ query, count, lastAt }) => ({ query, count, lastAt: isoOf(lastAt.getTime()) })),
      });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/suggestions',
    id: 'suggestArticles',
    tag: 'Knowledge',
    summary: 'Articles that may spare a ticket, while it is being typed',
    access: 'everyone',
    body: suggestionsBody,
    responses: { 200: { description: 'Those that fit well.', schema: suggestionsSchema } },
    handler: async ({ actor, body, receivedAt: at }) =>
      ok({ data: await suggestedRows(store, await articles.current(), actor, { ...body, at }) }),
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/{id}/solved',
    id: 'articleSolved',
    tag: 'Knowledge',
    summary: 'It solved my problem',
    description: 'Counted once a day for each person or address, however often it is sent.',
    access: 'everyone',
    params: articleParams,
    body: solvedBody,
    responses: { 204: { description: 'It is counted.' } },
    handler: async ({ actor, params: { id }, body: { from }, client, receivedAt: at }) => {
      await noteSolved({ store, env }, { id, actor, client, from, at });
      return noContent();
    },
  }),
];
