import { Client, type Entry, Filter, InvalidCredentialsError, ResultCodeError, SizeLimitExceededError } from 'ldapts';
import type { LdapSettings } from '../../config/ldap';
import type { DirectoryPerson } from '../../store/directoryAccounts';
import { personOf } from './ldapPerson';

/** The directory is away, slow, or refuses the desk itself. The message is a code: the directory's own would quote names. */
export class DirectoryUnavailable extends Error {
  override readonly name = 'DirectoryUnavailable';
}

/**
 * Characters that a directory may take for others, or for none, stay out: each spelling of a login would be counted
 * as an account of its own by what slows down guessing.
 */
const SPELT_ONE_WAY = /^[\x21-\x7e]{1,100}$/;

/** Answers to a bind by which the directory is unwell (busy, unavailable, at its limits); by the others the entry is refused. */
const UNWELL = new Set([1, 3, 51, 52]);

/**
 * Who has this login and password in the directory; null when nobody does. Throws `DirectoryUnavailable`. A login that
 * is nobody's costs the same calls as a wrong password.
 */
export async function askDirectory(
  settings: LdapSettings,
  { login, password }: { login: string; password: string },
): Promise<DirectoryPerson | null> {
  // A bind without a password succeeds as nobody in particular, whoever it names.
  if (password.trim() === '') return null;
  const { url, timeoutMs } = settings;
  const client = new Client({ url, timeout: timeoutMs, connectTimeout: timeoutMs });
  try {
    return await within(timeoutMs, ask(client, settings, login, password));
  } catch (error) {
    throw error instanceof DirectoryUnavailable ? error : new DirectoryUnavailable(codeOf(error));
  } finally {
    // The answer does not wait for the directory to say goodbye.
    void client.unbind().catch(() => {});
  }
}

async function ask(client: Client, settings: LdapSettings, login: string, password: string) {
  if (settings.startTls) await client.startTLS({ host: new URL(settings.url).hostname });
  if (settings.reader) await client.bind(settings.reader.dn, settings.reader.password);
  const entry = SPELT_ONE_WAY.test(login) ? await findEntry(client, settings, login) : undefined;
  const dn = entry?.dn ?? `cn=nobody,${settings.baseDn}`;
  const groups = settings.groupRoles ? await groupsOf(client, settings, dn) : [];
  if (!(await isAccepted(client, dn, password)) || !entry) return null;
  return personOf(entry, groups, settings);
}

/** The one entry; a login that more than one answer to is nobody's. */
async function findEntry(client: Client, settings: LdapSettings, login: string): Promise<Entry | undefined> {
  const { baseDn, filter, loginAttribute, establishmentAttribute } = settings;
  const attributes = ['givenName', 'sn', 'mail', 'memberOf', loginAttribute, establishmentAttribute];
  try {
    const { searchEntries } = await client.search(baseDn, {
      filter: filter.replaceAll('{login}', () => Filter.escape(login)),
      attributes,
      sizeLimit: 2,
    });
    return searchEntries.length === 1 ? searchEntries[0] : undefined;
  } catch (error) {
    if (error instanceof SizeLimitExceededError) return undefined;
    throw error;
  }
}

async function groupsOf(client: Client, { groupBaseDn }: LdapSettings, dn: string): Promise<Entry[]> {
  const value = Filter.escape(dn);
  const filter = `(|(member=${value})(uniqueMember=${value}))`;
  return (await client.search(groupBaseDn, { filter, attributes: ['cn'] })).searchEntries;
}

async function isAccepted(client: Client, dn: string, password: string): Promise<boolean> {
  try {
    await client.bind(dn, password);
    return true;
  } catch (error) {
    if (error instanceof InvalidCredentialsError) return false;
    if (error instanceof ResultCodeError && !UNWELL.has(error.code)) return false;
    throw error;
  }
}

/** Each call has its time; so has the whole. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DirectoryUnavailable('timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof ResultCodeError) return `ldap${error.code}`;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'failed';
}
