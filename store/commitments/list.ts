import type { mongo } from 'mongoose';
import type { CaseVerdict, CommitmentName } from '../../domain/commitments/commitment';
import type { DateRange } from '../../domain/commitments/periods';
import { beyond, pageOf, readCursor } from '../cursor';
import type { CommitmentCase } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import { type CaseScope, caseFilter } from './read';

export interface CasesQuery extends DateRange {
  commitment: CommitmentName;
  scope: CaseScope;
  /** `counted`: in the denominator. */
  verdict?: CaseVerdict | 'counted';
}

/** What a figure is made of, oldest first. Throws `BadCursor`. */
export async function listCases(
  store: Store,
  query: CasesQuery,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ data: CommitmentCase[]; nextCursor: string | null }> {
  const after = cursor === undefined ? {} : beyond('at', 1, readCursor(cursor));
  const rows = await native(store.models.commitmentCases)
    .find({ $and: [filterOf(query), after] })
    .sort({ at: 1, _id: 1 })
    .limit(limit + 1)
    .toArray();
  return pageOf(rows, limit, (row) => row.at);
}

/** All of them, as the cursor goes. */
export const everyCase = (store: Store, query: CasesQuery): AsyncIterable<CommitmentCase> =>
  native(store.models.commitmentCases).find(filterOf(query)).sort({ at: 1, _id: 1 });

function filterOf({ commitment, scope, verdict, from, to }: CasesQuery): mongo.Filter<CommitmentCase> {
  const { commitment: _, ...rest } = caseFilter([commitment], { from, to }, scope);
  return {
    // One name by equality, so that the index gives the order.
    commitment: { $eq: commitment },
    ...rest,
    ...(verdict === undefined
      ? {}
      : { verdict: verdict === 'counted' ? { $in: ['met', 'missed'] } : { $eq: verdict } }),
  } as mongo.Filter<CommitmentCase>;
}
