import { type Reminder, remindAt } from '../../../domain/knowledge/reminders';
import type { Language } from '../../../domain/words';
import { inLanguage } from '../../../domain/written';
import type { Article } from '../../../store/articles';
import { action, actions, blocks, facts, type Letter, paragraph } from './letter';
import type { Words } from './words';

/** What a reminder of an article's review tells. */
export interface ArticleContext {
  article: Pick<Article, '_id' | 'head' | 'ownerId' | 'expiresAt'>;
  reminder: Reminder;
  /** The recipient answers for it. */
  isOwner: boolean;
  publicUrl: string;
  desk: string;
}

const TEXTS = {
  fr: {
    soon: 'Un article est bientôt à relire',
    late: 'Un article aurait dû être relu',
    yours:
      'Vous répondez de cet article. Relisez-le\u00a0: renouvelez-le s’il est toujours juste, corrigez-le, ou retirez-le.',
    theirs:
      'Personne n’a relu cet article depuis sa date de relecture. Renouvelez-le, faites-le corriger, ou retirez-le.',
    article: 'Article',
    by: 'À relire avant le',
    open: 'Ouvrir l’article',
  },
  en: {
    soon: 'An article will soon need a review',
    late: 'An article should have been reviewed',
    yours: 'You answer for this article. Read it again: renew it if it still holds, correct it, or withdraw it.',
    theirs: 'Nobody has reviewed this article since its review date. Renew it, have it corrected, or withdraw it.',
    article: 'Article',
    by: 'To be reviewed by',
    open: 'Open the article',
  },
} satisfies Record<Language, Record<string, string>>;

export function articleLetter(
  { article, reminder, isOwner, publicUrl }: ArticleContext,
  language: Language,
  words: Words,
): Letter {
  const t = TEXTS[language];
  const { title } = inLanguage(article.head, language);
  const heading = remindAt(reminder) < reminder.expiresAt ? t.soon : t.late;
  return {
    subject: `${heading}${words.colon}${title}`,
    heading,
    blocks: blocks(
      paragraph(isOwner ? t.yours : t.theirs),
      facts([t.article, title], [t.by, words.when(reminder.expiresAt)]),
      actions(action(t.open, articleAddress(publicUrl, article._id))),
    ),
  };
}

/** Where those who write articles work on one. */
const articleAddress = (publicUrl: string, id: string): string => `${publicUrl}/connaissances/${id}`;
