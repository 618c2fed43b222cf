/**
 * Keeps the review date of one published article: reminds its owner before it expires, as it does, and every week until
 * somebody renews or withdraws it. The dates stay in the store, where people change them; a signal says that they were.
 */
import * as wf from '@temporalio/workflow';
import { nextReminder, type Reminder, type ReviewFacts, remindAt } from '../domain/knowledge/reminders';
import { ARTICLE_SIGNAL, type ArticleActivities, type ArticleInput } from './contract';
import { givenUp, mustContinue } from './longRun';

const RETRY = { initialInterval: '1s', maximumInterval: '15m' } as const;

const { readReview } = wf.proxyActivities<ArticleActivities>({ startToCloseTimeout: '20s', retry: RETRY });

/** After that the next reminder is near enough. */
const { remindOfReview } = wf.proxyActivities<ArticleActivities>({
  startToCloseTimeout: '5m',
  scheduleToCloseTimeout: '3 days',
  retry: RETRY,
});

export async function articleWorkflow({ id, reminded = null, continueAfterEvents }: ArticleInput): Promise<void> {
  let isNews = true;
  wf.setHandler(wf.defineSignal(ARTICLE_SIGNAL), () => {
    isNews = true;
  });
  for (;;) {
    isNews = false;
    const facts = await readReview({ id });
    const reminder = facts && nextReminder(facts, reminded, Date.now());
    wf.setCurrentDetails(detailsOf(facts, reminder));
    if (isNews) continue;
    if (reminder === null) return;
    if (mustContinue(continueAfterEvents)) {
      const limit = continueAfterEvents === undefined ? {} : { continueAfterEvents };
      return wf.continueAsNew<typeof articleWorkflow>({ id, reminded, ...limit });
    }
    if (await isChangedBefore(reminder, () => isNews)) continue;
    await remindOfReview({ id, ...reminder }).catch(givenUp);
    reminded = reminder;
  }
}

async function isChangedBefore(reminder: Reminder, isNews: () => boolean): Promise<boolean> {
  // 0 would write a marker of its own.
  const ms = Math.max(1, remindAt(reminder) - Date.now());
  return wf.condition(isNews, ms, { summary: `reminder ${reminder.count + 1}: to be reviewed` });
}

/** For whoever opens it in the Temporal UI. */
function detailsOf(facts: ReviewFacts | null, reminder: Reminder | null): string {
  if (!facts || !reminder) return 'Nobody sees it any more: there is nothing to remind of.';
  const iso = (at: number) => new Date(at).toISOString();
  return `To be reviewed by **${iso(facts.expiresAt)}** · reminder ${reminder.count + 1} at ${iso(remindAt(reminder))}`;
}
