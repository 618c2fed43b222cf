import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Technician } from '../../api/resources';

/** Everybody who works in a team, with their load and their absence. */
export const useTechnicians = () =>
  useQuery({
    queryKey: ['admin', '/technicians'],
    queryFn: async ({ signal }) => (await get<{ data: Technician[] }>('/technicians', { signal })).data,
  });
