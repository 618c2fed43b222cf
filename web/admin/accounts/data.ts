import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { accountSchema, peopleSchema, sessionsSchema } from '../../../api/schemas/people';
import { get } from '../../api/client';

export type AccountRow = z.output<typeof peopleSchema>['data'][number];
export type Account = z.output<typeof accountSchema>;
export type Absence = Account['absences'][number];
export type AccountSession = z.output<typeof sessionsSchema>['data'][number];

export const fullName = ({ name }: Pick<AccountRow, 'name'>): string => `${name.given} ${name.family}`;

export const useAccount = (id: string) =>
  useQuery({
    queryKey: ['admin', '/accounts', id],
    queryFn: ({ signal }) => get<Account>(`/accounts/${id}`, { signal }),
  });

export const useSessions = (id: string) =>
  useQuery({
    queryKey: ['admin', '/accounts', id, 'sessions'],
    queryFn: async ({ signal }) =>
      (await get<z.output<typeof sessionsSchema>>(`/accounts/${id}/sessions`, { signal })).data,
  });
