import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Establishment } from '../api/resources';
import type { Paged } from '../api/tickets';

const STALE_MS = 10 * 60_000;
const SHOWN = 10;

export const labelOf = ({ id, name }: Establishment): string => `${name} – ${id}`;

/** Those whose name or UAI code matches; none as long as nothing is asked. */
export const useEstablishments = (q: string) =>
  useQuery({
    queryKey: ['establishments', q],
    queryFn: async ({ signal }) =>
      (await get<Paged<Establishment>>('/establishments', { query: { q, limit: SHOWN }, signal })).data,
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
