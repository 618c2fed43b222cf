import { useQuery } from '@tanstack/react-query';
import { get } from './client';
import type { CannedReply, Group, Service } from './resources';

/** The desk's own data changes rarely. */
const STALE_MS = 10 * 60_000;

const useAll = <T>(name: string, query: { all?: boolean } = {}) =>
  useQuery({
    queryKey: ['desk', name, query],
    queryFn: async ({ signal }) => (await get<{ data: T[] }>(`/${name}`, { query, signal })).data,
    staleTime: STALE_MS,
  });

/** Those that are offered. */
export const useServices = () => useAll<Service>('services');
/** Those that are not offered too, by whose names staff read what is there. */
export const useEveryService = () => useAll<Service>('services', { all: true });
export const useGroups = () => useAll<Group>('groups');
export const useCannedReplies = () => useAll<CannedReply>('canned-replies');

/** The lines of the State's mark; null where this desk does not bear it. */
export const useStateMark = (): readonly string[] | null =>
  useQuery({
    queryKey: ['site'],
    queryFn: ({ signal }) => get<{ stateMark: string[] | null }>('/site', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.stateMark ?? null;
