import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Account, OpenSession } from '../../api/resources';

export const useAccount = (id: string) =>
  useQuery({
    queryKey: ['admin', '/accounts', id],
    queryFn: ({ signal }) => get<Account>(`/accounts/${id}`, { signal }),
  });

export const useSessions = (id: string) =>
  useQuery({
    queryKey: ['admin', '/accounts', id, 'sessions'],
    queryFn: async ({ signal }) => (await get<{ data: OpenSession[] }>(`/accounts/${id}/sessions`, { signal })).data,
  });
