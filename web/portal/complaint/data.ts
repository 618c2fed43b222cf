import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Workers } from '../../api/resources';
import { ticketKeys } from '../../api/tickets';

/** Who worked on one's request, as far as one knows their names from it. */
export const useWorkers = (number: string) =>
  useQuery({
    queryKey: [...ticketKeys.one(number), 'workers'],
    queryFn: ({ signal }) => get<Workers>(`/tickets/${number}/workers`, { signal }),
  });
