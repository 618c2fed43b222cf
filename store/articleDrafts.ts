import type { ArticleContent } from '../domain/knowledge/article';
import type { Draft } from '../domain/knowledge/draft';
import type { Instant } from '../domain/time';
import { forgetImages } from './articleImages';
import { type Article, articlesOf, readArticle } from './articles';
import { isDuplicateKey } from './errors';
import type { ArticleHead } from './models/articles';
import type { Store } from './store';

export const headOf = ({ kind, audience, categories, serviceIds, keywords, fr, en }: ArticleContent): ArticleHead => ({
  kind,
  audience,
  categories,
  serviceIds,
  keywords,
  fr: { title: fr.title, summary: fr.summary },
  en: en && { title: en.title, summary: en.summary },
});

interface NewArticle {
  id: string;
  ownerId: string;
  draft: Draft;
  bodyDigest?: string;
}

/** An article that is nothing but a draft. */
export const newArticle = ({ id, ownerId, draft, bodyDigest }: NewArticle): Article => ({
  _id: id,
  ownerId,
  head: headOf(draft.content),
  draft,
  revision: 1,
  version: 0,
  from: null,
  until: null,
  expiresAt: null,
  withdrawn: null,
  datesAt: null,
  isWatched: false,
  solved: 0,
  avoided: 0,
  changedAt: draft.updatedAt,
  bodyDigest: bodyDigest ?? null,
});

/** The article that has this id: this one, unless there was one before. Null when that one is removed at this very moment. */
export async function insertArticle(store: Store, made: NewArticle): Promise<Article | null> {
  const article = newArticle(made);
  try {
    await articlesOf(store).insertOne(article);
    return article;
  } catch (error) {
    if (isDuplicateKey(error)) return readArticle(store, made.id);
    throw error;
  }
}

/** Writes what became of the draft, unless it has changed since that revision: then null. */
export const putDraft = (
  store: Store,
  { _id, revision, version }: Article,
  draft: Draft,
  at: Instant,
): Promise<Article | null> =>
  articlesOf(store).findOneAndUpdate(
    { _id, revision },
    {
      $set: { draft, changedAt: at, ...(version === 0 ? { head: headOf(draft.content) } : {}) },
      $inc: { revision: 1 },
    },
    { returnDocument: 'after' },
  );

/** Throws the draft away, and with it an article that was never anything else. False when it has changed since. */
export async function removeDraft(store: Store, { _id, revision, version }: Article, at: Instant): Promise<boolean> {
  const isRemoved =
    version === 0
      ? (await articlesOf(store).deleteOne({ _id, revision, version })).deletedCount === 1
      : (
          await articlesOf(store).updateOne(
            { _id, revision },
            { $set: { draft: null, changedAt: at }, $inc: { revision: 1 } },
          )
        ).matchedCount === 1;
  if (isRemoved) await forgetImages(store, _id, at);
  return isRemoved;
}
