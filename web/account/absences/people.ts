import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Role } from '../../api/resources';
import type { Paged } from '../../api/tickets';

interface Person {
  id: string;
  login: string;
  name: { given: string; family: string };
  roles: readonly Role[];
  active: boolean;
}

const SHOWN = 20;
const STAND_IN: ReadonlySet<Role> = new Set<Role>(['technician', 'expert', 'field', 'supervisor', 'admin']);

export const nameOf = ({ name }: Person): string => `${name.given} ${name.family}`;
export const labelOf = (person: Person): string => `${nameOf(person)} – ${person.login}`;

/** People of the desk whose name or login begins so. */
export function useColleagues(typed: string) {
  const q = typed.split(' – ')[0]?.trim() ?? '';
  return useQuery({
    queryKey: ['accounts', 'colleagues', q],
    queryFn: async ({ signal }) => {
      const { data } = await get<Paged<Person>>('/accounts', { query: { q, limit: SHOWN }, signal });
      return data.filter(({ roles, active }) => active && roles.some((role) => STAND_IN.has(role)));
    },
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
}

export const usePerson = (id: string | null) =>
  useQuery({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => get<Person>(`/accounts/${id}`, { signal }),
    enabled: id !== null,
  });
