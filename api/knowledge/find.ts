import type { ArticleFilter, ArticleVersion, Reader } from '../../store/articles';
import { findVisibles, readArticles } from '../../store/articles';
import type { Store } from '../../store/store';
import type { Hit, SearchIndex } from './searchIndex';

interface Asked {
  text: string;
  reader: Reader;
  filter?: ArticleFilter;
  limit: number;
}

interface Found {
  hit: Hit;
  version: ArticleVersion;
}

/** As many as are weighed against each other by how much they helped. */
const WEIGHED = 50;

/** What MongoDB lets the reader see of what the index has found, the best first. */
export async function findArticles(
  store: Store,
  index: SearchIndex,
  { text, reader, filter = {}, limit }: Asked,
): Promise<{ found: Found[]; total: number }> {
  const hits = index.search(text, { ...reader, ...filter });
  const best = hits.slice(0, Math.max(WEIGHED, limit));
  const ids = best.map(({ articleId }) => articleId);
  const [versions, articles] = await Promise.all([findVisibles(store, ids, reader), readArticles(store, ids)]);
  const versionOf = new Map(versions.map((it) => [it.articleId, it]));
  const solved = new Map(articles.map((it) => [it._id, it.solved]));
  const weight = ({ hit }: Found): number => hit.score * (1 + Math.log1p(solved.get(hit.articleId) ?? 0) / 50);
  const found = best
    .flatMap((hit) => {
      const version = versionOf.get(hit.articleId);
      return version ? [{ hit, version }] : [];
    })
    .sort((a, b) => weight(b) - weight(a));
  return { found: found.slice(0, limit), total: hits.length };
}
