import { type ArticleContent, type Dates, datesOf, imagesIn } from '../domain/knowledge/article';
import type { Draft } from '../domain/knowledge/draft';
import type { Instant } from '../domain/time';
import { headOf } from './articleDrafts';
import { forgetImages } from './articleImages';
import { type Article, type ArticleVersion, articlesOf, versionsOf } from './articles';
import { FOREVER } from './models/articles';
import type { Store } from './store';
import { transact } from './transaction';

/** Makes the draft the next version, which takes over from the others when it begins. Null when it has changed since. */
export async function publishDraft(
  store: Store,
  { _id, revision, version, draft }: Article & { draft: Draft },
  reviewerId: string,
  at: Instant,
): Promise<Article | null> {
  const dates = datesOf(draft.content, at);
  const next = versionOf(draft.content, dates, {
    articleId: _id,
    number: version + 1,
    authorIds: draft.authorIds,
    reviewerId,
    at,
  });
  const published = await transact(store, async (within) => {
    const article = await articlesOf(store).findOneAndUpdate(
      { _id, revision },
      {
        $set: asPublished(draft.content, dates, at),
        $inc: { revision: 1, version: 1 },
      },
      { ...within, returnDocument: 'after' },
    );
    if (!article) return null;
    await versionsOf(store).updateMany(
      { articleId: _id, to: { $gt: next.from } },
      { $set: { to: next.from, changedAt: at } },
      within,
    );
    await versionsOf(store).insertOne(next, within);
    return article;
  });
  if (published) await forgetImages(store, _id, at);
  return published;
}

const asPublished = (content: ArticleContent, dates: Dates, at: Instant) => ({
  draft: null,
  head: headOf(content),
  withdrawn: null,
  changedAt: at,
  ...dates,
  ...dated(at),
});

/** An article once its draft was accepted. */
export const publishedArticle = (article: Article, content: ArticleContent, dates: Dates, at: Instant): Article => ({
  ...article,
  ...asPublished(content, dates, at),
  revision: article.revision + 1,
  version: article.version + 1,
});

/** Its workflow is to read them. */
const dated = (at: Instant) => ({ datesAt: at, isWatched: false });

/** A version of a content, as of an instant. */
export function versionOf(
  { kind, audience, categories, serviceIds, keywords, fr, en }: ArticleContent,
  { from, until, expiresAt }: Dates,
  {
    articleId,
    number,
    authorIds,
    reviewerId,
    at,
  }: Pick<ArticleVersion, 'articleId' | 'number' | 'authorIds' | 'reviewerId'> & { at: Instant },
): ArticleVersion {
  return {
    _id: `${articleId}@${number}`,
    articleId,
    number,
    kind,
    audience,
    categories,
    serviceIds,
    keywords,
    fr,
    en,
    images: imagesIn({ fr, en }),
    authorIds,
    reviewerId,
    publishedAt: at,
    from,
    to: until ?? FOREVER,
    expiresAt,
    changedAt: at,
  };
}

/** Nobody sees it from now on. False when there is nothing to withdraw. */
export function withdraw(store: Store, id: string, by: string, reason: string, at: Instant): Promise<boolean> {
  return transact(store, async (within) => {
    const { matchedCount } = await articlesOf(store).updateOne(
      { _id: { $eq: id }, version: { $gt: 0 }, withdrawn: null },
      { $set: { withdrawn: { by, at, reason }, changedAt: at, ...dated(at) } },
      within,
    );
    if (matchedCount === 0) return false;
    await versionsOf(store).updateMany(
      { articleId: { $eq: id }, to: { $gt: at } },
      { $set: { to: at, changedAt: at } },
      within,
    );
    return true;
  });
}

/**
 * What is changed without a review: who answers for it, how long it is visible, when it is looked at again. Null when another
 * version was published since it was read; or it was withdrawn, and these are its dates.
 */
export function changeArticle(
  store: Store,
  { _id, version }: Article,
  { ownerId, until, expiresAt }: { ownerId?: string; until?: Instant | null; expiresAt?: Instant },
  at: Instant,
): Promise<Article | null> {
  const dates = {
    ...(until === undefined ? {} : { until }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  const seen = { _id, version, ...(Object.keys(dates).length === 0 ? {} : { withdrawn: null }) };
  return transact(store, async (within) => {
    const article = await articlesOf(store).findOneAndUpdate(
      seen,
      { $set: { ...(ownerId === undefined ? {} : { ownerId }), ...dates, changedAt: at, ...dated(at) } },
      { ...within, returnDocument: 'after' },
    );
    if (!article) return null;
    await versionsOf(store).updateOne(
      { articleId: _id, number: version },
      {
        $set: {
          ...(until === undefined ? {} : { to: until ?? FOREVER }),
          ...(expiresAt === undefined ? {} : { expiresAt }),
          changedAt: at,
        },
      },
      within,
    );
    return article;
  });
}
