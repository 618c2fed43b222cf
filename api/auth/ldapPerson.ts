import type { Entry } from 'ldapts';
import type { LdapSettings } from '../../config/ldap';
import { ROLES, type Role } from '../../domain/words';
import type { DirectoryPerson } from '../../store/directoryAccounts';

type Settings = Pick<LdapSettings, 'loginAttribute' | 'establishmentAttribute' | 'groupRoles'>;

/** What the directory says of somebody; null for an entry without a login, which the desk has no name for. */
export function personOf(entry: Entry, groups: readonly Entry[], settings: Settings): DirectoryPerson | null {
  const { loginAttribute, establishmentAttribute, groupRoles } = settings;
  const [login] = valuesOf(entry, loginAttribute);
  if (login === undefined) return null;
  return {
    login: login.toLowerCase(),
    name: { given: valuesOf(entry, 'givenName')[0] ?? '—', family: valuesOf(entry, 'sn')[0] ?? login },
    address: valuesOf(entry, 'mail')[0] ?? '',
    codes: valuesOf(entry, establishmentAttribute).map((code) => code.toUpperCase()),
    roles: groupRoles && rolesOf([...valuesOf(entry, 'memberOf'), ...groups.flatMap(namesOf)], groupRoles),
  };
}

/** Whoever is in the directory may ask the desk for help. */
function rolesOf(groups: readonly string[], groupRoles: NonNullable<Settings['groupRoles']>): Role[] {
  const names = new Set(groups.flatMap((group) => [group, cnOf(group)]).map(normal));
  const given = Object.entries(groupRoles).flatMap(([group, roles]) => (names.has(normal(group)) ? roles : []));
  const roles = new Set<Role>([...given, 'requester']);
  return ROLES.filter((role) => roles.has(role));
}

const namesOf = (group: Entry): string[] => [group.dn, ...valuesOf(group, 'cn')];

const cnOf = (dn: string): string => /^cn=([^,]+)/i.exec(dn)?.[1] ?? dn;

/** Names of a directory differ by case and by blanks around commas in spelling only. */
const normal = (name: string): string => name.toLowerCase().replaceAll(/\s*([,=])\s*/g, '$1');

/** Whatever the case in which the directory spells the attribute. */
function valuesOf(entry: Entry, attribute: string): string[] {
  const [, value = []] = Object.entries(entry).find(([name]) => name.toLowerCase() === attribute.toLowerCase()) ?? [];
  return [value]
    .flat()
    .map((it) => it.toString().trim())
    .filter((it) => it !== '');
}
