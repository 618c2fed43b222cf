import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import { noteEmptySearch } from '../../store/articleSearches';
import type { ArticleFilter } from '../../store/articles';
import type { Store } from '../../store/store';
import type { FoundArticle } from '../schemas/articles';
import { findArticles } from './find';
import { excerptOf, rangesIn } from './highlight';
import { textOfMarkdown } from './markdown';
import { readerOf } from './reader';
import { rowsOf } from './rows';
import type { SearchIndex } from './searchIndex';

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
  const asked = { text: q, reader: readerOf(actor, at), filter, limit };
  const { found, total } = await findArticles(store, index, asked);
  if (total === 0 && Object.keys(filter).length === 0) await noteEmptySearch(store, q, at);
  const versions = found.map(({ version }) => version);
  const rows = await rowsOf(store, versions, actor, { language, at });
  const data = rows.map((row, i) => {
    const { terms } = found[i]?.hit ?? { terms: new Set<string>() };
    const body = (row.language === 'en' ? versions[i]?.en : versions[i]?.fr)?.body ?? '';
    return {
      ...row,
      found: {
        title: rangesIn(row.title, terms, row.language),
        summary: rangesIn(row.summary, terms, row.language),
        excerpt: excerptOf(textOfMarkdown(body), terms, row.language),
      },
    };
  });
  return { data, total };
}
