import { release, reserve } from '../store/reservations';
import type { Store } from '../store/store';
import type { TicketActivities } from '../workflows/contract';
import { withStore } from './storeFailure';

export function createAgendaActivities({
  store,
}: {
  store: Store;
}): Pick<TicketActivities, 'reserveSlot' | 'releaseSlot'> {
  return {
    reserveSlot: (request) => withStore(() => reserve(store, request)),
    releaseSlot: (held) => withStore(() => release(store, held)),
  };
}
