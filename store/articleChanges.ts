import type { Instant } from '../domain/time';
import { type ArticleVersion, versionsOf } from './articles';
import type { Store } from './store';

/** That a version was published, or its dates were changed, and until when it is visible. */
export type VersionChange = Pick<ArticleVersion, '_id' | 'to' | 'changedAt'>;

/** Every change since an instant, the oldest first. */
export const versionsChangedSince = (store: Store, since: Instant): Promise<VersionChange[]> =>
  versionsOf(store)
    .find<VersionChange>({ changedAt: { $gte: since } }, { projection: { to: 1, changedAt: 1 } })
    .sort({ changedAt: 1 })
    .toArray();

export const readVersions = (store: Store, ids: readonly string[]): Promise<ArticleVersion[]> =>
  versionsOf(store)
    .find({ _id: { $in: [...ids] } })
    .toArray();
