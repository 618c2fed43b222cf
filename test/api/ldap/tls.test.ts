import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BASE_DN, describeWithSlapd, READER, Slapd } from '../../harness/slapd';

const SECRET = 'un mot de passe académique';

describeWithSlapd('the way to the directory', () => {
  let slapd: Slapd;
  beforeAll(async () => {
    slapd = await Slapd.start();
    await slapd.add({ uid: 'm.curie', password: SECRET });
  });
  afterAll(() => slapd.remove());

  /** A process takes the authorities it trusts from its environment when it starts. */
  async function ask(env: Record<string, string>): Promise<unknown> {
    const settings = {
      LDAP_BASE_DN: BASE_DN,
      LDAP_BIND_DN: READER.dn,
      LDAP_BIND_PASSWORD: READER.password,
      NODE_ENV: 'production',
      LINK_SECRET: 'a secret for tests only, at least 32 characters',
    };
    const command = ['--import', 'tsx', path.join(__dirname, 'ask.ts'), 'm.curie', SECRET];
    const options = { env: { ...process.env, ...settings, ...env } };
    return JSON.parse((await promisify(execFile)(process.execPath, command, options)).stdout);
  }

  test('is encrypted by ldaps or by StartTLS, with a certificate that is trusted', async () => {
    const trusting = { NODE_EXTRA_CA_CERTS: slapd.authority };
    const person = expect.objectContaining({ login: 'm.curie' });
    expect(await ask({ ...trusting, LDAP_URL: slapd.tlsUrl })).toEqual(person);
    expect(await ask({ ...trusting, LDAP_URL: slapd.url, LDAP_START_TLS: 'true' })).toEqual(person);
  });

  test('is not taken when the certificate is nobody’s that is trusted', async () => {
    expect(await ask({ LDAP_URL: slapd.tlsUrl })).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(await ask({ LDAP_URL: slapd.url, LDAP_START_TLS: 'true' })).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });
});
