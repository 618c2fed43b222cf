import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import type { CommandBody, EventResource } from '../../api/resources';
import { serverNow } from '../../api/serverTime';
import { type Paged, ticketKeys, type VersionedTicket } from '../../api/tickets';
import { useMe } from '../../app/session';

/**
 * Shows what taking, assigning and noting do before the desk has answered; they harm nobody if they fail. What is read
 * after every act puts it right. Nothing else is shown before it is so.
 */
export function useOptimism(number: string) {
  const cache = useQueryClient();
  const me = useMe();
  return ({ command, assigneeId, message }: CommandBody) => {
    const assignee = command === 'take' ? me.id : command === 'assign' ? assigneeId : undefined;
    if (typeof assignee === 'string') {
      cache.setQueryData<VersionedTicket>(
        [...ticketKeys.one(number), 'view'],
        (known) => known && { ...known, ticket: { ...known.ticket, assigneeId: assignee } },
      );
    }
    if (command === 'note' && typeof message === 'string') {
      const noted: EventResource = {
        id: 'pending',
        type: 'noted',
        at: new Date(serverNow()).toISOString(),
        from: 'you',
        facts: {},
        texts: { message },
      };
      cache.setQueryData<InfiniteData<Paged<EventResource>>>(
        ticketKeys.timeline(number),
        (known) =>
          known && {
            ...known,
            pages: known.pages.map((page, at) =>
              at === known.pages.length - 1 ? { ...page, data: [...page.data, noted] } : page,
            ),
          },
      );
    }
  };
}
