import { ApplicationFailure } from '@temporalio/activity';
import { deskOf, isAddress } from '../config/mailFrom';
import { isForSupervisors, type Reminder } from '../domain/knowledge/reminders';
import type { Instant } from '../domain/time';
import { noteWatched, reviewFactsOf } from '../store/articleReviews';
import { type Article, readArticle } from '../store/articles';
import { mailPerson } from '../store/directory';
import { settleUnsent } from '../store/ledger';
import { supervisors } from '../store/people';
import type { ArticleActivities } from '../workflows/contract';
import type { MailDependencies } from './mail';
import { articleMailKey, composeArticleMail } from './mail/articleMail';
import { attemptMail } from './mail/attempt';
import { withStore } from './storeFailure';

/** What an article's workflow lives by: its dates, and the mails that remind of them, each once in effect. */
export function createArticleActivities(deps: MailDependencies): ArticleActivities {
  const { store, transport, now = (): Instant => Date.now() } = deps;
  const desk = deskOf(deps);

  /** False: not now. */
  async function remind(article: Article, reminder: Reminder, personId: string): Promise<boolean> {
    const key = articleMailKey(article._id, reminder, personId, desk.domain);
    const person = await withStore(() => mailPerson(store, personId));
    const cannot = !person || !isAddress(person.address) ? 'noAddress' : person.wantsMail ? null : 'optedOut';
    if (!person || cannot !== null) {
      await withStore(() => settleUnsent(store, key, undefined, cannot ?? 'noAddress', now()));
      return true;
    }
    const mail = composeArticleMail({ ...deps, desk }, key, person, { article, reminder });
    return 'settled' in (await attemptMail({ store, transport, now }, key, mail));
  }

  return {
    readReview: ({ id }) =>
      withStore(async () => {
        const article = await readArticle(store, id);
        const facts = article && reviewFactsOf(article);
        if (facts) await noteWatched(store, id, facts.datesAt);
        return facts;
      }),
    remindOfReview: async ({ id, ...reminder }) => {
      const article = await withStore(() => readArticle(store, id));
      // Renewed or withdrawn meanwhile.
      if (!article || article.withdrawn || article.expiresAt !== reminder.expiresAt) return;
      const above = isForSupervisors(reminder) ? await withStore(() => supervisors(store)) : [];
      const reached = [];
      for (const personId of new Set([article.ownerId, ...above])) {
        reached.push(await remind(article, reminder, personId));
      }
      if (reached.includes(false)) throw ApplicationFailure.create({ type: 'notNow', message: 'notNow' });
    },
  };
}
