import { dateOf, dayOf } from '../../domain/calendar/days';
import { COMMITMENTS, type CommitmentName, type GapSource } from '../../domain/commitments/commitment';
import { DEFINITIONS } from '../../domain/commitments/definitions';
import { add, type Counts, count, type Figure, figureOf, noCounts } from '../../domain/commitments/figures';
import { type DateRange, type Period, periodsOf } from '../../domain/commitments/periods';
import type { Interval } from '../../domain/time';
import type { Channel } from '../../domain/words';
import type { CommitmentCase, DataGap, SchoolHoliday } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import { parisDate, parisStart } from './paris';
import { groupIn, scopeOf } from './sums';

/** Which calls and tickets: all, or those that fit every part. */
export interface CaseScope {
  group?: string;
  establishment?: string;
  channel?: Channel;
}

export interface FiguresQuery extends DateRange, CaseScope {
  by: Period;
  shortAbandonSeconds?: number;
}

export type PeriodFigure = Figure & { hasGap: boolean };
export type PeriodFigures = DateRange & Record<CommitmentName, PeriodFigure>;

export interface Figures {
  periods: PeriodFigures[];
  whole: PeriodFigures;
  gaps: DataGap[];
  holidays: SchoolHoliday[];
  /** That calls came in by, in the months of the range. */
  queues: string[];
}

/** The four figures of each period of a range, and of the whole of it, as they were last counted. */
export async function readFigures(store: Store, query: FiguresQuery): Promise<Figures> {
  const { from, to, by, shortAbandonSeconds, ...scope } = query;
  const [days, gaps, holidays, queues] = await Promise.all([
    readSums(store, { from, to }, by, scope),
    readGaps(store, [parisStart(from), parisStart(to)]),
    readHolidays(store, { from, to }),
    readQueues(store, { from, to }),
  ]);
  const byDay = new Map<string, DaySum[]>();
  for (const sum of days) byDay.set(sum.day, [...(byDay.get(sum.day) ?? []), sum]);
  const figures = (range: DateRange): PeriodFigures => {
    const within = datesOf(range).flatMap((date) => byDay.get(date) ?? []);
    const one = (name: CommitmentName): PeriodFigure => {
      const sum = noCounts();
      for (const { commitment, counts } of within) if (commitment === name) add(sum, counts);
      return { ...figureOf(name, sum, shortAbandonSeconds), hasGap: hasGap(name, gaps, range, scope) };
    };
    const each = Object.fromEntries(COMMITMENTS.map((name) => [name, one(name)])) as Record<
      CommitmentName,
      PeriodFigure
    >;
    return { ...range, ...each };
  };
  return { periods: periodsOf({ from, to }, by).map(figures), whole: figures({ from, to }), gaps, holidays, queues };
}

const datesOf = ({ from, to }: DateRange): string[] => periodsOf({ from, to }, 'day').map((day) => day.from);

interface DaySum {
  commitment: CommitmentName;
  day: string;
  counts: Counts;
}

/** By one part or none the sums are stored; by several they are made of the cases. */
async function readSums(store: Store, range: DateRange, by: Period, scope: CaseScope): Promise<DaySum[]> {
  const parts = Object.entries(scope) as [keyof CaseScope, string][];
  if (parts.length > 1) return sumCases(store, range, scope);
  const [part] = parts;
  const stored = part ? scopeOf(...part) : '';
  const months = by === 'month' || by === 'schoolYear' ? wholeMonths(range) : null;
  if (!months) return readDays(store, range, stored);
  const sums = await Promise.all([
    readDays(store, { from: range.from, to: months.from }, stored),
    readMonths(store, months, stored),
    readDays(store, { from: months.to, to: range.to }, stored),
  ]);
  return sums.flat();
}

/** Those of a range, as days; no period that is asked for divides one. */
function wholeMonths({ from, to }: DateRange): DateRange | null {
  const [first = from] = periodsOf({ from, to }, 'month').map((month) => month.to);
  const months = { from: from.endsWith('-01') ? from : first, to: `${to.slice(0, 7)}-01` };
  return months.from < months.to ? months : null;
}

async function readDays({ models }: Store, { from, to }: DateRange, scope: string): Promise<DaySum[]> {
  if (from >= to) return [];
  return native(models.commitmentDays)
    .find<DaySum>({ scope: { $eq: scope }, day: { $gte: from, $lt: to } }, { projection: { _id: 0, scope: 0 } })
    .toArray();
}

async function readMonths({ models }: Store, { from, to }: DateRange, scope: string): Promise<DaySum[]> {
  const months = { $gte: from.slice(0, 7), $lt: to.slice(0, 7) };
  const rows = await native(models.commitmentMonths)
    .find({ scope: { $eq: scope }, month: months })
    .toArray();
  return rows.map(({ commitment, month, counts }) => ({ commitment, day: `${month}-01`, counts }));
}

async function sumCases(store: Store, range: DateRange, scope: CaseScope): Promise<DaySum[]> {
  const sums = new Map<string, DaySum>();
  const cases = native(store.models.commitmentCases).find(caseFilter(COMMITMENTS, range, scope));
  for await (const it of cases) {
    const day = parisDate(it.at);
    const key = `${it.commitment}/${day}`;
    const sum = sums.get(key) ?? { commitment: it.commitment, day, counts: noCounts() };
    count(sum.counts, it);
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** Values are compared by `$eq`: an object in their place matches nothing. */
export const caseFilter = (names: readonly CommitmentName[], { from, to }: DateRange, scope: CaseScope) => ({
  commitment: { $in: [...names] },
  at: { $gte: parisStart(from), $lt: parisStart(to) },
  ...Object.fromEntries(Object.entries(scope).map(([name, value]) => [name, { $eq: value }])),
});

/** Those that touch an interval, as they stand. */
const readGaps = ({ models }: Store, [from, to]: Interval): Promise<DataGap[]> =>
  native(models.dataGaps)
    .find({ removedAt: null, from: { $lt: to }, to: { $gt: from } })
    .sort({ from: 1 })
    .toArray();

const readHolidays = ({ models }: Store, { from, to }: DateRange): Promise<SchoolHoliday[]> =>
  native(models.schoolHolidays)
    .find({ from: { $lt: to }, to: { $gt: from } })
    .sort({ from: 1 })
    .toArray();

async function readQueues({ models }: Store, { from, to }: DateRange): Promise<string[]> {
  const last = dateOf(dayOf(to) - 1);
  const months = { $gte: from.slice(0, 7), $lte: last.slice(0, 7) };
  const scopes = await native(models.commitmentMonths).distinct('scope', { commitment: 'lostCalls', month: months });
  return scopes.flatMap((scope) => groupIn(scope) ?? []).sort();
}

const CHANNEL_OF = { calls: 'phone', mail: 'mail', web: 'web' } as const satisfies Record<GapSource, Channel>;

function hasGap(
  name: CommitmentName,
  gaps: readonly DataGap[],
  { from, to }: DateRange,
  { channel }: CaseScope,
): boolean {
  const concerns = (source: GapSource): boolean =>
    DEFINITIONS[name].sources.includes(source) && (channel === undefined || channel === CHANNEL_OF[source]);
  const [begins, ends] = [parisStart(from), parisStart(to)];
  return gaps.some((gap) => concerns(gap.source) && gap.from < ends && begins < gap.to);
}

export type { CommitmentCase, DataGap, SchoolHoliday };
