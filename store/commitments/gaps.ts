import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/time';
import type { DataGap } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';

export type NewGap = Pick<DataGap, 'from' | 'to' | 'source' | 'reason' | 'by'>;

/** The cases that it is about are judged anew in the next round of counting. */
export async function enterGap({ models }: Store, gap: NewGap, enteredAt: Instant): Promise<DataGap> {
  const entered = { _id: randomUUID(), ...gap, enteredAt, removedBy: null, removedAt: null, isCounted: false };
  await native(models.dataGaps).insertOne(entered);
  return entered;
}

/** False for one that is unknown, or removed already. It is kept, with who removed it. */
export async function removeGap(
  { models }: Store,
  id: string,
  removedBy: string,
  removedAt: Instant,
): Promise<boolean> {
  const { modifiedCount } = await native(models.dataGaps).updateOne(
    { _id: { $eq: id }, removedAt: null },
    { $set: { removedBy, removedAt, isCounted: false } },
  );
  return modifiedCount > 0;
}

/** Those that touch an interval, or the latest of all; the latest first. */
export const listGaps = ({ models }: Store, from = 0, to = Number.MAX_SAFE_INTEGER): Promise<DataGap[]> =>
  native(models.dataGaps)
    .find({ removedAt: null, from: { $lt: to }, to: { $gt: from } })
    .sort({ from: -1 })
    .limit(MAX_LISTED)
    .toArray();

const MAX_LISTED = 500;
