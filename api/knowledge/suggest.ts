import type { Actor } from '../../domain/access/actor';
import { withoutFillers } from '../../domain/knowledge/words';
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
  { text, serviceId, language, at }: Asked,
): Promise<ArticleRow[]> {
  const reader = readerOf(actor, at);
  const asked = { text: withoutFillers(text), reader, limit: CANDIDATES };
  const { found } = await findArticles(store, index, asked);
  const [best] = found;
  const good = found.filter(
    ({ hit, version }) =>
      isTelling(hit, serviceId !== undefined && version.serviceIds.includes(serviceId)) &&
      hit.score >= (best?.hit.score ?? 0) * NEAR_THE_BEST,
  );
  const versions = good.slice(0, MAX_SUGGESTIONS).map(({ version }) => version);
  return rowsOf(store, versions, actor, { language, at });
}

const CANDIDATES = 20;
const NEAR_THE_BEST = 0.25;

/** Two words of the text in its title or key words; or one, where nothing else was said, or the service is the same. */
export const isTelling = ({ headWords, words }: Pick<Hit, 'headWords' | 'words'>, isOfService: boolean): boolean =>
  headWords > 1 || (headWords === 1 && (words === 1 || isOfService));
