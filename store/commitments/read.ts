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
import { scopeOf } from './write';

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
}

/** The four figures of each period of a range, and of the whole of it, as they were last counted. */
export async function readFigures(store: Store, query: FiguresQuery): Promise<Figures> {
  const { from, to, by, shortAbandonSeconds, ...scope } = query;
  const [days, gaps, holidays] = await Promise.all([
    readDays(store, { from, to }, scope),
    readGaps(store, [parisStart(from), parisStart(to)]),
    readHolidays(store, { from, to }),
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
  return { periods: periodsOf({ from, to }, by).map(figures), whole: figures({ from, to }), gaps, holidays };
}

const datesOf = ({ from, to }: DateRange): string[] => periodsOf({ from, to }, 'day').map((day) => day.from);

interface DaySum {
  commitment: CommitmentName;
  day: string;
  counts: Counts;
}

/** By one part or none the sums are stored; by several they are made of the cases. */
async function readDays(store: Store, { from, to }: DateRange, scope: CaseScope): Promise<DaySum[]> {
  const parts = Object.entries(scope) as [keyof CaseScope, string][];
  if (parts.length > 1) return sumCases(store, { from, to }, scope);
  const [part] = parts;
  return native(store.models.commitmentDays)
    .find<DaySum>(
      { scope: { $eq: part ? scopeOf(...part) : '' }, day: { $gte: from, $lt: to } },
      { projection: { _id: 0, commitment: 1, day: 1, counts: 1 } },
    )
    .toArray();
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

function hasGap(
  name: CommitmentName,
  gaps: readonly DataGap[],
  { from, to }: DateRange,
  { channel }: CaseScope,
): boolean {
  const concerns = (source: GapSource): boolean =>
    DEFINITIONS[name].sources.includes(source) && (channel === undefined || channel === 'phone' || channel === source);
  const [begins, ends] = [parisStart(from), parisStart(to)];
  return gaps.some((gap) => concerns(gap.source) && gap.from < ends && begins < gap.to);
}

export type { CommitmentCase, DataGap, SchoolHoliday };
