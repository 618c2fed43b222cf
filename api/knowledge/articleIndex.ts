import { setImmediate as breathe } from 'node:timers/promises';
import { MINUTE_MS } from '../../domain/time';
import { readVersions, versionsChangedSince } from '../../store/articleChanges';
import type { Deps } from '../deps';
import { SearchIndex } from './searchIndex';

/** What is published or withdrawn is found, or not, this soon, by every process. */
const AGE_MS = 1_000;
/** Clocks of several processes differ, and so does when what they wrote is seen. */
const OVERLAP_MS = MINUTE_MS;
/** Others are answered in between. */
const BATCH = 20;

export interface ArticleIndex {
  /** The index with all that has changed until a second ago. */
  current(): Promise<SearchIndex>;
}

/** Made from MongoDB when it is first asked for, and brought up to it by whoever asks later. */
export function createArticleIndex({ store, now }: Pick<Deps, 'store' | 'now'>): ArticleIndex {
  const index = new SearchIndex();
  let checkedAt = 0;
  let running: Promise<void> | null = null;

  const catchUp = async (): Promise<void> => {
    const begun = now();
    const changes = await versionsChangedSince(store, checkedAt - OVERLAP_MS);
    const news = changes.filter((change) => index.isNews(change, begun)).map(({ _id }) => _id);
    for (let read = 0; read < news.length; read += BATCH) {
      for (const version of await readVersions(store, news.slice(read, read + BATCH))) index.put(version, begun);
      await breathe();
    }
    checkedAt = begun;
  };

  return {
    current: async () => {
      if (now() - checkedAt >= AGE_MS) {
        running ??= catchUp().finally(() => {
          running = null;
        });
        await running;
      }
      return index;
    },
  };
}
