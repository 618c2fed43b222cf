import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { envSchema, readEnv } from '../../../config/env';
import { devEnvSchema } from '../../../dev/env';
import { setupEnvSchema } from '../../../setup/input';

const SECRET = 'a secret for tests only, at least 32 characters';

describe('the environment', () => {
  test('needs nothing while developing', () => {
    const env = readEnv({});
    expect(env).toMatchObject({ PORT: 8080, TEMPORAL_NAMESPACE: 'guichet', ALLOW_DRILLS: false });
    expect(env.LINK_SECRET.length).toBeGreaterThanOrEqual(32);
  });

  test('has no default secret in production', () => {
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(/LINK_SECRET/);
    expect(readEnv({ NODE_ENV: 'production', LINK_SECRET: SECRET }).LINK_SECRET).toBe(SECRET);
  });

  test('names what is wrong with it, and shows no value', () => {
    const wrong = { PORT: 'http', LINK_SECRET: 'too short' };
    expect(() => readEnv(wrong)).toThrow(/PORT/);
    expect(() => readEnv(wrong)).toThrow(/LINK_SECRET/);
    expect(() => readEnv(wrong)).not.toThrow(/too short/);
  });

  test('names what a directory needs, and sends no password to it in clear in production', () => {
    const LDAP_URL = 'ldap://annuaire.example';
    expect(() => readEnv({ LDAP_URL })).toThrow(/LDAP_BASE_DN/);
    expect(() => readEnv({ LDAP_URL: 'http://annuaire.example' })).toThrow(/LDAP_URL/);
    expect(() => readEnv({ LDAP_FILTER: '(uid=*)' })).toThrow(/LDAP_FILTER/);
    for (const LDAP_GROUP_ROLES of ['{', '{"g": ["king"]}', '{"g": ["integrator"]}']) {
      expect(() => readEnv({ LDAP_GROUP_ROLES })).toThrow(/LDAP_GROUP_ROLES/);
    }
    const real = { NODE_ENV: 'production', LINK_SECRET: SECRET, LDAP_URL, LDAP_BASE_DN: 'dc=example' };
    expect(() => readEnv({ ...real, LDAP_BIND_DN: 'cn=guichet' })).toThrow(/LDAP_BIND_PASSWORD/);
    expect(() => readEnv(real)).toThrow(/in clear/);
    expect(readEnv({ ...real, LDAP_START_TLS: 'true', LDAP_GROUP_ROLES: '{"g": ["technician"]}' })).toMatchObject({
      LDAP_GROUP_ROLES: { g: ['technician'] },
    });
  });

  test('welcomes strangers only to an establishment', () => {
    expect(() => readEnv({ MAIL_UNKNOWN_SENDER: 'ticket' })).toThrow(/MAIL_ESTABLISHMENT_ID/);
    expect(readEnv({ MAIL_UNKNOWN_SENDER: 'ticket', MAIL_ESTABLISHMENT_ID: '0750001A' })).toBeTruthy();
  });

  test('takes an empty value for none', () => {
    expect(readEnv({ PORT: '', REMOTE_TOOL_URL_TEMPLATE: '' })).toMatchObject({ PORT: 8080 });
  });

  test('describes every setting', () => {
    for (const [name, schema] of Object.entries(envSchema.shape)) {
      expect([name, schema.description]).toEqual([name, expect.stringMatching(/\.$/)]);
    }
  });
});

describe('.env.example', () => {
  const example = readFileSync(path.join(__dirname, '../../../.env.example'), 'utf8');
  const settings = new Map(
    [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

  test('lists every setting, and no other', () => {
    const known = [envSchema, devEnvSchema, setupEnvSchema].flatMap(({ shape }) => Object.keys(shape));
    expect([...settings.keys()].sort()).toEqual([...new Set(known)].sort());
  });

  test('changes nothing when it is copied as it is', () => {
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test('shows the defaults', () => {
    const defaults: Record<string, unknown> = {
      ...devEnvSchema.parse({}),
      ...setupEnvSchema.parse({}),
      ...envSchema.parse({}),
    };
    for (const [name, value] of settings) {
      if (defaults[name] !== undefined) expect([name, value]).toEqual([name, String(defaults[name])]);
    }
  });
});
