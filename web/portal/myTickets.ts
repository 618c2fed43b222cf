import { useQueries } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Status, TicketRowResource } from '../api/resources';
import { type Paged, ticketKeys } from '../api/tickets';
import { useMe } from '../app/session';
import { awaitedOf } from './awaited';

/** A resolved ticket still waits for its requester's word. */
const OPEN = ['new', 'inProgress', 'pending', 'resolved'] as const satisfies readonly Status[];
/** More open tickets of one status than anybody has. */
const LIMIT = 100;

/** My open tickets, whole: those that wait for me come first, then the latest. */
export function useMyOpenTickets(q?: string) {
  const { id } = useMe();
  return useQueries({
    queries: OPEN.map((status) => {
      const query = { requesterId: id, status, sort: 'updated', limit: LIMIT, q };
      return {
        queryKey: [...ticketKeys.list(query), 'whole'],
        queryFn: ({ signal }: { signal: AbortSignal }) => get<Paged<TicketRowResource>>('/tickets', { query, signal }),
      };
    }),
    combine: (readings) => ({
      data: readings.every(({ data }) => data) ? sorted(readings.flatMap(({ data }) => data?.data ?? [])) : undefined,
      error: readings.find(({ error }) => error)?.error ?? null,
      refetch: () => Promise.all(readings.map(({ refetch }) => refetch())),
    }),
  });
}

const sorted = (rows: TicketRowResource[]): TicketRowResource[] =>
  rows.sort(
    (a, b) => Number(awaitedOf(b) !== null) - Number(awaitedOf(a) !== null) || b.changedAt.localeCompare(a.changedAt),
  );
