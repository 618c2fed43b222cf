import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { CommandAnswer, CommandBody } from './resources';
import { ticketKeys, type VersionedTicket } from './tickets';
import { useKey } from './useKey';

interface Act {
  body: CommandBody;
  /** Of the ticket that the reader had before their eyes: somebody else having acted meanwhile is a `conflict`. */
  etag?: string | null | undefined;
}

/** Sends a command, once however often it is sent. */
export function useAct(number: string) {
  const cache = useQueryClient();
  const { keyOf, settle } = useKey();
  return useMutation({
    mutationFn: async ({ body, etag }: Act) => {
      const headers = { 'Idempotency-Key': keyOf(body), ...(etag ? { 'If-Match': etag } : {}) };
      return call<CommandAnswer>('POST', `/tickets/${number}/commands`, { body, headers });
    },
    onSuccess: ({ data, etag }) => {
      // What stands beside the ticket is not in the answer, and is read again below.
      cache.setQueryData<VersionedTicket>(
        [...ticketKeys.one(number), 'view'],
        (known) => known && { ticket: { ...known.ticket, ...data.ticket }, etag },
      );
    },
    onSettled: (_answer, fault) => {
      settle(fault);
      return Promise.all([
        cache.invalidateQueries({ queryKey: ticketKeys.one(number) }),
        cache.invalidateQueries({ queryKey: ['tickets'] }),
      ]);
    },
  });
}
