import { may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { ServiceCategory } from '../../domain/catalogue/category';
import type { ArticleContent } from '../../domain/knowledge/article';
import { type Draft, reviewRefusal } from '../../domain/knowledge/draft';
import type { Article, ArticleVersion, VersionHead } from '../../store/articles';
import { FOREVER } from '../../store/models/articles';
import type { ArticleDraft, ArticleVersionRow, ArticleVersionSheet } from '../schemas/articleDrafts';
import { isoOf, isoOrNull } from '../schemas/common';

type Names = ReadonlyMap<string, string>;

const person = (id: string, names: Names) => ({ id, name: names.get(id) ?? null });

/** A draft as those who write articles see it. */
export function draftResource(article: Article & { draft: Draft }, actor: Actor, names: Names): ArticleDraft {
  const { draft } = article;
  const { content, remark } = draft;
  return {
    id: article._id,
    revision: article.revision,
    state: draft.state,
    content: {
      ...contentOf(content),
      from: isoOrNull(content.from),
      until: isoOrNull(content.until),
      expiresAt: isoOrNull(content.expiresAt),
    },
    authors: draft.authorIds.map((id) => person(id, names)),
    updatedAt: isoOf(draft.updatedAt),
    submittedAt: isoOrNull(draft.submittedAt),
    remark: remark && { by: person(remark.by, names), at: isoOf(remark.at), text: remark.text },
    mayReview: may(actor, 'reviewArticles') && reviewRefusal(draft, actor.id) === null,
  };
}

/** Whose names go with it. */
export const personsOf = ({ draft }: Article): string[] => [
  ...(draft?.authorIds ?? []),
  ...(draft?.remark ? [draft.remark.by] : []),
];

export const versionResource = (version: VersionHead, names: Names): ArticleVersionRow => ({
  ...versionHead(version, names),
  title: version.fr.title,
});

export const versionSheet = (version: ArticleVersion, names: Names): ArticleVersionSheet => ({
  id: version.articleId,
  ...versionHead(version, names),
  content: { ...contentOf(version), expiresAt: isoOf(version.expiresAt) },
});

const versionHead = ({ number, authorIds, reviewerId, publishedAt, from, to }: VersionHead, names: Names) => ({
  number,
  authors: authorIds.map((id) => person(id, names)),
  reviewer: person(reviewerId, names),
  publishedAt: isoOf(publishedAt),
  from: isoOf(from),
  until: to === FOREVER ? null : isoOf(to),
});

const contentOf = ({
  kind,
  audience,
  categories,
  serviceIds,
  keywords,
  fr,
  en,
}: Omit<ArticleContent, 'from' | 'until' | 'expiresAt'>) => ({
  kind,
  audience,
  categories: [...categories] as ServiceCategory[],
  serviceIds: [...serviceIds],
  keywords: [...keywords],
  fr,
  en,
});
