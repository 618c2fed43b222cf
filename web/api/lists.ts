import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { get } from './client';
import type { Paged } from './tickets';

export type Filters = Readonly<Record<string, string | undefined>>;

/** A list of the API, a page at a time. */
export const usePages = <T>(
  path: string,
  filters: Filters,
  { refetchInterval = false }: { refetchInterval?: number | false } = {},
) =>
  useInfiniteQuery({
    queryKey: ['admin', path, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Paged<T>>(path, { query: { ...filters, cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval,
  });

/** The filters of a list live in the address: they survive going back, and may be sent to a colleague. */
export function useFilters(names: readonly string[]): [Filters, (changed: Filters) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, search.get(name) || undefined]));
  const change = (changed: Filters) => {
    const given = Object.entries({ ...filters, ...changed }).filter((entry): entry is [string, string] => !!entry[1]);
    setSearch(new URLSearchParams(given), { replace: true });
  };
  return [filters, change];
}
