import type { Language } from '../../domain/words';
import { readAccount } from '../../store/accounts';
import type { Store } from '../../store/store';

/** In which somebody reads what is no page of ours: a file, a printed page. */
export const languageOf = async (store: Store, accountId: string): Promise<Language> =>
  (await readAccount(store, accountId))?.language ?? 'fr';
