import { BASE_DN, READER, Slapd } from '../../harness/slapd';
import { FastClock, startSignInDesk } from '../http/browser';
import type { HttpDesk } from '../http/httpDesk';

export interface LdapDesk {
  http: HttpDesk;
  slapd: Slapd;
  clock: FastClock;
  stop(): Promise<void>;
}

/** A desk whose people sign in by a real directory. */
export async function startLdapDesk(env: NodeJS.ProcessEnv = {}): Promise<LdapDesk> {
  const clock = new FastClock();
  const slapd = await Slapd.start();
  const http = await startSignInDesk(clock, {
    LDAP_URL: slapd.url,
    LDAP_BIND_DN: READER.dn,
    LDAP_BIND_PASSWORD: READER.password,
    LDAP_BASE_DN: BASE_DN,
    LDAP_FILTER: '(|(uid={login})(mail={login}))',
    LDAP_ESTABLISHMENT_ATTRIBUTE: 'departmentNumber',
    LDAP_GROUP_ROLES: JSON.stringify({
      techniciens: ['technician'],
      [`CN=superviseurs, ou=groups, ${BASE_DN}`]: ['supervisor'],
    }),
    LDAP_TIMEOUT_SECONDS: '2',
    ...env,
  });
  return { http, slapd, clock, stop: () => Promise.all([http.stop(), slapd.remove()]).then(() => {}) };
}
