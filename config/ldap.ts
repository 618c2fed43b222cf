import { z } from 'zod';
import { ROLES } from '../domain/words';

/** A machine signs in by its key, never by the directory. */
const rolesOfPeople = z.enum(ROLES).exclude(['integrator']);

const groupRoles = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'Expected JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.array(rolesOfPeople)));

const text = z.string().min(1);

/** Sign-in by the academy's directory; without `LDAP_URL` there is none. */
export const ldapShape = {
  LDAP_URL: z
    .url({ protocol: /^ldaps?$/ })
    .optional()
    .describe('The directory by which people sign in, ldaps://host:636; without it, only local accounts do.'),
  LDAP_START_TLS: z
    .stringbool()
    .default(false)
    .describe('Whether an ldap:// connection is encrypted before it is used.'),
  LDAP_BIND_DN: text.optional().describe('Whom the desk signs in as to search; anonymous without it.'),
  LDAP_BIND_PASSWORD: text.optional().describe('The password of LDAP_BIND_DN.'),
  LDAP_BASE_DN: text.optional().describe('Below which people are searched; needed with LDAP_URL.'),
  LDAP_FILTER: z
    .string()
    .includes('{login}')
    .default('(uid={login})')
    .describe('Finds the one entry of a login, which stands escaped for {login}.'),
  LDAP_LOGIN_ATTRIBUTE: text.default('uid').describe('What the desk calls somebody by, whatever they typed.'),
  LDAP_ESTABLISHMENT_ATTRIBUTE: text.default('rne').describe('Holds the UAI code of the establishment.'),
  LDAP_GROUP_BASE_DN: text.optional().describe('Below which groups are searched; LDAP_BASE_DN without it.'),
  LDAP_GROUP_ROLES: groupRoles
    .optional()
    .describe(
      'JSON: roles by the DN or the cn of a group. With it, the directory alone says who has which role; without it, the desk does.',
    ),
  LDAP_TIMEOUT_SECONDS: z.coerce
    .number()
    .positive()
    .max(20)
    .default(5)
    .describe('How long a sign-in waits for the directory.'),
};

type LdapEnv = z.output<z.ZodObject<typeof ldapShape>>;

/** What is wrong with the settings taken together. */
export function ldapFaults(env: LdapEnv & { NODE_ENV: string }): string[] {
  const { NODE_ENV, LDAP_URL: url, LDAP_BASE_DN, LDAP_START_TLS, LDAP_BIND_DN, LDAP_BIND_PASSWORD } = env;
  if (url === undefined) return [];
  const isInClear = url.startsWith('ldap:') && !LDAP_START_TLS;
  return [
    ...(LDAP_BASE_DN === undefined ? ['LDAP_BASE_DN is required with LDAP_URL'] : []),
    ...((LDAP_BIND_DN === undefined) === (LDAP_BIND_PASSWORD === undefined)
      ? []
      : ['LDAP_BIND_DN and LDAP_BIND_PASSWORD go together']),
    ...(isInClear && NODE_ENV === 'production'
      ? ['LDAP_URL sends passwords in clear: ldaps://, or LDAP_START_TLS=true']
      : []),
  ];
}

export interface LdapSettings {
  url: string;
  startTls: boolean;
  reader: { dn: string; password: string } | null;
  baseDn: string;
  groupBaseDn: string;
  filter: string;
  loginAttribute: string;
  establishmentAttribute: string;
  groupRoles: Readonly<Record<string, readonly z.output<typeof rolesOfPeople>[]>> | null;
  timeoutMs: number;
}

/** Null where people do not sign in by a directory. */
export function ldapSettings(env: LdapEnv): LdapSettings | null {
  const { LDAP_URL: url, LDAP_BASE_DN: baseDn, LDAP_BIND_DN: dn, LDAP_BIND_PASSWORD: password } = env;
  if (url === undefined || baseDn === undefined) return null;
  return {
    url,
    startTls: env.LDAP_START_TLS,
    reader: dn === undefined || password === undefined ? null : { dn, password },
    baseDn,
    groupBaseDn: env.LDAP_GROUP_BASE_DN ?? baseDn,
    filter: env.LDAP_FILTER,
    loginAttribute: env.LDAP_LOGIN_ATTRIBUTE,
    establishmentAttribute: env.LDAP_ESTABLISHMENT_ATTRIBUTE,
    groupRoles: env.LDAP_GROUP_ROLES ?? null,
    timeoutMs: env.LDAP_TIMEOUT_SECONDS * 1000,
  };
}
