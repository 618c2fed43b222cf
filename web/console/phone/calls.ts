import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Call } from '../../api/resources';
import { useRight } from '../../app/session';

/** The calls that ring and those being spoken, the latest first, live. */
export function useLiveCalls() {
  return useQuery({
    queryKey: ['calls', 'live'],
    queryFn: async ({ signal }) =>
      (await get<{ data: Call[] }>('/calls', { query: { live: 'true', limit: 20 }, signal })).data,
    enabled: useRight('readCalls'),
  });
}
