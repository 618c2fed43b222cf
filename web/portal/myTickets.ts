import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { TicketRowResource } from '../api/resources';
import { OPEN_STATUSES, type Paged, ticketKeys } from '../api/tickets';
import { useMe } from '../app/session';
import { awaitedOf } from './awaited';

/** More open tickets than anybody has. */
const LIMIT = 100;

/** My open tickets, whole: those that wait for me come first, then the latest. */
export function useMyOpenTickets(q?: string) {
  const { id } = useMe();
  const query = { requesterId: id, status: OPEN_STATUSES.join(), sort: 'updated', limit: LIMIT, q };
  return useQuery({
    queryKey: [...ticketKeys.list(query), 'whole'],
    queryFn: async ({ signal }) => sorted((await get<Paged<TicketRowResource>>('/tickets', { query, signal })).data),
  });
}

const sorted = (rows: TicketRowResource[]): TicketRowResource[] =>
  rows.sort(
    (a, b) => Number(awaitedOf(b) !== null) - Number(awaitedOf(a) !== null) || b.changedAt.localeCompare(a.changedAt),
  );
