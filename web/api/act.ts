import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, newKey } from './client';
import { isPassing } from './problem';
import type { CommandAnswer, CommandBody } from './resources';
import { ticketKeys, type VersionedTicket } from './tickets';

interface Act {
  body: CommandBody;
  /** Of the ticket that the reader had before their eyes: somebody else having acted meanwhile is a `conflict`. */
  etag?: string | null | undefined;
}

/**
 * Sends a command. As long as its outcome is unknown (no answer, 503), sending the same again uses the same key, so that
 * it is done once however often somebody clicks.
 */
export function useAct(number: string) {
  const cache = useQueryClient();
  const undecided = useRef<{ body: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async ({ body, etag }: Act) => {
      const text = JSON.stringify(body);
      if (undecided.current?.body !== text) undecided.current = { body: text, key: newKey() };
      const headers = { 'Idempotency-Key': undecided.current.key, ...(etag ? { 'If-Match': etag } : {}) };
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
      if (!isPassing(fault)) undecided.current = null;
      return Promise.all([
        cache.invalidateQueries({ queryKey: ticketKeys.one(number) }),
        cache.invalidateQueries({ queryKey: ['tickets'] }),
      ]);
    },
  });
}
