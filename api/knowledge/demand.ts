import type { Actor } from '../../domain/access/actor';
import type { ArticleContent } from '../../domain/knowledge/article';
import { beginDraft, type Draft } from '../../domain/knowledge/draft';
import type { Instant } from '../../domain/time';
import { insertArticle } from '../../store/articleDrafts';
import { type Article, readArticle } from '../../store/articles';
import type { Store } from '../../store/store';
import { bodyDigest, scopedKey } from '../keys';
import { Problem } from '../problem';

export type WithDraft = Article & { draft: Draft };

export async function demandArticle(store: Store, id: string): Promise<Article> {
  const article = await readArticle(store, id);
  if (!article) throw new Problem('notFound');
  return article;
}

/** With a revision: the draft as it is, if it has not changed since. */
export async function demandDraft(store: Store, id: string, revision?: number): Promise<WithDraft> {
  const article = await demandArticle(store, id);
  if (!article.draft) throw new Problem('notFound');
  if (revision !== undefined && revision !== article.revision) throw new Problem('draftChanged');
  return { ...article, draft: article.draft };
}

interface Begun {
  actor: Actor;
  /** The `Idempotency-Key`, and what was sent under it. */
  key: string;
  body: unknown;
  at: Instant;
}

/**
 * A new article, once for each key: sent again it is answered with what has become of the draft, and its content is not judged
 * anew. Its id says nothing: it stands in addresses, logs and Temporal.
 */
export async function createArticle(
  store: Store,
  { actor, key, body, at }: Begun,
  contentOf: () => Promise<ArticleContent>,
): Promise<WithDraft> {
  const id = `art-${scopedKey('article', actor.id, key).slice(-16)}`;
  const made = bodyDigest(body);
  const article = (await readArticle(store, id)) ?? (await begin());
  if (article && article.bodyDigest !== made) throw new Problem('idempotencyKeyReused');
  if (!article?.draft) throw new Problem('notFound');
  return { ...article, draft: article.draft };

  async function begin(): Promise<Article | null> {
    const draft = beginDraft(await contentOf(), actor.id, at);
    return insertArticle(store, { id, ownerId: actor.id, draft, bodyDigest: made });
  }
}
