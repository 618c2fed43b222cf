import type { Language } from '../words';

export const ARTICLE_KINDS = ['howTo', 'faq', 'knownError', 'announcement'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** As it is said to who writes and to who reads. */
export const articleKindTexts: Readonly<Record<Language, Record<ArticleKind, string>>> = {
  fr: { howTo: 'Mode d’emploi', faq: 'Question fréquente', knownError: 'Problème connu', announcement: 'Annonce' },
  en: { howTo: 'How-to', faq: 'Frequent question', knownError: 'Known problem', announcement: 'Announcement' },
};
