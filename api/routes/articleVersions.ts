import { may } from '../../domain/access/access';
import { areDatesSound } from '../../domain/knowledge/article';
import { readAccount } from '../../store/accounts';
import { changeArticle, withdraw } from '../../store/articlePublishing';
import { type Article, listVersions, readVersion } from '../../store/articles';
import { actorOf } from '../../store/directory';
import { personNames } from '../../store/names';
import type { Store } from '../../store/store';
import { startArticleIfReachable } from '../../temporal/startArticle';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { unsoundDates } from '../knowledge/content';
import { demandArticle } from '../knowledge/demand';
import { diffOf } from '../knowledge/diff';
import { Problem } from '../problem';
import {
  articleChangesBody,
  articleVersionSchema,
  articleVersionsSchema,
  diffQuery,
  diffSchema,
  versionParams,
  versionsQuery,
  withdrawalBody,
} from '../schemas/articleDrafts';
import { articleParams, articleRowSchema } from '../schemas/articles';
import { articleRow } from '../views/article';
import { versionResource, versionSheet } from '../views/articleDraft';

/** What an article was, and what happens to it without a review. */
export const articleVersionRoutes = ({ store, temporal }: Pick<Deps, 'store' | 'temporal'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/articles/{id}/versions',
    id: 'listArticleVersions',
    tag: 'Knowledge',
    summary: 'The versions of an article, the newest first',
    access: 'readDeskData',
    params: articleParams,
    query: versionsQuery,
    responses: { 200: { description: 'A page of them.', schema: articleVersionsSchema } },
    handler: async ({ params: { id }, query }) => {
      const { data: versions, nextCursor } = await listVersions(store, id, query);
      if (versions.length === 0) throw new Problem('notFound');
      const names = await personNames(
        store,
        versions.flatMap(({ authorIds, reviewerId }) => [...authorIds, reviewerId]),
      );
      return ok({ data: versions.map((version) => versionResource(version, names)), nextCursor });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/articles/{id}/versions/{number}',
    id: 'readArticleVersion',
    tag: 'Knowledge',
    summary: 'Read a version of an article',
    access: 'readDeskData',
    params: versionParams,
    responses: { 200: { description: 'The version, as it was written.', schema: articleVersionSchema } },
    handler: async ({ params: { id, number } }) => {
      const version = await demandVersion(store, id, number);
      const names = await personNames(store, [...version.authorIds, version.reviewerId]);
      return ok(versionSheet(version, names));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/articles/{id}/diff',
    id: 'diffArticle',
    tag: 'Knowledge',
    summary: 'What differs between two versions, or between one and the draft',
    access: 'writeArticles',
    params: articleParams,
    query: diffQuery,
    responses: { 200: { description: 'Part by part, word by word.', schema: diffSchema } },
    handler: async ({ params: { id }, query: { from, to } }) => {
      const [before, after] = await Promise.all([
        demandVersion(store, id, from),
        to === 0 ? demandArticle(store, id).then(({ draft }) => draft?.content) : demandVersion(store, id, to),
      ]);
      if (!after) throw new Problem('notFound');
      return ok(diffOf(before, after));
    },
  }),
  route({
    method: 'patch',
    path: '/api/v1/articles/{id}',
    id: 'changeArticle',
    tag: 'Knowledge',
    summary: 'Renew an article, change how long it is visible, or who answers for it',
    access: 'writeArticles',
    params: articleParams,
    body: articleChangesBody,
    responses: { 200: { description: 'The article.', schema: articleRowSchema } },
    problems: [409, 412],
    handler: async ({ params: { id }, body, receivedAt: at }) => {
      const article = await demandArticle(store, id);
      const after = await changeArticle(store, article, await demandChanges(store, article, body), at);
      if (!after) throw new Problem('draftChanged');
      if (after.version > 0) await startArticleIfReachable(temporal.client.workflow, id);
      return ok(articleRow(after, { language: 'fr', at }, await personNames(store, [after.ownerId])));
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/{id}/withdrawal',
    id: 'withdrawArticle',
    tag: 'Knowledge',
    summary: 'Withdraw an article: nobody sees it any more',
    description: 'A next version publishes it again.',
    access: 'writeArticles',
    params: articleParams,
    body: withdrawalBody,
    responses: { 204: { description: 'It is withdrawn.' } },
    problems: [409],
    handler: async ({ actor, params: { id }, body: { reason }, receivedAt: at }) => {
      await demandArticle(store, id);
      if (!(await withdraw(store, id, actor.id, reason, at))) throw new Problem('notPublished');
      await startArticleIfReachable(temporal.client.workflow, id);
      return noContent();
    },
  }),
];

async function demandVersion(store: Store, id: string, number: number) {
  const version = await readVersion(store, id, number);
  if (!version) throw new Problem('notFound');
  return version;
}

type Changes = Parameters<typeof changeArticle>[2];

async function demandChanges(store: Store, article: Article, changes: Changes): Promise<Changes> {
  const { ownerId, until, expiresAt } = changes;
  if (until !== undefined || expiresAt !== undefined) {
    const { from, withdrawn } = article;
    if (from === null || article.expiresAt === null || withdrawn) throw new Problem('notPublished');
    const dates = {
      from,
      until: until === undefined ? article.until : until,
      expiresAt: expiresAt ?? article.expiresAt,
    };
    if (!areDatesSound(dates)) {
      throw new Problem('articleRefused', { errors: [unsoundDates(until === undefined ? '/expiresAt' : '/until')] });
    }
  }
  if (ownerId !== undefined && !(await isWriter(store, ownerId))) {
    const message = 'Nobody with this id writes articles';
    throw new Problem('articleRefused', { errors: [{ pointer: '/ownerId', code: 'unknownOwner', message }] });
  }
  return changes;
}

async function isWriter(store: Store, id: string): Promise<boolean> {
  const account = await readAccount(store, id);
  const actor = account?.active ? await actorOf(store, account) : null;
  return actor !== null && may(actor, 'writeArticles');
}
