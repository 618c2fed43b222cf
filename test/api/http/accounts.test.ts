import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAccountByLogin } from '../../../store/accounts';
import { hasOneTimeToken } from '../../../store/oneTimeTokens';
import { Browser, FastClock, startSignInDesk } from './browser';
import type { HttpDesk, Json, Reply } from './httpDesk';

const clock = new FastClock();
let http: HttpDesk;
beforeAll(async () => {
  http = await startSignInDesk(clock);
});
afterAll(() => http.stop());

const send = async (method: string, login: string, path: string, body?: unknown): Promise<Reply<Json>> =>
  http.call(method, path, {
    headers: { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const addressOf = async (login: string, below = ''): Promise<string> =>
  `/api/v1/accounts/${await http.idOf(login)}${below}`;
const loginsOf = ({ body }: Reply<Json>): string[] => body.data.map(({ login }: Json) => login);

let made = 0;
const newAccount = () => ({
  login: `n.nouveau${++made}`,
  name: { given: 'Noé', family: 'Nouveau' },
  address: `n.nouveau${made}@ac-paris.example`,
  roles: ['requester'],
});

describe('people are found', () => {
  test('by the beginnings of words of their name, whatever the accents, by login, and by the code of their school', async () => {
    const all = await http.get('l.bernard', '/api/v1/accounts?limit=100');
    const [{ login, name, establishmentId }] = all.body.data.filter((it: Json) => it.establishmentId);
    for (const q of [`${name.given.slice(0, 3)} ${name.family.toUpperCase()}`, login, establishmentId]) {
      expect(loginsOf(await http.get('l.bernard', `/api/v1/accounts?q=${encodeURIComponent(q)}`))).toContain(login);
    }
    expect(loginsOf(await http.get('l.bernard', '/api/v1/accounts?q=zzz'))).toEqual([]);
  });

  test('by role and by team, page after page, each once', async () => {
    expect(loginsOf(await http.get('admin', '/api/v1/accounts?role=supervisor'))).toContain('v.rousseau');
    expect(loginsOf(await http.get('admin', '/api/v1/accounts?groupId=guichet'))).toContain('l.bernard');
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Reply<Json> = await http.get('admin', `/api/v1/accounts?limit=25${cursor && `&cursor=${cursor}`}`);
      seen.push(...loginsOf(page));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen.length).toBeGreaterThanOrEqual(60);
  });

  test('by staff alone: requesters read their own account, and learn of nobody else whether they are there', async () => {
    expect((await http.get('c.martin', '/api/v1/accounts')).status).toBe(403);
    expect((await http.get('c.martin', await addressOf('c.martin'))).body).toMatchObject({ login: 'c.martin' });
    const other = await http.get('c.martin', await addressOf('l.bernard'));
    const nobody = await http.get('c.martin', '/api/v1/accounts/acc-none');
    expect([other.status, nobody.status]).toEqual([404, 404]);
    expect({ ...other.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
  });
});

describe('an account', () => {
  test('is made by an administrator, and its owner is invited to choose a password', async () => {
    const account = newAccount();
    const { status, body } = await send('POST', 'admin', '/api/v1/accounts', account);
    expect([status, body]).toMatchObject([201, { ...account, active: true, language: 'fr', source: 'desk' }]);
    const invited = { accountId: body.id, purpose: 'invitation' as const, at: Date.now() };
    expect(await hasOneTimeToken(http.desk.store, invited)).toBe(true);
    expect((await send('POST', 'admin', '/api/v1/accounts', account)).body.code).toBe('loginTaken');
    expect((await send('POST', 'admin', `/api/v1/accounts/${body.id}/invitations`)).status).toBe(202);
  });

  test('is made by nobody else, and not from what cannot be', async () => {
    for (const login of ['v.rousseau', 'l.bernard', 'c.martin', 'api-ent']) {
      expect((await send('POST', login, '/api/v1/accounts', newAccount())).status).toBe(403);
    }
    for (const wrong of [
      { login: 'With Spaces' },
      { address: 'nowhere' },
      { roles: [] },
      { roles: ['king'] },
      { name: { given: '', family: 'X' } },
    ]) {
      const { status, body } = await send('POST', 'admin', '/api/v1/accounts', { ...newAccount(), ...wrong });
      expect([status, body.code]).toEqual([422, 'malformedBody']);
    }
    const nowhere = { ...newAccount(), establishmentId: '0000000Z' };
    expect((await send('POST', 'admin', '/api/v1/accounts', nowhere)).body).toMatchObject({
      code: 'accountRefused',
      errors: [{ pointer: '/establishmentId', code: 'unknownEstablishment' }],
    });
  });

  test('that gets other roles, or is let go, is signed out within a second', async () => {
    for (const [login, change] of [
      ['m.walker', { roles: ['requester', 'referent'] }],
      ['s.petit', { active: false }],
    ] as const) {
      const browser = new Browser(http);
      await browser.signIn(login);
      expect((await send('PATCH', 'admin', await addressOf(login), change)).status).toBe(200);
      clock.advance(1_000);
      expect((await browser.get('/api/v1/me')).status).toBe(401);
    }
    expect((await new Browser(http).signIn('s.petit')).status).toBe(401);
  });

  test('keeps what is not changed, and is not lost to the desk by its only administrator', async () => {
    const address = await addressOf('admin');
    const before = (await http.get('admin', address)).body;
    expect((await send('PATCH', 'admin', address, { language: 'en' })).body).toEqual({ ...before, language: 'en' });
    for (const change of [{ active: false }, { roles: ['requester'] }]) {
      expect((await send('PATCH', 'admin', address, change)).body.code).toBe('ownAccount');
    }
    expect(await readAccountByLogin(http.desk.store, 'admin')).toMatchObject({
      active: true,
      roles: expect.arrayContaining(['admin']),
    });
    expect((await send('PATCH', 'admin', '/api/v1/accounts/acc-none', { active: false })).status).toBe(404);
  });
});

describe('sessions of an account', () => {
  test('are seen and ended by their owner, who may keep the one in use', async () => {
    const [here, there] = [new Browser(http), new Browser(http)];
    await here.signIn('p.durand');
    await there.signIn('p.durand');
    const address = await addressOf('p.durand', '/sessions');
    const { data } = (await here.get(address)).body;
    expect(data).toHaveLength(2);
    expect(data.filter(({ current }: Json) => current)).toEqual([
      expect.objectContaining({ agent: 'a browser of the tests' }),
    ]);
    expect((await here.call('DELETE', `${address}?except=current`)).status).toBe(204);
    clock.advance(1_000);
    expect((await there.get('/api/v1/me')).status).toBe(401);
    expect((await here.get('/api/v1/me')).status).toBe(200);
  });

  test('are nobody else’s business but an administrator’s', async () => {
    const browser = new Browser(http);
    await browser.signIn('e.moreau');
    const address = await addressOf('e.moreau', '/sessions');
    for (const login of ['c.martin', 'l.bernard', 'v.rousseau']) {
      expect((await http.get(login, address)).status).toBe(404);
      expect((await send('DELETE', login, address)).status).toBe(404);
    }
    expect((await send('DELETE', 'admin', address)).status).toBe(204);
    clock.advance(1_000);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });
});
