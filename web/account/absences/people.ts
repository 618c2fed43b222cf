import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Account, Person } from '../../api/resources';
import type { Paged } from '../../api/tickets';
import { fullName } from '../../i18n/format';

const SHOWN = 20;

export const labelOf = (person: Person): string => `${fullName(person)} – ${person.login}`;

/** People with an account in use whose name or login begins so. */
export function useColleagues(typed: string) {
  const q = typed.split(' – ')[0]?.trim() ?? '';
  return useQuery({
    queryKey: ['accounts', 'colleagues', q],
    queryFn: async ({ signal }) => {
      const { data } = await get<Paged<Person>>('/accounts', { query: { q, limit: SHOWN }, signal });
      return data.filter(({ active }) => active);
    },
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
}

export const usePerson = (id: string | null) =>
  useQuery({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => get<Account>(`/accounts/${id}`, { signal }),
    enabled: id !== null,
  });
