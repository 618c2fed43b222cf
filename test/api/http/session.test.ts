import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../domain/time';
import { readAccountByLogin } from '../../../store/accounts';
import { Browser, FastClock, PASSWORD, startSignInDesk } from './browser';
import { HttpDesk } from './httpDesk';

const clock = new FastClock();
let http: HttpDesk;
beforeAll(async () => {
  http = await startSignInDesk(clock);
});
afterAll(() => http.stop());

const signedIn = async (login: string): Promise<Browser> => {
  const browser = new Browser(http);
  expect((await browser.signIn(login)).status).toBe(201);
  expect((await browser.get('/api/v1/me')).status).toBe(200);
  return browser;
};

async function expectDeadWithinASecond(browser: Browser): Promise<void> {
  clock.advance(SECOND_MS);
  expect((await browser.get('/api/v1/me')).status).toBe(401);
  expect((await browser.get('/api/v1/session')).body).toEqual({ me: null });
}

describe('signing in', () => {
  test('opens a session that no script can read, and that says who is there', async () => {
    const browser = new Browser(http);
    expect((await browser.get('/api/v1/session')).body).toEqual({ me: null });
    const { headers, body } = await browser.signIn('l.bernard');
    expect(headers.get('set-cookie')).toMatch(
      /^guichet_session=gcs_[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    );
    expect(body.me).toMatchObject({ login: 'l.bernard', address: 'l.bernard@ac-paris.example', groups: ['guichet'] });
    expect(body.me.rights).toEqual(expect.arrayContaining(['take', 'open', 'readInternal']));
    expect((await browser.get('/api/v1/session')).body).toEqual(body);
    expect((await browser.get('/api/v1/me')).body).toEqual(body.me);
  });

  test('gives a cookie for encrypted connections alone, where the desk has them', async () => {
    const secure = await HttpDesk.serve(createApp, http.desk, { PUBLIC_URL: 'https://guichet.example' });
    const { headers } = await new Browser(secure).signIn('s.petit');
    expect(headers.get('set-cookie')).toMatch(/; Secure$/);
    await secure.close();
  });

  test('ends the session that is sent along, and gives another', async () => {
    const browser = await signedIn('c.martin');
    const before = Object.assign(new Browser(http), { cookie: browser.cookie, csrf: browser.csrf });
    await browser.signIn('c.martin');
    expect(browser.cookie).not.toBe(before.cookie);
    await expectDeadWithinASecond(before);
    expect((await browser.get('/api/v1/me')).status).toBe(200);
  });

  test('leaves neither password, nor token, nor login in the log, and no token at rest', async () => {
    const browser = await signedIn('m.walker');
    await browser.signIn('m.walker', 'a password that is wrong');
    const token = browser.cookie?.split('=')[1] ?? '';
    const kept = JSON.stringify(await http.desk.store.models.sessions.find().lean());
    expect(token).toMatch(/^gcs_/);
    expect(kept).not.toContain(token);
    for (const secret of [token, browser.csrf ?? '', PASSWORD, 'a password that is wrong', 'm.walker']) {
      expect(http.logged.filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});

describe('what changes anything under a session', () => {
  const change = (browser: Browser, headers: Record<string, string>) =>
    browser.call('PATCH', '/api/v1/me', { language: 'en' }, headers);

  test('is refused without the token of the session, and from the page of somebody else', async () => {
    const browser = await signedIn('e.roy');
    const other = await signedIn('n.lemaire');
    const refused = [
      { 'X-CSRF-Token': '' },
      { 'X-CSRF-Token': other.csrf ?? '' },
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: `${http.url}.evil.example` },
    ];
    for (const headers of refused) {
      const { status, body } = await change(browser, headers as Record<string, string>);
      expect([headers, status, body.code]).toEqual([headers, 403, 'csrf']);
    }
    expect((await browser.get('/api/v1/me')).body.language).toBe('fr');
    expect((await browser.call('DELETE', '/api/v1/session', undefined, { 'X-CSRF-Token': '' })).status).toBe(403);
  });

  test('is taken from the desk’s own page, and by a bearer token without any of it', async () => {
    const browser = await signedIn('e.roy');
    for (const headers of [{}, { Origin: http.url }, { Origin: 'http://127.0.0.1:8080' }] as Record<string, string>[]) {
      expect((await change(browser, headers)).status).toBe(200);
    }
    const bearer = { Authorization: `Bearer ${await http.tokenOf('e.roy')}`, 'X-CSRF-Token': '' };
    expect((await change(new Browser(http), bearer)).body.language).toBe('en');
  });

  test('sets what people set themselves, and nothing else', async () => {
    const browser = await signedIn('t.dupuis');
    const set = await browser.call('PATCH', '/api/v1/me', { wantsMail: false, room: ' 204 ' });
    expect(set.body).toMatchObject({ login: 't.dupuis', language: 'fr', wantsMail: false, room: '204' });
    expect((await browser.get('/api/v1/me')).body).toEqual(set.body);
    for (const body of [{}, { roles: ['admin'] }, { language: 'de' }, { room: '' }, { active: false }]) {
      expect([body, (await browser.call('PATCH', '/api/v1/me', body)).status]).toEqual([body, 422]);
    }
  });
});

describe('a session is over within a second', () => {
  test('of signing out, which takes the cookie away', async () => {
    const browser = await signedIn('c.martin');
    const { status, headers } = await browser.call('DELETE', '/api/v1/session');
    expect([status, headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^guichet_session=; .*Max-Age=0;/),
    ]);
    await expectDeadWithinASecond(browser);
  });

  test('of a change of roles, of deactivation, and of a change of password', async () => {
    const { accounts, credentials } = http.desk.store.models;
    const changes: [login: string, change: (id: string) => Promise<unknown>][] = [
      ['k.tran', (_id) => accounts.updateOne({ _id }, { $push: { roles: 'referent' } })],
      ['b.noel', (_id) => accounts.updateOne({ _id }, { $set: { active: false } })],
      ['h.fabre', (_id) => credentials.updateOne({ _id }, { $set: { changedAt: Date.now() } })],
    ];
    for (const [login, change] of changes) {
      const browser = await signedIn(login);
      const account = await readAccountByLogin(http.desk.store, login);
      await change(account?._id ?? '');
      await expectDeadWithinASecond(browser);
    }
  });

  test('of two hours without a call, and of twelve hours whatever was called', async () => {
    const [idle, busy] = [await signedIn('g.masson'), await signedIn('f.aubert')];
    for (let hour = 0; hour < 11; hour++) {
      clock.advance(HOUR_MS);
      expect((await busy.get('/api/v1/me')).status).toBe(200);
      if (hour === 1) await expectDeadWithinASecond(idle);
    }
    clock.advance(HOUR_MS - MINUTE_MS);
    expect((await busy.get('/api/v1/me')).status).toBe(200);
    clock.advance(MINUTE_MS);
    await expectDeadWithinASecond(busy);
  });
});
