import { emptySearches, noteEmptySearch } from '../../store/articleSearches';
import { countSolved } from '../../store/articleSolved';
import { findVisible } from '../../store/articles';
import { keyedDigest } from '../auth/client';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import type { ArticleIndex } from '../knowledge/articleIndex';
import { findArticles } from '../knowledge/find';
import { excerptOf, rangesIn } from '../knowledge/highlight';
import { textOfMarkdown } from '../knowledge/markdown';
import { readerOf } from '../knowledge/reader';
import { rowsOf } from '../knowledge/rows';
import { suggestedRows } from '../knowledge/suggest';
import { Problem } from '../problem';
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
    handler: async ({ actor, query: { q, language, limit, ...filter }, receivedAt: at }) => {
      const index = await articles.current();
      const { found, total } = await findArticles(store, index, {
        text: q,
        reader: readerOf(actor, at),
        filter,
        limit,
      });
      if (total === 0 && Object.keys(filter).length === 0) await noteEmptySearch(store, q, at);
      const versions = found.map(({ version }) => version);
      const rows = await rowsOf(store, versions, actor, { language, at });
      const data = rows.map((row, i) => {
        const { terms } = found[i]?.hit ?? { terms: new Set<string>() };
        const body = (row.language === 'en' ? versions[i]?.en : versions[i]?.fr)?.body ?? '';
        return {
          ...row,
          found: {
            title: rangesIn(row.title, terms, row.language),
            summary: rangesIn(row.summary, terms, row.language),
            excerpt: excerptOf(textOfMarkdown(body), terms, row.language),
          },
        };
      });
      return ok({ data, total });
    },
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
      if (!(await findVisible(store, id, readerOf(actor, at)))) throw new Problem('notFound');
      const who = actor.roles.length > 0 ? actor.id : client.address;
      const day = isoOf(at).slice(0, 10);
      const once = keyedDigest(env.LINK_SECRET, 'articleSolved', who, id, day);
      await countSolved(store, { id, once, isAvoided: from === 'newTicket', at });
      return noContent();
    },
  }),
];
