import { type ArticleFilter, type ArticleVersion, findVisibles, type Reader, solvedCounts } from '../../store/articles';
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

/** What MongoDB lets the reader see of what the index has found, the best first; of several that are as good, what helped. */
export async function findArticles(
  store: Store,
  index: SearchIndex,
  { text, reader, filter = {}, limit }: Asked,
): Promise<{ found: Found[]; total: number }> {
  const { hits, total } = index.search(text, { ...reader, ...filter });
  const solved = await solvedCounts(
    store,
    hits.map(({ articleId }) => articleId),
  );
  const weight = ({ articleId, score }: Hit): number => score * (1 + Math.log1p(solved.get(articleId) ?? 0) / 50);
  const best = hits.toSorted((a, b) => weight(b) - weight(a)).slice(0, limit);
  const versions = await findVisibles(
    store,
    best.map(({ articleId }) => articleId),
    reader,
  );
  const versionOf = new Map(versions.map((it) => [it.articleId, it]));
  const found = best.flatMap((hit) => {
    const version = versionOf.get(hit.articleId);
    return version ? [{ hit, version }] : [];
  });
  return { found, total };
}
