import { may } from '../../domain/access/access';
import { findVisible, listArticles, listVisible } from '../../store/articles';
import { personNames } from '../../store/names';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { renderMarkdown } from '../knowledge/markdown';
import { readerOf } from '../knowledge/reader';
import { rowsOf } from '../knowledge/rows';
import { Problem } from '../problem';
import { articleParams, articleSchema, articlesQuery, articlesSchema, languageQuery } from '../schemas/articles';
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
      const { language, state, kind, category, serviceId, cursor, limit } = query;
      const filter = { kind, category, serviceId };
      if (state === undefined) {
        const { data, nextCursor } = await listVisible(store, filter, readerOf(actor, at), { cursor, limit });
        return ok({ data: await rowsOf(store, data, actor, { language, at }), nextCursor });
      }
      if (!may(actor, 'writeArticles')) throw new Problem('notAllowed');
      const { data, nextCursor } = await listArticles(store, { ...filter, state }, at, { cursor, limit });
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
      const version = await findVisible(store, id, readerOf(actor, at));
      if (!version) throw new Problem('notFound');
      const [row] = await rowsOf(store, [version], actor, { language, at });
      if (!row) throw new Problem('notFound');
      const { body } = (row.language === 'en' ? version.en : null) ?? version.fr;
      return ok({ ...row, ...renderMarkdown(body), keywords: version.keywords });
    },
  }),
];
