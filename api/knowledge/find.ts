import { findVisibles, type Reader, solvedCounts, type VersionHead } from '../../store/articles';
import type { Store } from '../../store/store';
import type { Hit } from './searchIndex';

interface Found {
  hit: Hit;
  version: VersionHead;
}

/** What MongoDB lets the reader see of what the index has found, the best first; of several that are as good, what helped. */
export async function findHits(store: Store, hits: readonly Hit[], reader: Reader, limit: number): Promise<Found[]> {
  if (hits.length === 0) return [];
  const solved = await solvedCounts(
    store,
    hits.map(({ articleId }) => articleId),
  );
  const weight = ({ articleId, score }: Hit): number => score * (1 + Math.log1p(solved.get(articleId) ?? 0) / 50);
  const best = hits.toSorted((a, b) => weight(b) - weight(a)).slice(0, limit);
  const versions = await findVisibles(
    store,
    best.map(({ versionId }) => versionId),
    reader,
  );
  const versionOf = new Map(versions.map((it) => [it._id, it]));
  return best.flatMap((hit) => {
    const version = versionOf.get(hit.versionId);
    return version ? [{ hit, version }] : [];
  });
}
