import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem';

const RETRIES = 2;

/** What was read, until an event of the stream or an act says that it has changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a connection a call fails and says so; left to itself the library would wait for one without a word.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      // Left to itself not done under `always`.
      refetchOnReconnect: true,
      retry: (failures, fault) => failures < RETRIES && isPassing(fault),
    },
  },
});
