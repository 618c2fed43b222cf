import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '../../../domain/time';
import { issueOneTimeToken } from '../../../store/oneTimeTokens';
import { until } from '../../harness/until';
import { Browser, FastClock, PASSWORD, startSignInDesk } from './browser';
import type { HttpDesk } from './httpDesk';

const clock = new FastClock();
let http: HttpDesk;
beforeAll(async () => {
  http = await startSignInDesk(clock);
});
afterAll(() => http.stop());

const NEW = 'une phrase de passe bien à moi';

/** A token as its mail would bring it. */
async function given(login: string, purpose: 'invitation' | 'reset'): Promise<string> {
  const raw: string[] = [];
  const seal = (_id: string, token: string) => `sealed ${raw.push(token)}`;
  await issueOneTimeToken(http.desk.store, { accountId: await http.idOf(login), purpose, at: clock.now(), seal });
  return raw[0] ?? '';
}

const choose = async (token: string, password = NEW, browser = new Browser(http)): Promise<unknown[]> => {
  const { status, body } = await browser.call('POST', '/api/v1/passwords', { token, password });
  return status === 204 ? [204] : [status, body.code];
};

describe('an invitation or a reset', () => {
  test('lets its bearer choose a password, once, however many try', async () => {
    const token = await given('c.martin', 'invitation');
    const answers = await Promise.all(Array.from({ length: 4 }, () => choose(token)));
    expect(answers.filter(([status]) => status === 204)).toHaveLength(1);
    expect(answers.filter(([, code]) => code === 'tokenSpent')).toHaveLength(3);
    expect(await choose(token)).toEqual([422, 'tokenSpent']);
    expect((await new Browser(http).signIn('c.martin', NEW)).status).toBe(201);
    expect((await new Browser(http).signIn('c.martin', PASSWORD)).status).toBe(401);
  });

  test('is not spent by a password that is too weak', async () => {
    const token = await given('j.clement', 'reset');
    for (const weak of ['', 'short', '           ', '11 letters!']) {
      expect([weak, await choose(token, weak)]).toEqual([weak, [422, 'passwordTooWeak']]);
    }
    expect(await choose(token, 'x'.repeat(201))).toEqual([422, 'malformedBody']);
    expect(await choose(token)).toEqual([204]);
  });

  test('does not take the login for a password', async () => {
    expect(await choose(await given('a.charpentier', 'reset'), 'A.Charpentier')).toEqual([422, 'passwordTooWeak']);
  });

  test('ends every session, and every other token, of the account', async () => {
    const browser = new Browser(http);
    await browser.signIn('o.bertrand');
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    const invitation = await given('o.bertrand', 'invitation');
    const reset = await given('o.bertrand', 'reset');
    expect(await choose(reset)).toEqual([204]);
    const since = Date.now();
    await until(async () => (await browser.get('/api/v1/me')).status === 401);
    expect(Date.now() - since).toBeLessThan(1_000);
    expect(await choose(invitation)).toEqual([422, 'tokenSpent']);
    const accountId = await http.idOf('o.bertrand');
    expect(await http.desk.store.models.sessions.countDocuments({ accountId })).toBe(0);
  });

  test('is replaced by the next of its kind, expires, and opens nothing for who has left', async () => {
    const first = await given('e.brunet', 'reset');
    const second = await given('e.brunet', 'reset');
    const invitation = await given('y.simon', 'invitation');
    expect(await choose(first)).toEqual([422, 'tokenSpent']);
    clock.advance(HOUR_MS);
    expect(await choose(second)).toEqual([422, 'tokenSpent']);
    clock.advance(6 * DAY_MS);
    await http.desk.store.models.accounts.updateOne({ login: 'y.simon' }, { $set: { active: false } });
    expect(await choose(invitation)).toEqual([422, 'tokenSpent']);
    await http.desk.store.models.accounts.updateOne({ login: 'y.simon' }, { $set: { active: true } });
    expect(await choose(invitation)).toEqual([204]);
    expect(await choose('gco_guessed')).toEqual([422, 'tokenSpent']);
  });

  test('is a way in for the owner of an account that somebody guesses at', async () => {
    const owner = new Browser(http);
    await owner.signIn('l.faure');
    for (const address of [undefined, owner.address]) {
      const guess = () => new Browser(http, address).signIn('l.faure', 'not the password');
      while ((await guess()).status === 401);
    }
    expect((await owner.signIn('l.faure')).status).toBe(429);
    expect(await choose(await given('l.faure', 'reset'), NEW, owner)).toEqual([204]);
    expect((await owner.signIn('l.faure', NEW)).status).toBe(201);
  });

  test('is kept as a hash, and so is the password', async () => {
    const token = await given('c.leclerc', 'reset');
    const { oneTimeTokens, credentials } = http.desk.store.models;
    expect(JSON.stringify(await oneTimeTokens.find().lean())).not.toContain(token);
    expect(await choose(token)).toEqual([204]);
    const credential = await credentials.findById(await http.idOf('c.leclerc')).lean();
    expect(credential?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

test('letters with accents are the same password, however a keyboard composes them', async () => {
  const token = await given('t.schmitt', 'reset');
  expect(await choose(token, 'L’été à Orléans'.normalize('NFD'))).toEqual([204]);
  expect((await new Browser(http).signIn('t.schmitt', 'L’été à Orléans'.normalize('NFC'))).status).toBe(201);
});
