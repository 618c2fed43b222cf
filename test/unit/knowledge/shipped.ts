import { type Hit, SearchIndex } from '../../../api/knowledge/searchIndex';
import { articleFiles } from '../../../dev/seed/articles';
import { type ArticleContent, AUDIENCES, type Audience } from '../../../domain/knowledge/article';
import { versionOf } from '../../../store/articlePublishing';
import type { ArticleVersion } from '../../../store/articles';

const AT = 1_000;
export const EVERYTHING = { audiences: AUDIENCES, at: AT };

/** The articles of the demonstration, drafts too, as if all were published. */
export function indexShipped(): SearchIndex {
  const index = new SearchIndex();
  for (const { id, content } of articleFiles()) index.put(published(id, content), AT);
  return index;
}

export const searchAll = (index: SearchIndex, text: string): Hit[] => index.search(text, EVERYTHING).hits;

export const versionFor = (id: string, title: string, audience: Audience): ArticleVersion =>
  published(id, {
    ...({ kind: 'howTo', audience, categories: [], serviceIds: [], keywords: [], en: null } as const),
    ...{ fr: { title, summary: '', body: '' }, from: null, until: null, expiresAt: null },
  });

function published(articleId: string, content: ArticleContent): ArticleVersion {
  const who = { articleId, number: 1, authorIds: [], reviewerId: '', at: 0 };
  return versionOf(content, { from: 0, until: null, expiresAt: AT }, who);
}
