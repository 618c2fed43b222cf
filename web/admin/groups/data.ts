import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { techniciansSchema } from '../../../api/schemas/agenda';
import { get } from '../../api/client';

export type Technician = z.output<typeof techniciansSchema>['data'][number];

/** Everybody who works in a team, with their load and their absence. */
export const useTechnicians = () =>
  useQuery({
    queryKey: ['admin', '/technicians'],
    queryFn: async ({ signal }) => (await get<{ data: Technician[] }>('/technicians', { signal })).data,
  });
