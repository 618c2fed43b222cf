import { type Hit, SearchIndex } from '../../../api/knowledge/searchIndex';
import { articleFiles } from '../../../dev/seed/articles';
import { AUDIENCES } from '../../../domain/knowledge/article';
import { versionOf } from '../../../store/articlePublishing';

const AT = 1_000;

/** The articles of the demonstration, drafts too, as if all were published. */
export function indexShipped(): SearchIndex {
  const index = new SearchIndex();
  for (const { id, content } of articleFiles()) {
    const who = { articleId: id, number: 1, authorIds: [], reviewerId: '', at: 0 };
    index.put(versionOf(content, { from: 0, until: null, expiresAt: AT }, who), AT);
  }
  return index;
}

export const searchAll = (index: SearchIndex, text: string): Hit[] =>
  index.search(text, { audiences: AUDIENCES, at: AT }).hits;
