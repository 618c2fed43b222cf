/** Asks the directory of its environment, in a process that trusts what NODE_EXTRA_CA_CERTS says; prints who it was. */
import { askDirectory } from '../../../api/auth/ldap';
import { readEnv } from '../../../config/env';
import { ldapSettings } from '../../../config/ldap';

async function main(login = '', password = ''): Promise<void> {
  const settings = ldapSettings(readEnv());
  if (!settings) throw new Error('no directory');
  const person = await askDirectory(settings, { login, password }).catch((error: Error) => error.message);
  console.log(JSON.stringify(person));
}

void main(...process.argv.slice(2));
