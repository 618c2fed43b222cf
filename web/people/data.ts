import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Person } from '../api/resources';

export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['accounts', q],
    queryFn: async ({ signal }) =>
      (await get<{ data: Person[] }>('/accounts', { query: { q, limit: 10 }, signal })).data,
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
