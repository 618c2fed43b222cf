import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, newKey } from '../../api/client';
import { isPassing } from '../../api/problem';
import type { Service, TicketResource } from '../../api/resources';
import { bodyOf, type Draft } from './draft';

interface OpeningOptions {
  draft: Draft;
  service: Service | undefined;
  change(changed: Partial<Draft>): void;
  roomLine(room: string): string;
  onOpened(number: string): void;
}

const OPENING = ['opening'];

/** Opens the ticket. As long as the outcome is not known, even past a reload, the same draft goes under the same key. */
export function useOpening({ draft, service, change, roomLine, onOpened }: OpeningOptions) {
  const cache = useQueryClient();
  const opening = useMutation({
    mutationKey: OPENING,
    mutationFn: async () => {
      const body = bodyOf(draft, service, roomLine);
      const text = JSON.stringify(body);
      const key = draft.sent?.body === text ? draft.sent.key : newKey();
      change({ sent: { key, body: text } });
      return (await call<TicketResource>('POST', '/tickets', { body, headers: { 'Idempotency-Key': key } })).data;
    },
    onSuccess: ({ number }) => {
      void cache.invalidateQueries({ queryKey: ['tickets'] });
      onOpened(number);
    },
    onError: (fault) => {
      if (isPassing(fault)) return;
      change({ sent: null });
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
