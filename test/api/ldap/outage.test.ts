import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { askDirectory } from '../../../api/auth/ldap';
import { readEnv } from '../../../config/env';
import { ldapSettings } from '../../../config/ldap';
import { SECOND_MS } from '../../../domain/time';
import { BASE_DN, describeWithSlapd } from '../../harness/slapd';
import { Browser, newAddress, PASSWORD } from '../http/browser';
import { type LdapDesk, startLdapDesk } from './ldapDesk';

const SECRET = 'un mot de passe académique';

describeWithSlapd('when the directory', () => {
  let desk: LdapDesk;
  beforeAll(async () => {
    desk = await startLdapDesk();
    await desk.slapd.add({ uid: 'j.curie', password: SECRET });
    await desk.slapd.add({ uid: 'i.curie', password: SECRET });
  });
  afterEach(() => desk.slapd.thaw());
  afterAll(() => desk.stop());

  const signIn = (login: string, password = SECRET, address = newAddress()) =>
    new Browser(desk.http, address).signIn(login, password);

  test('is slow, its people are asked to come back, and local accounts sign in', async () => {
    desk.slapd.freeze();
    const begun = performance.now();
    const { status, headers, body } = await signIn('i.curie');
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'directoryUnavailable', '60']);
    expect(performance.now() - begun).toBeLessThan(4 * SECOND_MS);
    expect((await signIn('j.smith', PASSWORD)).status).toBe(201);
  });

  test('is down, nobody is made to wait for attempts that were not heard', async () => {
    await desk.slapd.goAway();
    const address = newAddress();
    for (let i = 0; i < 8; i++) expect((await signIn('j.curie', SECRET, address)).status).toBe(503);
    expect((await signIn('e.roy', PASSWORD)).status).toBe(201);
    await desk.slapd.comeBack();
    expect((await signIn('j.curie', SECRET, address)).status).toBe(201);
    expect(desk.http.logged.join('')).toContain('"reason":"ECONNREFUSED"');
  });

  test('refuses the desk itself, that is an outage and nobody’s wrong password', async () => {
    const settings = ldapSettings(
      readEnv({
        LDAP_URL: desk.slapd.url,
        LDAP_BASE_DN: BASE_DN,
        LDAP_BIND_DN: `cn=guichet,${BASE_DN}`,
        LDAP_BIND_PASSWORD: 'another',
      }),
    );
    if (!settings) throw new Error('there is a directory');
    await expect(askDirectory(settings, { login: 'j.curie', password: SECRET })).rejects.toThrow('ldap49');
  });

  test('would be asked too often about one account, it is not asked', async () => {
    for (let i = 0; i < 5; i++) expect((await signIn('j.curie', 'wrong')).status).toBe(401);
    await desk.slapd.goAway();
    expect((await signIn('j.curie')).status).toBe(429);
    await desk.slapd.comeBack();
  });
});

test('an empty or a blank password is refused before anything goes to the directory', async () => {
  let calls = 0;
  const server: Server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port');
  const settings = ldapSettings(readEnv({ LDAP_URL: `ldap://127.0.0.1:${address.port}`, LDAP_BASE_DN: BASE_DN }));
  if (!settings) throw new Error('there is a directory');
  for (const password of ['', ' ', '\t\n']) expect(await askDirectory(settings, { login: 'x', password })).toBeNull();
  expect(calls).toBe(0);
  await expect(askDirectory(settings, { login: 'x', password: 'a password' })).rejects.toThrow();
  expect(calls).toBe(1);
  await new Promise((resolve) => server.close(resolve));
});
