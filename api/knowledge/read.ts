import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import { inLanguage } from '../../domain/written';
import { type ArticleFilter, findVisible, listVisible } from '../../store/articles';
import type { Page, PageAsked } from '../../store/cursor';
import type { Store } from '../../store/store';
import type { ArticleRow, ArticleSheet } from '../schemas/articles';
import { renderMarkdown } from './markdown';
import { readerOf } from './reader';
import { rowsOf } from './rows';

/** An article as somebody reads it now; null where there is none for them. */
export async function readSheet(
  store: Store,
  id: string,
  actor: Actor,
  shown: { language: Language; at: Instant },
): Promise<ArticleSheet | null> {
  const version = await findVisible(store, id, readerOf(actor, shown.at));
  const [row] = version ? await rowsOf(store, [version], actor, shown) : [];
  if (!version || !row) return null;
  const { body } = inLanguage(version, row.language);
  return { ...row, ...renderMarkdown(body), keywords: [...version.keywords] };
}

/** What somebody reads now, the latest first. Throws `BadCursor`. */
export async function readRows(
  store: Store,
  filter: ArticleFilter,
  actor: Actor,
  shown: { language: Language; at: Instant },
  asked: PageAsked,
): Promise<Page<ArticleRow>> {
  const { data, nextCursor } = await listVisible(store, filter, readerOf(actor, shown.at), asked);
  return { data: await rowsOf(store, data, actor, shown), nextCursor };
}
