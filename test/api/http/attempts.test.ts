import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MINUTE_MS, SECOND_MS } from '../../../domain/time';
import { Browser, FastClock, newAddress, PASSWORD, startSignInDesk } from './browser';
import type { HttpDesk } from './httpDesk';

const clock = new FastClock();
let http: HttpDesk;
beforeAll(async () => {
  http = await startSignInDesk(clock);
});
afterAll(() => http.stop());

const guess = (login: string, address = newAddress()) => new Browser(http, address).signIn(login, 'not the password');

/** Guesses until one is told to wait for this long; each waits as it is told. */
async function guessUntilWaiting(login: string, seconds: number, address?: string): Promise<void> {
  for (;;) {
    const { status, headers, body } = await guess(login, address);
    if (status === 401) continue;
    expect([status, body.code]).toEqual([429, 'tooManyAttempts']);
    const wait = Number(headers.get('retry-after'));
    if (wait >= seconds) return;
    clock.advance(wait * SECOND_MS);
  }
}

describe('a sign-in that fails', () => {
  test('answers the same, in the same time, whether the account is unknown, inactive, without a password or another', async () => {
    const { accounts, credentials } = http.desk.store.models;
    await accounts.updateOne({ login: 'b.noel' }, { $set: { active: false } });
    await credentials.deleteOne({ _id: await http.idOf('h.fabre') });
    const cases = [
      ['nobody.at.all', PASSWORD],
      ['b.noel', PASSWORD],
      ['h.fabre', PASSWORD],
      ['c.martin', 'not the password'],
    ] as const;
    const answers: unknown[] = [];
    const fastest = new Map<string, number>();
    for (let round = 0; round < 5; round++) {
      for (const [login, password] of cases) {
        const begun = performance.now();
        const { status, headers, body } = await new Browser(http).signIn(login, password);
        fastest.set(login, Math.min(performance.now() - begun, fastest.get(login) ?? Number.POSITIVE_INFINITY));
        const names = [...headers.keys()].filter((name) => name !== 'date');
        answers.push([status, names, headers.get('content-length'), { ...body, requestId: '' }]);
      }
    }
    const times = [...fastest.values()];
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject([401, expect.anything(), expect.anything(), { code: 'signInFailed' }]);
    // Without the work of a verification it would be many times sooner; the fastest tell it from the machine's moods.
    expect(Math.min(...times)).toBeGreaterThan(Math.max(...times) / 3);
  });

  test('is refused before anything when the password is empty or blank', async () => {
    for (const password of ['', ' ', ' \t\n ', undefined]) {
      const { status, body } = await new Browser(http).call('POST', '/api/v1/session', {
        login: 'a.barbier',
        password,
      });
      expect([status, body.code]).toEqual([422, 'malformedBody']);
    }
    for (let i = 0; i < 4; i++) expect((await guess('a.barbier')).status).toBe(401);
    expect((await new Browser(http).signIn('a.barbier')).status).toBe(201);
  });
});

describe('who guesses', () => {
  test('an account from everywhere waits longer each time, and its owner gets in from where they were before', async () => {
    const owner = new Browser(http);
    expect((await owner.signIn('c.guerin')).status).toBe(201);
    await guessUntilWaiting('c.guerin', 8);
    expect((await new Browser(http).signIn('c.guerin')).status).toBe(429);
    expect((await owner.signIn('c.guerin')).status).toBe(201);
  });

  test('waits a quarter of an hour at most, and what is not heard makes it no longer', async () => {
    await guessUntilWaiting('v.boyer', 15 * 60 - 1);
    for (let i = 0; i < 5; i++) expect((await guess('v.boyer')).status).toBe(429);
    clock.advance(15 * MINUTE_MS);
    expect((await new Browser(http).signIn('v.boyer')).status).toBe(201);
  });

  test('at any number of accounts from one address waits too, whatever account of their own they sign in to', async () => {
    const address = newAddress();
    await new Browser(http, address).signIn('j.smith');
    // A whole school signs in from behind one address: it is heard longer than one account.
    for (let i = 0; i < 29; i++) expect((await guess(`nobody-${i}`, address)).status).toBe(401);
    expect((await new Browser(http, address).signIn('p.gauthier')).status).toBe(201);
    expect((await guess('nobody-29', address)).status).toBe(401);
    expect((await guess('nobody-30', address)).status).toBe(429);
    // Those who are known there are not kept out by it.
    expect((await new Browser(http, address).signIn('j.smith')).status).toBe(201);
    expect((await new Browser(http).signIn('l.pereira')).status).toBe(201);
  });

  test('all at once is not heard more often', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('m.renard')));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6);
    expect(answers.filter(({ status }) => ![401, 429].includes(status))).toEqual([]);
  });

  test('now and then is not made to wait for somebody who came after them and was counted before', async () => {
    const address = newAddress();
    expect((await guess('nobody.first', address)).status).toBe(401);
    clock.advance(-SECOND_MS);
    expect((await guess('nobody.second', address)).status).toBe(401);
    expect((await new Browser(http, address).signIn('j.smith')).status).toBe(201);
    clock.advance(SECOND_MS);
  });

  test('an unknown account is told to wait as with one that exists', async () => {
    await guessUntilWaiting('nobody.here', 4);
  });

  test('from a known address waits there too', async () => {
    const owner = new Browser(http);
    await owner.signIn('s.cohen');
    await guessUntilWaiting('s.cohen', 4, owner.address);
    expect((await owner.signIn('s.cohen')).status).toBe(429);
    expect((await new Browser(http).signIn('s.cohen')).status).toBe(201);
  });

  test('leaves no login and no address at rest', async () => {
    await guess('d.lecomte', '203.0.113.77');
    const { attempts, credentials } = http.desk.store.models;
    const kept = JSON.stringify([await attempts.find().lean(), await credentials.find().lean()]);
    expect(kept).not.toMatch(/d\.lecomte|203\.0\.113\.77|198\.51\./);
  });
});
