import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/client';
import type { OpenBody, TicketResource, Workers } from '../../api/resources';
import { ticketKeys } from '../../api/tickets';
import { useKey } from '../../api/useKey';

/** Who worked on one's request, as far as one knows their names from it. */
export const useWorkers = (number: string) =>
  useQuery({
    queryKey: [...ticketKeys.one(number), 'workers'],
    queryFn: ({ signal }) => get<Workers>(`/tickets/${number}/workers`, { signal }),
  });

type Said = Pick<OpenBody, 'title' | 'description' | 'serviceId' | 'complaint'>;

/** Opens a complaint: the same one again, as long as its outcome is not known, goes under the same key. */
export function useComplain(onSent: (number: string) => void) {
  const cache = useQueryClient();
  const keys = useKey();
  const opening = useMutation({
    mutationFn: async (said: Said) => {
      const body = { kind: 'complaint', ...said };
      const headers = { 'Idempotency-Key': keys.keyOf(body) };
      return (await call<TicketResource>('POST', '/tickets', { body, headers })).data;
    },
    onSuccess: ({ number }) => {
      void cache.invalidateQueries({ queryKey: ['tickets'] });
      onSent(number);
    },
    onSettled: (_data, fault) => keys.settle(fault),
  });
  return { ...opening, send: (said: Said) => opening.mutate(said) };
}
