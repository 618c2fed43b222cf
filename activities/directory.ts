import { recipientsOf } from '../store/directory';
import type { Store } from '../store/store';
import type { TicketActivities } from '../workflows/contract';
import { withStore } from './storeFailure';

export function createDirectoryActivities({ store }: { store: Store }): Pick<TicketActivities, 'findRecipients'> {
  return {
    findRecipients: ({ notice }) => withStore(async () => ({ personIds: await recipientsOf(store, notice) })),
  };
}
