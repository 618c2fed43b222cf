import type { ServiceCategory } from '../../domain/catalogue/category';
import { type ArticleState, type Dates, stateAt } from '../../domain/knowledge/article';
import type { Instant } from '../../domain/time';
import type { Language } from '../../domain/words';
import type { ArticleStanding, VersionHead } from '../../store/articles';
import { type ArticleHead, FOREVER } from '../../store/models/articles';
import type { ArticleRow } from '../schemas/articles';
import { isoOf, isoOrNull } from '../schemas/common';

const untilOf = ({ to }: Pick<VersionHead, 'to'>): Instant | null => (to === FOREVER ? null : to);

interface Shown {
  language: Language;
  at: Instant;
}

/** A version as its readers see it in a list; `names` of owners for those who write articles, null for the others. */
export function versionRow(
  version: VersionHead,
  article: ArticleStanding,
  { language, at }: Shown,
  names: ReadonlyMap<string, string> | null,
): ArticleRow {
  const { articleId, number } = version;
  const dates = { from: version.from, until: untilOf(version), expiresAt: version.expiresAt };
  return {
    id: articleId,
    ...headOf(version, language),
    ...datesShown(dates, stateAt(dates, false, at)),
    version: number,
    helpful: article.solved,
    desk: names && deskOf(article, names),
  };
}

/** An article as those who write see it, whatever state it is in. */
export function articleRow(
  article: ArticleStanding,
  { language, at }: Shown,
  names: ReadonlyMap<string, string>,
): ArticleRow {
  const { from, until, expiresAt } = article;
  const dates = from === null || expiresAt === null ? null : { from, until, expiresAt };
  const state = dates ? stateAt(dates, article.withdrawn !== null, at) : (article.draft?.state ?? 'draft');
  return {
    id: article._id,
    ...headOf(article.head, language),
    ...datesShown(dates, state),
    version: article.version,
    helpful: article.solved,
    desk: deskOf(article, names),
  };
}

function headOf(head: ArticleHead, language: Language) {
  const shown = language === 'en' && head.en ? 'en' : 'fr';
  const { title, summary } = head[shown] ?? head.fr;
  return {
    kind: head.kind,
    audience: head.audience,
    categories: [...head.categories] as ServiceCategory[],
    serviceIds: [...head.serviceIds],
    title,
    summary,
    language: shown as Language,
    languages: (head.en ? ['fr', 'en'] : ['fr']) as Language[],
  };
}

const datesShown = (dates: Dates | null, state: ArticleState) => ({
  state,
  from: isoOrNull(dates?.from ?? null),
  until: isoOrNull(dates?.until ?? null),
  expiresAt: isoOrNull(dates?.expiresAt ?? null),
});

function deskOf(
  { ownerId, draft, revision, solved, avoided, withdrawn }: ArticleStanding,
  names: ReadonlyMap<string, string>,
) {
  return {
    ownerId,
    ownerName: names.get(ownerId) ?? null,
    draft: draft && {
      state: draft.state,
      revision,
      updatedAt: isoOf(draft.updatedAt),
      authorIds: [...draft.authorIds],
    },
    solved,
    avoided,
    withdrawn: withdrawn && { by: withdrawn.by, at: isoOf(withdrawn.at), reason: withdrawn.reason },
  };
}
