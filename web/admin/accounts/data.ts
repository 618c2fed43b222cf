import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Language, Role } from '../../api/resources';

export interface AccountRow {
  id: string;
  login: string;
  name: { given: string; family: string };
  establishmentId: string | null;
  roles: Role[];
  active: boolean;
  absentUntil: string | null;
  substituteId: string | null;
}

export interface Absence {
  from: string;
  to: string;
  substituteId: string | null;
}

export interface Account extends AccountRow {
  address: string;
  language: Language;
  groups: string[];
  absences?: Absence[];
}

export interface AccountSession {
  createdAt: string;
  lastSeenAt: string;
  /** What the browser called itself. */
  agent: string | null;
}

export const ROLES: readonly Role[] = [
  'requester',
  'referent',
  'technician',
  'expert',
  'field',
  'supervisor',
  'auditor',
  'integrator',
  'admin',
];

export const fullName = ({ name }: Pick<AccountRow, 'name'>): string => `${name.given} ${name.family}`;

export const useAccount = (id: string) =>
  useQuery({
    queryKey: ['admin', '/accounts', id],
    queryFn: ({ signal }) => get<Account>(`/accounts/${id}`, { signal }),
  });

export const useSessions = (id: string) =>
  useQuery({
    queryKey: ['admin', '/accounts', id, 'sessions'],
    queryFn: async ({ signal }) => (await get<{ data: AccountSession[] }>(`/accounts/${id}/sessions`, { signal })).data,
  });
