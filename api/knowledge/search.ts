import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import { noteEmptySearch } from '../../store/articleSearches';
import type { ArticleFilter } from '../../store/articles';
import type { Store } from '../../store/store';
import type { ArticleRow, FoundArticle } from '../schemas/articles';
import { findHits } from './find';
import { excerptOf, rangesIn } from './highlight';
import { readerOf } from './reader';
import { rowsOf } from './rows';
import type { Hit, SearchIndex } from './searchIndex';

interface Asked {
  q: string;
  language: Language;
  filter?: ArticleFilter;
  limit: number;
  at: Instant;
}

/** What somebody finds, with the words that were found marked; what nobody finds is noted, not who looked for it. */
export async function searchArticles(
  store: Store,
  index: SearchIndex,
  actor: Actor,
  { q, language, filter = {}, limit, at }: Asked,
): Promise<{ data: FoundArticle[]; total: number }> {
  const reader = readerOf(actor, at);
  const { hits, total } = index.search(q, { ...reader, ...filter });
  if (total === 0 && Object.keys(filter).length === 0) await noteEmptySearch(store, q, at);
  const found = await findHits(store, hits, reader, limit);
  const versions = found.map(({ version }) => version);
  const rows = await rowsOf(store, versions, actor, { language, at });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const data = found.flatMap(({ hit }) => {
    const row = rowOf.get(hit.articleId);
    return row ? [{ ...row, found: foundIn(row, hit) }] : [];
  });
  return { data, total };
}

const foundIn = ({ title, summary, language }: ArticleRow, { terms, texts }: Hit): FoundArticle['found'] => ({
  title: rangesIn(title, terms, language),
  summary: rangesIn(summary, terms, language),
  excerpt: excerptOf(texts[language], terms, language),
});
