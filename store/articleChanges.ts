import type { Instant } from '../domain/time';
import { type ArticleVersion, versionsOf } from './articles';
import type { Store } from './store';

/** Every version that was published, or whose dates were changed, since an instant; the oldest change first. */
export const versionsChangedSince = (store: Store, since: Instant): AsyncIterable<ArticleVersion> =>
  versionsOf(store)
    .find({ changedAt: { $gte: since } })
    .sort({ changedAt: 1 });
