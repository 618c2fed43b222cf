import type { Actor } from '../../domain/access/actor';
import { withoutFillers } from '../../domain/knowledge/words';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import type { Store } from '../../store/store';
import type { ArticleRow } from '../schemas/articles';
import { findHits } from './find';
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
  const { hits } = index.search(withoutFillers(text), { ...reader, withoutBodies: true });
  const [best] = hits;
  const good = hits.filter(
    (hit) =>
      isTelling(hit, serviceId !== undefined && hit.serviceIds.includes(serviceId)) &&
      hit.score >= (best?.score ?? 0) * NEAR_THE_BEST,
  );
  const found = await findHits(store, good, reader, MAX_SUGGESTIONS);
  return rowsOf(
    store,
    found.map(({ version }) => version),
    actor,
    { language, at },
  );
}

const NEAR_THE_BEST = 0.25;

/** Two words of the text in its title or key words; or one, where nothing else was said, or the service is the same. */
export const isTelling = ({ headWords, words }: Pick<Hit, 'headWords' | 'words'>, isOfService: boolean): boolean =>
  headWords > 1 || (headWords === 1 && (words === 1 || isOfService));
