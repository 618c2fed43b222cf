import type { Actor } from '../../domain/access/actor';
import { beginDraft, type Draft, edit, reviewRefusal, sendBack, submit, takeBack } from '../../domain/knowledge/draft';
import type { Instant } from '../../domain/time';
import { putDraft, removeDraft } from '../../store/articleDrafts';
import { publishDraft } from '../../store/articlePublishing';
import { type Article, readVersion } from '../../store/articles';
import type { DeskData } from '../../store/deskData';
import { personNames } from '../../store/names';
import type { Store } from '../../store/store';
import { startArticleIfReachable } from '../../temporal/startArticle';
import type { Deps } from '../deps';
import { type Answer, noContent, ok, type Route, route } from '../http/route';
import { demandContent, type Known } from '../knowledge/content';
import { createArticle, demandArticle, demandDraft, type WithDraft } from '../knowledge/demand';
import { showDraft } from '../knowledge/drafts';
import { renderMarkdown } from '../knowledge/markdown';
import { Problem } from '../problem';
import {
  contentBody,
  draftHeaders,
  draftSchema,
  ifMatchHeaders,
  previewBody,
  previewSchema,
  reviewBody,
} from '../schemas/articleDrafts';
import { articleParams, articleRowSchema } from '../schemas/articles';
import { openHeaders } from '../schemas/openings';
import { articleRow } from '../views/article';

const aDraft = { description: 'The draft.', schema: draftSchema, headers: draftHeaders };

/** How articles are written, and reviewed by somebody else. */
export const articleDraftRoutes = ({ store, temporal }: Pick<Deps, 'store' | 'temporal'>, data: DeskData): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/articles',
    id: 'createArticle',
    tag: 'Knowledge',
    summary: 'Begin an article',
    description: 'The same `Idempotency-Key` with the same body begins nothing again.',
    access: 'writeArticles',
    headers: openHeaders,
    body: contentBody,
    responses: { 201: aDraft },
    handler: async ({ actor, headers, body, receivedAt: at }) => {
      const begun = { actor, key: headers['idempotency-key'], body, at };
      const article = await createArticle(store, begun, () => demandContent({ store, data }, null, body, at));
      return { ...(await showDraft(store, actor, article)), status: 201 };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/{id}/draft',
    id: 'beginArticleDraft',
    tag: 'Knowledge',
    summary: 'Begin the next version of an article, from the newest one',
    access: 'writeArticles',
    params: articleParams,
    responses: { 201: aDraft },
    problems: [409],
    handler: async ({ actor, params: { id }, receivedAt: at }) => {
      const article = await demandArticle(store, id);
      if (article.draft) throw new Problem('draftThere');
      const version = await readVersion(store, id, article.version);
      if (!version) throw new Problem('notFound');
      const { kind, audience, categories, serviceIds, keywords, fr, en } = version;
      const content = { kind, audience, categories, serviceIds, keywords, fr, en, from: null, until: null };
      const draft = beginDraft({ ...content, expiresAt: null }, actor.id, at);
      return { ...(await written(store, actor, article, draft, at)), status: 201 };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/articles/{id}/draft',
    id: 'readArticleDraft',
    tag: 'Knowledge',
    summary: 'Read the draft of an article',
    access: 'writeArticles',
    params: articleParams,
    responses: { 200: aDraft },
    handler: async ({ actor, params: { id } }) => showDraft(store, actor, await demandDraft(store, id)),
  }),
  route({
    method: 'put',
    path: '/api/v1/articles/{id}/draft',
    id: 'writeArticleDraft',
    tag: 'Knowledge',
    summary: 'Write in the draft of an article',
    access: 'writeArticles',
    params: articleParams,
    headers: ifMatchHeaders,
    body: contentBody,
    responses: { 200: aDraft },
    problems: [409, 412],
    handler: async ({ actor, params: { id }, headers, body, receivedAt: at }) => {
      const article = await demandDraft(store, id, headers['if-match']);
      const content = await demandContent({ store, data }, id, body, at);
      return written(store, actor, article, judged(edit(article.draft, content, actor.id, at)), at);
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/articles/{id}/draft',
    id: 'removeArticleDraft',
    tag: 'Knowledge',
    summary: 'Throw a draft away, and with it an article that was never published',
    access: 'writeArticles',
    params: articleParams,
    headers: ifMatchHeaders,
    responses: { 204: { description: 'It is gone.' } },
    problems: [412],
    handler: async ({ params: { id }, headers, receivedAt: at }) => {
      const article = await demandDraft(store, id, headers['if-match']);
      if (!(await removeDraft(store, article, at))) throw new Problem('draftChanged');
      return noContent();
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/{id}/draft/submission',
    id: 'submitArticleDraft',
    tag: 'Knowledge',
    summary: 'Ask for a review',
    access: 'writeArticles',
    params: articleParams,
    headers: ifMatchHeaders,
    responses: { 200: aDraft },
    problems: [409, 412],
    handler: async ({ actor, params: { id }, headers, receivedAt: at }) => {
      const article = await demandDraft(store, id, headers['if-match']);
      return written(store, actor, article, judged(submit(article.draft, at)), at);
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/articles/{id}/draft/submission',
    id: 'takeBackArticleDraft',
    tag: 'Knowledge',
    summary: 'Take a draft back from its review, to write in it',
    access: 'writeArticles',
    params: articleParams,
    headers: ifMatchHeaders,
    responses: { 200: aDraft },
    problems: [409, 412],
    handler: async ({ actor, params: { id }, headers, receivedAt: at }) => {
      const article = await demandDraft(store, id, headers['if-match']);
      return written(store, actor, article, judged(takeBack(article.draft)), at);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/{id}/draft/review',
    id: 'reviewArticleDraft',
    tag: 'Knowledge',
    summary: 'Accept a draft, which publishes it, or send it back with a remark',
    description: '409 `ownDraft` for those who wrote in it: another person reviews it.',
    access: 'reviewArticles',
    params: articleParams,
    headers: ifMatchHeaders,
    body: reviewBody,
    responses: { 200: { description: 'The article.', schema: articleRowSchema } },
    problems: [409, 412],
    handler: async ({ actor, params: { id }, headers, body, receivedAt: at }) => {
      const article = await demandDraft(store, id, headers['if-match']);
      const after =
        body.decision === 'accept'
          ? await accept({ store, data }, article, actor.id, at)
          : await putDraft(
              store,
              article,
              judged(sendBack(article.draft, { by: actor.id, at, text: body.remark })),
              at,
            );
      if (!after) throw new Problem('draftChanged');
      if (body.decision === 'accept') await startArticleIfReachable(temporal.client.workflow, id);
      const names = await personNames(store, [after.ownerId]);
      return ok(articleRow(after, { language: 'fr', at }, names));
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/articles/previews',
    id: 'previewArticle',
    tag: 'Knowledge',
    summary: 'What Markdown will look like',
    access: 'writeArticles',
    body: previewBody,
    responses: { 200: { description: 'Safe to be put into a page.', schema: previewSchema } },
    handler: async ({ body: { markdown } }) => ok(renderMarkdown(markdown)),
  }),
];

async function accept(known: Known, article: WithDraft, by: string, at: Instant): Promise<Article | null> {
  const refused = reviewRefusal(article.draft, by);
  if (refused) throw new Problem(refused);
  await demandContent(known, article._id, article.draft.content, at);
  return publishDraft(known.store, article, by, at);
}

function judged(result: ReturnType<typeof edit>): Draft {
  if ('refused' in result) throw new Problem(result.refused);
  return result.draft;
}

async function written(store: Store, actor: Actor, article: Article, draft: Draft, at: Instant): Promise<Answer> {
  const after = await putDraft(store, article, draft, at);
  if (!after?.draft) throw new Problem('draftChanged');
  return showDraft(store, actor, { ...after, draft: after.draft });
}
