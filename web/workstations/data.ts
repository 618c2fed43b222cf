import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { useServices } from '../api/desk';
import type { CharterDocument, ConformityAnswer, Kind, MyWorkstation, WorkstationRow } from '../api/resources';
import type { Paged } from '../api/tickets';

const STALE_MS = 60_000;
const SHOWN = 20;

/** The one charter of the desk. */
export const CHARTER = 'poste-academique';

/** Of whoever is signed in; with an account, of the caller one speaks with. */
export const useWorkstationsOf = (accountId?: string) =>
  useQuery({
    queryKey: ['workstations', 'of', accountId ?? 'me'],
    queryFn: async ({ signal }) =>
      accountId === undefined
        ? (await get<Paged<MyWorkstation>>('/me/workstations', { signal })).data
        : (
            await get<Paged<WorkstationRow>>('/workstations', {
              query: { assignedTo: accountId, limit: SHOWN },
              signal,
            })
          ).data,
    staleTime: STALE_MS,
  });

const NUMBER = /^[A-Z0-9][A-Z0-9._:-]{0,59}$/i;

/** What an inventory number can be; anything else is told so before it is sent. */
export const NUMBER_PATTERN = '[A-Za-z0-9][A-Za-z0-9._:\\-]{0,59}';

/** What the charter says of a workstation; nothing as long as none is named. */
export const useConformity = (number: string) =>
  useQuery({
    queryKey: ['workstations', 'conformity', number.toUpperCase()],
    queryFn: ({ signal }) =>
      get<ConformityAnswer>(`/workstations/${encodeURIComponent(number)}/conformity`, { signal }),
    enabled: NUMBER.test(number),
    staleTime: STALE_MS,
  });

export const useCharter = (version?: string) =>
  useQuery({
    queryKey: ['published', 'charters', CHARTER, version ?? 'latest'],
    queryFn: ({ signal }) => get<CharterDocument>(`/charters/${CHARTER}`, { query: { version }, signal }),
    staleTime: STALE_MS,
  });

/** Whether what is being reported is the fault of a workstation, which is then asked for. */
export const useIsWorkstationFault = (kind: Kind | '', serviceId: string): boolean =>
  useServices().data?.some(({ id, workstation }) => id === serviceId && workstation && kind === 'incident') ?? false;
