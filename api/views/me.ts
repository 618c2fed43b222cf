import { ACTIONS, may } from '../../domain/access/access';
import type { Account } from '../../store/accounts';
import { actorOf } from '../../store/directory';
import type { Store } from '../../store/store';
import { Problem } from '../problem';
import { absencesShown } from './person';

/** Who somebody is to the desk, for their own eyes. */
export async function meOf(store: Store, account: Account) {
  const actor = await actorOf(store, account);
  if (!actor) throw new Problem('notFound');
  const { _id: id, login, name, address, language, wantsMail, roles, establishmentId, room = null } = account;
  return {
    id,
    login,
    name,
    address,
    language,
    wantsMail,
    roles,
    groups: actor.groups,
    leads: actor.leads,
    establishmentId,
    room,
    rights: ACTIONS.filter((action) => may(actor, action)),
    absences: absencesShown(account),
  };
}
