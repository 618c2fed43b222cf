import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, newKey } from '../api/client';
import { isPassing } from '../api/problem';
import type { TicketResource } from '../api/resources';

/** An opening whose outcome is not known yet. */
export type Sent = { key: string; body: string } | null;

interface OpeningOptions {
  /** What the API is to be told. */
  bodyOf(): object;
  /** As the draft keeps it. */
  sent: Sent;
  keep(sent: Sent): void;
  onOpened(number: string): void;
}

const OPENING = ['opening'];

/** Opens a ticket. As long as the outcome is not known, even past a reload, the same draft goes under the same key. */
export function useOpening({ bodyOf, sent, keep, onOpened }: OpeningOptions) {
  const cache = useQueryClient();
  const opening = useMutation({
    mutationKey: OPENING,
    mutationFn: async () => {
      const body = bodyOf();
      const text = JSON.stringify(body);
      const key = sent?.body === text ? sent.key : newKey();
      keep({ key, body: text });
      return (await call<TicketResource>('POST', '/tickets', { body, headers: { 'Idempotency-Key': key } })).data;
    },
    onSuccess: ({ number }) => {
      void cache.invalidateQueries({ queryKey: ['tickets'] });
      onOpened(number);
    },
    onError: (fault) => {
      if (isPassing(fault)) return;
      keep(null);
      // Its sheet may have changed since it was read.
      void cache.invalidateQueries({ queryKey: ['desk', 'services'] });
    },
  });
  return {
    ...opening,
    /** A button pressed again before it could be disabled opens nothing more. */
    open: () => {
      if (cache.isMutating({ mutationKey: OPENING }) === 0) opening.mutate();
    },
  };
}
