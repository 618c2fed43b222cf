import { isHiddenFrom } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import type { Notice } from '../domain/ticket/notices';
import type { Instant } from '../domain/time';
import type { Language, Role } from '../domain/words';
import { presentAt, substitutedBy } from './absences';
import { type Account, readAccount } from './accounts';
import { type Group, readGroup } from './groups';
import { native } from './models/schema';
import type { Store } from './store';

/**
 * The facts about somebody that travel with what they do; null for an account that is unknown or inactive. While they
 * stand in for somebody absent, that one's groups and leads are theirs too.
 */
export async function actorOf(
  store: Store,
  account: string | Account,
  at: Instant = Date.now(),
): Promise<Actor | null> {
  const id = typeof account === 'string' ? account : account._id;
  const [known, substituted] = await Promise.all([
    typeof account === 'string' ? readAccount(store, account) : account,
    substitutedBy(store, id, at),
  ]);
  if (!known?.active) return null;
  const persons = [id, ...substituted];
  const groups = await native(store.models.groups)
    .find({ $or: [{ members: { $in: persons } }, { leads: { $in: persons } }] }, { projection: { leads: 1 } })
    .sort({ _id: 1 })
    .toArray();
  return actorFrom(known, persons, groups);
}

/** From an account, everybody it acts for, itself included, and the groups of any of them. */
export function actorFrom(
  account: Pick<Account, '_id' | 'roles' | 'establishmentId'>,
  persons: readonly string[],
  groups: readonly Pick<Group, '_id' | 'leads'>[],
): Actor {
  const { _id: id, establishmentId } = account;
  return {
    id,
    roles: rolesOf(account),
    groups: groups.map((group) => group._id),
    leads: groups.filter(({ leads }) => leads.some((lead) => persons.includes(lead))).map((group) => group._id),
    ...(establishmentId === null ? {} : { establishmentId }),
  };
}

/** Whoever works at the desk is helped by it too; a machine is not. */
const rolesOf = ({ roles }: Pick<Account, 'roles'>): Actor['roles'] =>
  roles.includes('integrator') || roles.includes('requester') ? roles : [...roles, 'requester'];

/** The persons a notice is for as of the instant its event fired, the absent replaced by who stands in for them. Empty: nobody there. */
export async function recipientsOf(store: Store, { audience, event, ticket }: Notice): Promise<string[]> {
  const at = 'fired' in event ? event.fired : event.at;
  const others = (ids: readonly string[]) => ids.filter((id) => !isHiddenFrom({ id }, ticket));
  const found = others(await addressed(store, audience));
  // Where a complaint is about every supervisor, administrators are told in their place.
  const isLeftToAdmins = audience.to === 'supervisors' && ticket.complainedOf !== undefined && found.length === 0;
  const told = isLeftToAdmins ? others(await havingRole(store, 'admin')) : found;
  return others(await presentAt(store, told, at));
}

async function addressed(store: Store, audience: Notice['audience']): Promise<string[]> {
  switch (audience.to) {
    case 'person':
      return [audience.id];
    case 'group':
      return (await readGroup(store, audience.id))?.members ?? [];
    case 'groupLead':
      return (await readGroup(store, audience.id))?.leads ?? [];
    case 'supervisors':
      return havingRole(store, 'supervisor');
  }
}

async function havingRole(store: Store, role: Role): Promise<string[]> {
  const accounts = native(store.models.accounts).find({ roles: role }, { projection: { _id: 1 } });
  return (await accounts.toArray()).map(({ _id }) => _id);
}

export interface MailPerson {
  id: string;
  name: Account['name'];
  address: string;
  language: Language;
  wantsMail: boolean;
}

/** Whom a mail goes to; null for an account that is unknown or inactive. */
export async function mailPerson(store: Store, accountId: string): Promise<MailPerson | null> {
  const account = await readAccount(store, accountId);
  if (!account?.active) return null;
  const { _id: id, name, address, language, wantsMail } = account;
  return { id, name, address, language, wantsMail };
}
