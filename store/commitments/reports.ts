import { elapsed } from '../../domain/calendar/businessTime';
import { dateOf, dayOf } from '../../domain/calendar/days';
import { COMMITMENTS } from '../../domain/commitments/commitment';
import { monthRange } from '../../domain/commitments/periods';
import type { Instant } from '../../domain/time';
import { native } from '../models/schema';
import { supervisors } from '../people';
import type { Store } from '../store';
import { parisDate, parisStart } from './paris';
import { readFigures } from './read';
import { type CommitmentDeps, readCaseTerms } from './terms';

/** A report that could not leave on its day leaves on one of those that follow; after that it is old news. */
const DAYS_AFTER = 7;

/**
 * The month whose report is to be sent now: the one before, from the first day of this one on which the desk opens. Null
 * when that is still to come, or long past, or when the report was sent, or has nothing to tell.
 */
export async function reportDueAt(deps: CommitmentDeps, now: Instant): Promise<string | null> {
  const today = parisDate(now);
  const first = dayOf(`${today.slice(0, 7)}-01`);
  const month = dateOf(first - 1).slice(0, 7);
  const calendar = (await readCaseTerms(deps)).hoursAt(now);
  let opening = first;
  const opens = (day: number): boolean =>
    elapsed(calendar, parisStart(dateOf(day)), parisStart(dateOf(day + 1))).ms > 0;
  while (opening < dayOf(today) && !opens(opening)) opening++;
  const isItsTime = opens(opening) && dayOf(today) < opening + DAYS_AFTER;
  const report = await native(deps.store.models.commitmentReports).findOne({ _id: { $eq: month } });
  const isSent = (report?.sentAt ?? null) !== null;
  return isItsTime && !isSent && (await hasFigures(deps.store, month)) ? month : null;
}

async function hasFigures(store: Store, month: string): Promise<boolean> {
  const { whole } = await readFigures(store, { ...monthRange(month), by: 'month' });
  return COMMITMENTS.some((name) => whole[name].denominator > 0 || whole[name].excluded.length > 0);
}

/** The supervisors who were not written to yet. */
export async function reportReaders(store: Store, month: string): Promise<string[]> {
  const report = await native(store.models.commitmentReports).findOne({ _id: { $eq: month } });
  return (await supervisors(store)).filter((id) => !report?.personIds.includes(id));
}

/** Somebody was written to, or cannot be. */
export async function noteWritten({ models }: Store, month: string, personId: string): Promise<void> {
  await native(models.commitmentReports).updateOne(
    { _id: { $eq: month } },
    { $addToSet: { personIds: personId }, $setOnInsert: { sentAt: null } },
    { upsert: true },
  );
}

export async function noteReportSent({ models }: Store, month: string, sentAt: Instant): Promise<void> {
  await native(models.commitmentReports).updateOne(
    { _id: { $eq: month } },
    { $set: { sentAt }, $setOnInsert: { personIds: [] } },
    { upsert: true },
  );
}
