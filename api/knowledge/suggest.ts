import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import type { Store } from '../../store/store';
import type { ArticleRow } from '../schemas/articles';
import { findArticles } from './find';
import { readerOf } from './reader';
import { rowsOf } from './rows';
import type { Hit, SearchIndex } from './searchIndex';

const MAX_SUGGESTIONS = 5;

interface Asked {
  text: string;
  serviceId?: string;
  language: Language;
  at: Instant;
}

/** What fits so well that it may disturb somebody who is typing; often nothing. */
export async function suggestedRows(
  store: Store,
  index: SearchIndex,
  actor: Actor,
  { text, language, at }: Asked,
): Promise<ArticleRow[]> {
  const asked = { text, reader: readerOf(actor, at), limit: MAX_SUGGESTIONS };
  const { found } = await findArticles(store, index, asked, isGood);
  const versions = found.map(({ version }) => version);
  return rowsOf(store, versions, actor, { language, at });
}

const isGood = ({ head }: Hit): boolean => head.size > 1;
