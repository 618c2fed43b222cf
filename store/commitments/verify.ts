import { COMMITMENTS } from '../../domain/commitments/commitment';
import type { Instant } from '../../domain/time';
import { native } from '../models/schema';
import type { Store } from '../store';
import { callGaps, type Judged, judgeCalls, judgeTickets } from './cases';
import { refreshCommitments } from './refresh';
import { allCalls, ticketsAfter } from './sources';
import { isDaySum, isMonthSum, monthsOf } from './sums';
import { type CommitmentDeps, readCaseTerms } from './terms';
import { type DayKey, dayKeyOf, differences } from './write';

const AT_ONCE = 500;

/** What was compared, and what of it is not as what is recorded says: cases, and sums of days and months. */
export interface CommitmentVerification {
  tickets: number;
  calls: number;
  days: number;
  faults: string[];
}

/**
 * Judges every ticket from its timeline and every call, adds up every day, and compares with what is stored, as of an
 * instant up to which it is brought before. What is recorded meanwhile is looked at twice.
 */
export async function verifyCommitments(deps: CommitmentDeps, now: Instant): Promise<CommitmentVerification> {
  const { store } = deps;
  await bringUp(deps, now);
  const terms = await readCaseTerms(deps);
  const gaps = await callGaps(store);
  const seen = new Set<string>();
  const days = new Set(await summedDays(store));
  const faults: string[] = [];
  const compare = async (judge: () => Promise<Judged>): Promise<void> => {
    const judged = await judge();
    for (const row of judged.rows) {
      seen.add(row._id);
      days.add(dayKeyOf(row));
    }
    const found = await differences(store, judged);
    if (found.length === 0) return;
    await bringUp(deps, now);
    faults.push(...(await differences(store, await judge())).map(({ id }) => id));
  };
  let tickets = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const numbers = await ticketsAfter(store, after, AT_ONCE);
    await compare(() => judgeTickets(store, terms, numbers, now));
    tickets += numbers.length;
    after = numbers.at(-1);
  }
  let calls = 0;
  for await (const batch of allCalls(store, AT_ONCE)) {
    await compare(async () => judgeCalls(terms, batch, gaps));
    calls += batch.length;
  }
  faults.push(...(await strangers(store, seen)));
  for (const day of days) if (!(await isDaySum(store, day))) faults.push(day);
  for (const month of monthsOf([...days])) if (!(await isMonthSum(store, month))) faults.push(month);
  return { tickets, calls, days: days.size, faults };
}

/** To what is new alone: looking again at what was seen would mend what is to be found. */
const bringUp = (deps: CommitmentDeps, now: Instant) => refreshCommitments(deps, now, { overlapMs: 0 });

/** Cases of nothing that is recorded. */
async function strangers({ models }: Store, seen: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  const ids = native(models.commitmentCases).find({}, { projection: { _id: 1 } });
  for await (const { _id } of ids) if (!seen.has(_id)) found.push(_id);
  return found;
}

async function summedDays({ models }: Store): Promise<DayKey[]> {
  const days = await native(models.commitmentDays).distinct('day');
  return days.flatMap((day) => COMMITMENTS.map((name): DayKey => `${name}/${day}`));
}
