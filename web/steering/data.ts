import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { SHORT_ABANDON_SECONDS } from '../../domain/commitments/shown';
import { call, get } from '../api/client';
import type {
  CommitmentCaseResource,
  CommitmentName,
  CommitmentsResource,
  GapSource,
  Steering,
} from '../api/resources';
import type { Paged } from '../api/tickets';
import type { Choice } from './useChoice';

/** What is late moves with the clock, whether or not anything happens. */
const AGAIN_MS = 60_000;

export const VERDICTS = ['missed', 'met', 'excluded', 'counted'] as const;
export type Verdict = (typeof VERDICTS)[number];

const rangeOf = ({ period: { from, to }, filters }: Choice) => ({ from, to, ...filters });

export const commitmentsQuery = (choice: Choice) => ({
  ...rangeOf(choice),
  by: choice.step,
  shortAbandonSeconds: SHORT_ABANDON_SECONDS,
});

export function useCommitments(choice: Choice) {
  const query = commitmentsQuery(choice);
  return useQuery({
    queryKey: ['steering', 'commitments', query],
    queryFn: ({ signal }) => get<CommitmentsResource>('/commitments', { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}

export function useSteering({ period: { from, to } }: Choice) {
  return useQuery({
    queryKey: ['steering', 'now', from, to],
    queryFn: ({ signal }) => get<Steering>('/steering', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}

export const casesQuery = (choice: Choice, verdict: Verdict) => ({ ...rangeOf(choice), verdict });

export function useCases(name: CommitmentName, choice: Choice, verdict: Verdict) {
  const query = casesQuery(choice, verdict);
  return useInfiniteQuery({
    queryKey: ['steering', 'cases', name, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Paged<CommitmentCaseResource>>(`/commitments/${name}/cases`, {
        query: { ...query, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export interface NewGap {
  from: string;
  to: string;
  source: GapSource;
  reason: string;
}

/** Every figure may change with a gap. */
function useGapAct<T>(mutationFn: (given: T) => Promise<unknown>, onDone: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: onDone,
    onSettled: () => cache.invalidateQueries({ queryKey: ['steering'] }),
  });
}

export const useEnterGap = (onDone: () => void) =>
  useGapAct((body: NewGap) => call('POST', '/data-gaps', { body }), onDone);

export const useDeleteGap = (onDone: () => void) =>
  useGapAct((id: string) => call('DELETE', `/data-gaps/${id}`), onDone);
