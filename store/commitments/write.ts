import type { CommitmentName } from '../../domain/commitments/commitment';
import { canonical } from '../../domain/digest';
import type { CommitmentCase } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import type { Judged } from './cases';
import { parisDate } from './paris';

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
