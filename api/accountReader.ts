import { type Account, readAccount } from '../store/accounts';
import type { Store } from '../store/store';
import { Problem } from './problem';

/** An account for whom it is for. Throws `notFound`, the same for one that is not there and one that is not theirs to ask for. */
export async function demandAccount(store: Store, id: string, isAllowed: boolean): Promise<Account> {
  const account = isAllowed ? await readAccount(store, id) : null;
  if (!account) throw new Problem('notFound');
  return account;
}
