import { useQuery } from '@tanstack/react-query';
import type { Calendar } from '../../../domain/calendar/calendar';
import type { Policy } from '../../../domain/policy/policy';
import { get } from '../../api/client';
import type { PublishedVersion } from '../../api/resources';

type PublishedPolicy = PublishedVersion & { policy: Policy };
type PublishedCalendar = PublishedVersion & { calendar: Calendar };

/** What is published never changes; only a new version may come. */
const STALE_MS = 60_000;

const useVersions = (kind: 'policies' | 'calendars') =>
  useQuery({
    queryKey: ['published', kind],
    queryFn: async ({ signal }) => (await get<{ data: PublishedVersion[] }>(`/${kind}`, { signal })).data,
    staleTime: STALE_MS,
  });

const usePublished = <T>(kind: 'policies' | 'calendars', id: string, version?: string) =>
  useQuery({
    queryKey: ['published', kind, id, version ?? 'latest'],
    queryFn: ({ signal }) => get<T>(`/${kind}/${encodeURIComponent(id)}`, { query: { version }, signal }),
    staleTime: STALE_MS,
    enabled: id !== '',
  });

export const usePolicyVersions = () => useVersions('policies');
export const useCalendarVersions = () => useVersions('calendars');
export const usePolicy = (id: string, version?: string) => usePublished<PublishedPolicy>('policies', id, version);
export const useCalendar = (id: string, version?: string) => usePublished<PublishedCalendar>('calendars', id, version);
