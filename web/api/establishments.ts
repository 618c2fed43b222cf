import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './client';
import type { Establishment } from './resources';
import type { Paged } from './tickets';

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

/** To name them, and to choose from where they are few enough for a list. */
export const useEstablishmentList = () =>
  useQuery({
    queryKey: ['desk', 'establishments'],
    queryFn: async ({ signal }) =>
      (await get<Paged<Establishment>>('/establishments', { query: { limit: 100 }, signal })).data,
    staleTime: STALE_MS,
  });

const UAI = /\b\d{7}[A-Z]\b/;

/** Of a name with its code, or of the code alone. */
export const uaiOf = (establishment: string): string | null => UAI.exec(establishment.toUpperCase())?.[0] ?? null;
