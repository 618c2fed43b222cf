import { canonical } from '../domain/digest';
import type { Role } from '../domain/words';
import { type Account, createAccount, readAccountByLogin } from './accounts';
import { native } from './models/schema';
import { changeAccount } from './people';
import type { Store } from './store';

/** What a directory says of somebody whom it knows. */
export interface DirectoryPerson extends Pick<Account, 'login' | 'name' | 'address'> {
  /** UAI codes, the desk's or not. */
  codes: readonly string[];
  /** Null: their roles are the desk's to give. */
  roles: Role[] | null;
}

/**
 * The account of somebody from the directory, made when they first come and kept as the directory has it; other roles
 * end what was opened under those before. Null when the login is a local account's, or the desk let the account go.
 */
export async function accountOfPerson(store: Store, person: DirectoryPerson): Promise<Account | null> {
  const known = (await readAccountByLogin(store, person.login)) ?? (await provide(store, person));
  if (known?.source !== 'ldap' || !known.active) return null;
  const { name, address, roles } = person;
  const establishmentId = (await establishmentOf(store, person)) ?? known.establishmentId;
  const kept = { name, address, establishmentId, roles: roles ?? known.roles };
  const isSame = canonical({ ...known, ...kept }) === canonical(known);
  return isSame ? known : changeAccount(store, known._id, kept);
}

async function provide(store: Store, person: DirectoryPerson): Promise<Account | null> {
  const { login, name, address, roles } = person;
  const establishmentId = await establishmentOf(store, person);
  const made = await createAccount(store, {
    login,
    name,
    address,
    establishmentId,
    roles: roles ?? ['requester'],
    source: 'ldap',
  });
  // Whoever signs in twice at once has one account.
  return made ?? readAccountByLogin(store, login);
}

/** The first of the codes that is an establishment of the desk. */
async function establishmentOf({ models }: Store, { codes }: DirectoryPerson): Promise<string | null> {
  const known = await native(models.establishments)
    .find({ _id: { $in: [...codes] }, active: true }, { projection: { _id: 1 } })
    .toArray();
  return codes.find((code) => known.some(({ _id }) => _id === code)) ?? null;
}
