import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { ServiceDetails } from '../api/resources';

export const PLACE = '/services';

const STALE_MS = 60_000;

/** The sheet of a service: the version in force, or another one. */
export const useService = (id: string, version?: string) =>
  useQuery({
    queryKey: ['services', id, version ?? 'current'],
    queryFn: ({ signal }) => get<ServiceDetails>(`/services/${encodeURIComponent(id)}`, { query: { version }, signal }),
    staleTime: STALE_MS,
    enabled: id !== '',
  });
