import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../api/client';
import type { Outage, OutageReports, OutageSubscription } from '../api/resources';
import { useInvalidation } from '../api/useInvalidation';
import { useKey } from '../api/useKey';

export const OUTAGES = '/outages';
/** Where staff work on them. */
export const PLACE = '/pannes';

/** What begins, or lasts longer than expected, does so without a word of anybody. */
const PERIOD_MS = 5 * 60_000;

const keys = {
  one: (id: string) => ['outages', 'one', id],
  reports: (id: string) => ['outages', 'reports', id],
  mine: ['outages', 'mine'],
};

/** What whoever has trouble with a service, at a place, is to be told first; of any service, or anywhere, when left out. */
export const useConcerning = (
  query: { serviceId?: string | undefined; establishmentId?: string | undefined },
  isAsked = true,
) =>
  useQuery({
    queryKey: ['outages', 'concerning', query],
    queryFn: async ({ signal }) => (await get<{ data: Outage[] }>(`${OUTAGES}/concerning`, { query, signal })).data,
    enabled: isAsked,
    refetchInterval: PERIOD_MS,
  });

/** With the ETag of what is seen, for what is said about it. */
export const useOutage = (id: string) =>
  useQuery({
    queryKey: keys.one(id),
    queryFn: async ({ signal }) => {
      const { data, etag } = await call<Outage>('GET', `${OUTAGES}/${id}`, { signal });
      return { outage: data, etag };
    },
  });

export const useReports = (id: string) =>
  useQuery({
    queryKey: keys.reports(id),
    queryFn: ({ signal }) => get<OutageReports>(`${OUTAGES}/${id}/reports`, { signal }),
    refetchInterval: PERIOD_MS,
  });

/** Everything that is said here of outages, after somebody has said something. */
const useReadAgain = () => useInvalidation(SAID);
const SAID = [['outages'], ['admin', OUTAGES]];

export function useAnnounce(onDone: (outage: Outage) => void) {
  const { keyOf, settle } = useKey();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: async (body: object) =>
      (await call<Outage>('POST', OUTAGES, { body, headers: { 'Idempotency-Key': keyOf(body) } })).data,
    onSuccess: onDone,
    onSettled: (_outage, fault) => {
      settle(fault);
      return readAgain();
    },
  });
}

/** Says something about an outage as it is seen: somebody else having spoken meanwhile is a fault, and is then seen. */
export function useSay(id: string, etag: string | null, onDone: () => void) {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (body: object) =>
      call<Outage>('POST', `${OUTAGES}/${id}/updates`, { body, headers: { 'If-Match': etag ?? '' } }),
    onSuccess: onDone,
    onSettled: readAgain,
  });
}

/** For oneself, or for whom one is speaking with. */
export function useFollow(personId?: string) {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (id: string) => call('POST', `${OUTAGES}/${id}/followers`, { body: personId ? { personId } : {} }),
    onSettled: readAgain,
  });
}

export function useUnfollow() {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (id: string) => call('DELETE', `${OUTAGES}/${id}/followers`),
    onSettled: readAgain,
  });
}

const MINE = '/me/outage-subscriptions';

export const useSubscription = () =>
  useQuery({ queryKey: keys.mine, queryFn: ({ signal }) => get<OutageSubscription>(MINE, { signal }) });

export function useSubscribe() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: object) => (await call<OutageSubscription>('PUT', MINE, { body })).data,
    onSuccess: (subscription) => cache.setQueryData(keys.mine, subscription),
  });
}
