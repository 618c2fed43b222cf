import { may } from '../../domain/access/access';
import { listArticles } from '../../store/articles';
import { personNames } from '../../store/names';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { demandArticle } from '../knowledge/demand';
import { readRows, readSheet } from '../knowledge/read';
import { Problem } from '../problem';
import {
  articleParams,
  articleRowSchema,
  articleSchema,
  articlesQuery,
  articlesSchema,
  languageQuery,
} from '../schemas/articles';
import { articleRow } from '../views/article';

/** What everybody reads, as far as it is for them. */
export const articleRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/articles',
    id: 'listArticles',
    tag: 'Knowledge',
    summary: 'List articles, the latest first',
    description: 'Without a session: what is public.',
    access: 'everyone',
    query: articlesQuery,
    responses: {
      200: { description: 'Those you may read, or with `state` those you may write.', schema: articlesSchema },
    },
    handler: async ({ actor, query, receivedAt: at }) => {
      const { language, state, ownerId, q, kind, category, serviceId, cursor, limit } = query;
      const filter = { kind, category, serviceId };
      if (state === undefined) return ok(await readRows(store, filter, actor, { language, at }, { cursor, limit }));
      if (!may(actor, 'writeArticles')) throw new Problem('notAllowed');
      const { data, nextCursor } = await listArticles(store, { ...filter, state, ownerId, q }, at, { cursor, limit });
      const names = await personNames(
        store,
        data.map(({ ownerId }) => ownerId),
      );
      return ok({ data: data.map((article) => articleRow(article, { language, at }, names)), nextCursor });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/articles/{id}',
    id: 'readArticle',
    tag: 'Knowledge',
    summary: 'Read an article',
    access: 'everyone',
    params: articleParams,
    query: languageQuery,
    responses: { 200: { description: 'The version that is published now.', schema: articleSchema } },
    handler: async ({ actor, params: { id }, query: { language }, receivedAt: at }) => {
      const sheet = await readSheet(store, id, actor, { language, at });
      if (!sheet) throw new Problem('notFound');
      return ok(sheet);
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/articles/{id}/standing',
    id: 'readArticleStanding',
    tag: 'Knowledge',
    summary: 'Where an article stands, whatever state it is in',
    access: 'writeArticles',
    params: articleParams,
    query: languageQuery,
    responses: { 200: { description: 'As in the list of those who write.', schema: articleRowSchema } },
    handler: async ({ params: { id }, query: { language }, receivedAt: at }) => {
      const article = await demandArticle(store, id);
      return ok(articleRow(article, { language, at }, await personNames(store, [article.ownerId])));
    },
  }),
];
