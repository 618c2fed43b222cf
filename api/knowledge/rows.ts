import { may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import { readArticles, type VersionHead } from '../../store/articles';
import { personNames } from '../../store/names';
import type { Store } from '../../store/store';
import type { ArticleRow } from '../schemas/articles';
import { versionRow } from '../views/article';

/** Versions as somebody sees them in a list, in the same order; without those whose article is gone. */
export async function rowsOf(
  store: Store,
  versions: readonly VersionHead[],
  actor: Actor,
  shown: { language: Language; at: Instant },
): Promise<ArticleRow[]> {
  const articles = await readArticles(
    store,
    versions.map(({ articleId }) => articleId),
  );
  const byId = new Map(articles.map((article) => [article._id, article]));
  const isWriter = may(actor, 'writeArticles');
  const names = isWriter
    ? await personNames(
        store,
        articles.map(({ ownerId }) => ownerId),
      )
    : null;
  return versions.flatMap((version) => {
    const article = byId.get(version.articleId);
    return article ? [versionRow(version, article, shown, names)] : [];
  });
}
