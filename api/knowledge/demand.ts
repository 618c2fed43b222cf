import { randomBytes } from 'node:crypto';
import type { ArticleContent } from '../../domain/knowledge/article';
import { beginDraft, type Draft } from '../../domain/knowledge/draft';
import type { Instant } from '../../domain/time';
import { insertArticle } from '../../store/articleDrafts';
import { type Article, readArticle } from '../../store/articles';
import type { Store } from '../../store/store';
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

/** A new article. Its id says nothing: it stands in addresses, logs and Temporal. */
export async function createArticle(
  store: Store,
  content: ArticleContent,
  by: string,
  at: Instant,
): Promise<WithDraft> {
  const draft = beginDraft(content, by, at);
  for (;;) {
    const id = `art-${randomBytes(5).toString('hex')}`;
    const article = await insertArticle(store, { id, ownerId: by, draft });
    if (article) return { ...article, draft };
  }
}
