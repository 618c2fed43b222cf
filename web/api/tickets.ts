import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, get } from './client';
import type { EventResource, Possibility, Status, TicketDetails, TicketRowResource } from './resources';

export interface Paged<T> {
  data: T[];
  nextCursor: string | null;
}

/** Of a ticket's number, for a field. */
export const NUMBER_PATTERN = '\\d{4}-\\d{6,10}';

/** Of tickets that are not over; a resolved one still waits for its requester's word. */
export const OPEN_STATUSES: readonly Status[] = ['new', 'inProgress', 'pending', 'resolved'];

export interface VersionedTicket {
  ticket: TicketDetails;
  /** To be handed back as `If-Match`. */
  etag: string | null;
}

export type TicketQuery = Readonly<Record<string, string | number | boolean | undefined>>;

/** Keys begin with `ticket` and the number, or with `tickets`: the event stream has them read again. */
export const ticketKeys = {
  one: (number: string) => ['ticket', number] as const,
  timeline: (number: string) => ['ticket', number, 'timeline'] as const,
  possible: (number: string) => ['ticket', number, 'commands'] as const,
  list: (query: TicketQuery) => ['tickets', query] as const,
  counts: () => ['tickets', 'counts'] as const,
};

const SCAN_PERIOD_MS = 5_000;

export const useTicket = (number: string) =>
  useQuery({
    queryKey: [...ticketKeys.one(number), 'view'],
    queryFn: async ({ signal }): Promise<VersionedTicket> => {
      const { data, etag } = await call<TicketDetails>('GET', `/tickets/${number}`, { signal });
      return { ticket: data, etag };
    },
    // What the scanner says is no event of the ticket.
    refetchInterval: ({ state: { data } }) =>
      data?.ticket.attachments.some(({ state }) => state === 'waiting') ? SCAN_PERIOD_MS : false,
  });

export const usePossibilities = (number: string) =>
  useQuery({
    queryKey: ticketKeys.possible(number),
    queryFn: async ({ signal }) => (await get<{ data: Possibility[] }>(`/tickets/${number}/commands`, { signal })).data,
  });

const TIMELINE_PAGE = 100;

/** The oldest first; as many pages as were asked for. */
export const useTimeline = (number: string) =>
  useInfiniteQuery({
    queryKey: ticketKeys.timeline(number),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Paged<EventResource>>(`/tickets/${number}/timeline`, {
        query: { cursor: pageParam, limit: TIMELINE_PAGE },
        signal,
      }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Rows stay where they are while others are read. */
export const useTickets = (query: TicketQuery) =>
  useInfiniteQuery({
    queryKey: ticketKeys.list(query),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Paged<TicketRowResource>>('/tickets', { query: { ...query, cursor: pageParam }, signal }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
