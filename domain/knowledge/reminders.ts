import { DAY_MS, type Instant } from '../time';
import type { Dates } from './article';

/** What an article's reminders go by. */
export interface ReviewFacts extends Dates {
  isWithdrawn: boolean;
  /** When its dates were set, by its publication or since. */
  datesAt: Instant;
}

/** The n-th reminder, from 0, that an article is to be looked at again by an instant. */
export interface Reminder {
  expiresAt: Instant;
  count: number;
}

/** Before it expires, and then as it does. */
const DAYS_BEFORE = [30, 7, 0] as const;
const EVERY_DAYS = 7;

/** Of the reminders from the first one on, every week once it has expired. */
export const remindAt = ({ expiresAt, count }: Reminder): Instant => {
  const before = DAYS_BEFORE[count];
  return before === undefined
    ? expiresAt + (count - DAYS_BEFORE.length + 1) * EVERY_DAYS * DAY_MS
    : expiresAt - before * DAY_MS;
};

/** Once nobody has done anything about it for a week, those who are answerable for the desk are told too. */
export const isForSupervisors = ({ count }: Pick<Reminder, 'count'>): boolean => count >= DAYS_BEFORE.length;

/**
 * The next reminder: none of a time before its dates were set, and of several that an outage made late the last one only.
 * Null when nobody sees the article any more by then.
 */
export function nextReminder(
  { expiresAt, until, datesAt, isWithdrawn }: ReviewFacts,
  last: Reminder | null,
  now: Instant,
): Reminder | null {
  if (isWithdrawn) return null;
  let count = last?.expiresAt === expiresAt ? last.count + 1 : 0;
  while (remindAt({ expiresAt, count }) <= datesAt || remindAt({ expiresAt, count: count + 1 }) <= now) count += 1;
  const reminder = { expiresAt, count };
  return until !== null && remindAt(reminder) >= until ? null : reminder;
}

/** Whether there is one still to come: an article without has no need of a workflow. */
export function isRemindedAfter(facts: ReviewFacts, now: Instant): boolean {
  const next = nextReminder(facts, null, now);
  return next !== null && (remindAt(next) > now || nextReminder(facts, next, now) !== null);
}
