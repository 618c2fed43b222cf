import type { mongo } from 'mongoose';
import { dateOf, dayOf } from '../../domain/calendar/days';
import type { CommitmentName } from '../../domain/commitments/commitment';
import { add, type Counts, count, noCounts } from '../../domain/commitments/figures';
import { monthRange } from '../../domain/commitments/periods';
import { canonical } from '../../domain/digest';
import type { CommitmentCase, CommitmentDay, CommitmentMonth } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import { parisStart } from './paris';
import type { DayKey } from './write';

/** A commitment's month, `lostCalls/2026-11`. */
type MonthKey = `${CommitmentName}/${string}`;

export const monthsOf = (days: readonly DayKey[]): MonthKey[] => [
  ...new Set(days.map((day) => day.slice(0, -'-01'.length) as MonthKey)),
];

type Sum = CommitmentDay | CommitmentMonth;

/** What sums follow from, and what is stored of them. */
interface Level<S extends Sum> {
  sums: readonly S[];
  stored: readonly S[];
}

/** A day's cases, by scope. */
async function dayLevel({ models }: Store, key: DayKey): Promise<Level<CommitmentDay>> {
  const [commitment, day] = partsOf(key);
  const within = { $gte: parisStart(day), $lt: parisStart(dateOf(dayOf(day) + 1)) };
  const [cases, stored] = await Promise.all([
    native(models.commitmentCases).find({ commitment, at: within }).toArray(),
    native(models.commitmentDays).find({ commitment, day }).toArray(),
  ]);
  const sums = new Map<string, Counts>();
  for (const it of cases) for (const scope of scopesOf(it)) count(sumOf(sums, scope), it);
  return {
    stored,
    sums: [...sums].map(([scope, counts]) => ({ _id: `${key}/${scope}`, commitment, day, scope, counts })),
  };
}

/** A month's days. */
async function monthLevel({ models }: Store, key: MonthKey): Promise<Level<CommitmentMonth>> {
  const [commitment, month] = partsOf(key);
  const { from, to } = monthRange(month);
  const [days, stored] = await Promise.all([
    native(models.commitmentDays)
      .find({ commitment, day: { $gte: from, $lt: to } })
      .toArray(),
    native(models.commitmentMonths).find({ commitment, month }).toArray(),
  ]);
  const sums = new Map<string, Counts>();
  for (const { scope, counts } of days) add(sumOf(sums, scope), counts);
  return {
    stored,
    sums: [...sums].map(([scope, counts]) => ({ _id: `${key}/${scope}`, commitment, month, scope, counts })),
  };
}

const partsOf = (key: DayKey | MonthKey) => key.split('/') as [CommitmentName, string];

function sumOf(sums: Map<string, Counts>, scope: string): Counts {
  const sum = sums.get(scope) ?? noCounts();
  sums.set(scope, sum);
  return sum;
}

/** Adds a day up again. A reader meanwhile sees each sum as it was or as it is. */
export const recountDay = async (store: Store, key: DayKey): Promise<void> =>
  replace(native(store.models.commitmentDays), await dayLevel(store, key));

export const recountMonth = async (store: Store, key: MonthKey): Promise<void> =>
  replace(native(store.models.commitmentMonths), await monthLevel(store, key));

async function replace<S extends Sum>(collection: mongo.Collection<S>, { sums, stored }: Level<S>): Promise<void> {
  const before = new Map(stored.map((row) => [row._id, canonical(row)]));
  const kept = new Set(sums.map(({ _id }) => _id));
  const writes = [
    ...sums
      .filter((row) => before.get(row._id) !== canonical(row))
      .map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } })),
    ...stored.filter(({ _id }) => !kept.has(_id)).map(({ _id }) => ({ deleteOne: { filter: { _id } } })),
  ];
  if (writes.length > 0) await collection.bulkWrite(writes as mongo.AnyBulkWriteOperation<S>[], { ordered: false });
}

const isSum = ({ sums, stored }: Level<Sum>): boolean => {
  const rows = (of: readonly Sum[]) => of.map(canonical).sort().join();
  return rows(sums) === rows(stored);
};

export const isDaySum = async (store: Store, key: DayKey): Promise<boolean> => isSum(await dayLevel(store, key));
export const isMonthSum = async (store: Store, key: MonthKey): Promise<boolean> => isSum(await monthLevel(store, key));

const SCOPES = ['group', 'establishment', 'channel'] as const;
export type Scope = (typeof SCOPES)[number];

export const scopeOf = (name: Scope, value: string): string => `${name}:${value}`;

/** The group that a scope is of, if it is of one. */
export function groupIn(scope: string): string | null {
  const prefix = scopeOf('group', '');
  return scope.startsWith(prefix) ? scope.slice(prefix.length) : null;
}

const scopesOf = (it: CommitmentCase): string[] => [
  '',
  ...SCOPES.flatMap((name) => {
    const value = it[name];
    return value === null ? [] : [scopeOf(name, value)];
  }),
];
