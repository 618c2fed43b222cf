import { dateOf, dayOf } from '../../domain/calendar/days';
import type { CommitmentName } from '../../domain/commitments/commitment';
import { type Counts, count, noCounts } from '../../domain/commitments/figures';
import { canonical } from '../../domain/digest';
import type { CommitmentCase, CommitmentDay } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import type { Judged } from './cases';
import { parisDate, parisStart } from './paris';

/** A commitment's day, `lostCalls/2026-11-27`: its sum follows from its cases. */
export type DayKey = `${CommitmentName}/${string}`;

export const dayKeyOf = ({ commitment, at }: Pick<CommitmentCase, 'commitment' | 'at'>): DayKey =>
  `${commitment}/${parisDate(at)}`;

/** What differs between what is stored and what was judged. */
export interface Difference {
  id: string;
  stored: CommitmentCase | null;
  judged: CommitmentCase | null;
}

export async function differences({ models }: Store, { ids, rows }: Judged): Promise<Difference[]> {
  const stored = await native(models.commitmentCases)
    .find({ _id: { $in: ids } })
    .toArray();
  const before = new Map(stored.map((row) => [row._id, row]));
  const after = new Map(rows.map((row) => [row._id, row]));
  return ids.flatMap((id) => {
    const [known, judged] = [before.get(id) ?? null, after.get(id) ?? null];
    return canonical(known) === canonical(judged) ? [] : [{ id, stored: known, judged }];
  });
}

export const daysOf = (changes: readonly Difference[]): DayKey[] => [
  ...new Set(changes.flatMap(({ stored, judged }) => [stored, judged].flatMap((it) => (it ? [dayKeyOf(it)] : [])))),
];

/** The cases as they were judged. Their days' sums are the caller's to add up again. */
export async function writeCases({ models }: Store, changes: readonly Difference[]): Promise<void> {
  if (changes.length === 0) return;
  await native(models.commitmentCases).bulkWrite(
    changes.map(({ id, judged }) =>
      judged
        ? { replaceOne: { filter: { _id: id }, replacement: judged, upsert: true } }
        : { deleteOne: { filter: { _id: id } } },
    ),
    { ordered: false },
  );
}

/** What the day's cases add up to, by scope. */
export async function sumDay({ models }: Store, key: DayKey): Promise<CommitmentDay[]> {
  const [commitment, day] = key.split('/') as [CommitmentName, string];
  const within = { $gte: parisStart(day), $lt: parisStart(dateOf(dayOf(day) + 1)) };
  const cases = await native(models.commitmentCases).find({ commitment, at: within }).toArray();
  const sums = new Map<string, Counts>();
  for (const it of cases) {
    for (const scope of scopesOf(it)) {
      const sum = sums.get(scope) ?? noCounts();
      count(sum, it);
      sums.set(scope, sum);
    }
  }
  return [...sums].map(([scope, counts]) => ({ _id: `${key}/${scope}`, commitment, day, scope, counts }));
}

export const readDay = ({ models }: Store, key: DayKey): Promise<CommitmentDay[]> => {
  const [commitment, day] = key.split('/') as [CommitmentName, string];
  return native(models.commitmentDays).find({ commitment, day }).toArray();
};

/** Adds a day up again. A reader meanwhile sees each sum as it was or as it is. */
export async function recountDay(store: Store, key: DayKey): Promise<void> {
  const [sums, stored] = await Promise.all([sumDay(store, key), readDay(store, key)]);
  const before = new Map(stored.map((row) => [row._id, canonical(row)]));
  const written = sums.filter((row) => before.get(row._id) !== canonical(row));
  const kept = new Set(sums.map(({ _id }) => _id));
  const gone = stored.filter(({ _id }) => !kept.has(_id)).map(({ _id }) => _id);
  if (written.length + gone.length === 0) return;
  await native(store.models.commitmentDays).bulkWrite(
    [
      ...written.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } })),
      ...(gone.length > 0 ? [{ deleteMany: { filter: { _id: { $in: gone } } } }] : []),
    ],
    { ordered: false },
  );
}

const SCOPES = ['group', 'establishment', 'channel'] as const;
export type Scope = (typeof SCOPES)[number];

export const scopeOf = (name: Scope, value: string): string => `${name}:${value}`;

const scopesOf = (it: CommitmentCase): string[] => [
  '',
  ...SCOPES.flatMap((name) => {
    const value = it[name];
    return value === null ? [] : [scopeOf(name, value)];
  }),
];
