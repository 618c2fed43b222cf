import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readAccountByLogin } from '../../../store/accounts';
import { describeWithSlapd } from '../../harness/slapd';
import { until } from '../../harness/until';
import { Browser, PASSWORD } from '../http/browser';
import { type LdapDesk, startLdapDesk } from './ldapDesk';

const SECRET = 'un mot de passe académique';

describeWithSlapd('somebody from the academy’s directory', () => {
  let desk: LdapDesk;
  beforeAll(async () => {
    desk = await startLdapDesk();
  });
  afterAll(() => desk.stop());

  const signIn = (login: string, password = SECRET) => new Browser(desk.http).signIn(login, password);
  const account = (login: string) => readAccountByLogin(desk.http.desk.store, login);

  test('signs in with their academic password, and has an account from then on', async () => {
    await desk.slapd.add({
      uid: 'M.Curie',
      password: SECRET,
      given: 'Marie',
      family: 'Curie',
      mail: 'm.curie@academie.example',
      uai: '0759010l',
    });
    const { status, body } = await signIn('m.curie');
    expect(status).toBe(201);
    expect(body.me).toMatchObject({
      login: 'm.curie',
      name: { given: 'Marie', family: 'Curie' },
      address: 'm.curie@academie.example',
      roles: ['requester'],
      establishmentId: '0759010L',
    });
    expect((await signIn('M.CURIE')).body.me.id).toBe(body.me.id);
    expect(await account('m.curie')).toMatchObject({ source: 'ldap', active: true });
  });

  test('signs in from an establishment that the desk does not know, and without an address', async () => {
    await desk.slapd.add({ uid: 'p.langevin', password: SECRET, uai: '0750001Z' });
    const { status, body } = await signIn('p.langevin');
    expect([status, body.me.establishmentId, body.me.address]).toEqual([201, null, '']);
  });

  test('is told the same whether they are unknown or their password is wrong', async () => {
    await desk.slapd.add({ uid: 'e.noether', password: SECRET });
    const wrong = await signIn('e.noether', 'not the password');
    const unknown = await signIn('nobody.there');
    for (const { status, body } of [wrong, unknown]) {
      expect([status, { ...body, requestId: '' }]).toEqual([401, { ...wrong.body, requestId: '' }]);
    }
    expect(await account('e.noether')).toBeNull();
  });

  test('is found by their login alone, whatever is written in it', async () => {
    await desk.slapd.add({ uid: 's.germain', password: SECRET });
    for (const login of ['*', 's.*', '*)(uid=*', 's.germain)(objectClass=*', 's.germain\\00', 's.germain\u200b']) {
      const { status, body } = await signIn(login);
      expect([login, status, body.code]).toEqual([login, 401, 'signInFailed']);
    }
    expect((await signIn('s.germain')).status).toBe(201);
  });

  test('is one account, whether by login or by address; what is said of several is nobody’s', async () => {
    await desk.slapd.add({ uid: 'k.johnson', password: SECRET, mail: 'johnson@academie.example' });
    const byLogin = await signIn('k.johnson');
    const byAddress = await signIn('johnson@academie.example');
    expect([byLogin.status, byAddress.body.me.id]).toEqual([201, byLogin.body.me.id]);
    for (const uid of ['d.vaughan', 'm.jackson', 'c.darden']) {
      await desk.slapd.add({ uid, password: SECRET, mail: 'calculs@academie.example' });
      if (uid !== 'd.vaughan') expect((await signIn('calculs@academie.example')).body.code).toBe('signInFailed');
    }
  });

  test('takes as long to be refused when they are unknown', async () => {
    await desk.slapd.add({ uid: 'j.clarke', password: SECRET });
    const fastest = { 'j.clarke': Number.POSITIVE_INFINITY, 'nobody.here': Number.POSITIVE_INFINITY };
    for (let round = 0; round < 4; round++) {
      for (const login of ['j.clarke', 'nobody.here'] as const) {
        const begun = performance.now();
        await signIn(login, 'not the password');
        fastest[login] = Math.min(fastest[login], performance.now() - begun);
      }
    }
    const times = Object.values(fastest);
    expect(Math.min(...times)).toBeGreaterThan(Math.max(...times) / 3);
  });

  test('has the roles of their groups, anew at each sign-in, which ends what was opened with others', async () => {
    await desk.slapd.add({ uid: 'a.lovelace', password: SECRET });
    await desk.slapd.group('techniciens', ['a.lovelace']);
    const before = new Browser(desk.http);
    expect((await before.signIn('a.lovelace', SECRET)).body.me.roles).toEqual(['requester', 'technician']);
    expect((await before.get('/api/v1/me')).status).toBe(200);

    await desk.slapd.group('techniciens', []);
    await desk.slapd.group('superviseurs', ['a.lovelace']);
    const after = await signIn('a.lovelace');
    expect(after.body.me.roles).toEqual(['requester', 'supervisor']);
    await until(async () => (await before.get('/api/v1/me')).status === 401);
  });

  test('stays out once the desk let their account go', async () => {
    await desk.slapd.add({ uid: 'g.hopper', password: SECRET });
    expect((await signIn('g.hopper')).status).toBe(201);
    await desk.http.desk.store.models.accounts.updateOne({ login: 'g.hopper' }, { $set: { active: false } });
    expect((await signIn('g.hopper')).body.code).toBe('signInFailed');
  });

  test('does not get into a local account that has their login', async () => {
    await desk.slapd.add({ uid: 'v.rousseau', password: SECRET });
    for (const login of ['v.rousseau', 'V.Rousseau']) expect((await signIn(login)).body.code).toBe('signInFailed');
    expect((await signIn('v.rousseau', PASSWORD)).status).toBe(201);
  });

  test('who comes twice at once has one account', async () => {
    await desk.slapd.add({ uid: 'h.lamarr', password: SECRET });
    const answers = await Promise.all([signIn('h.lamarr'), signIn('h.lamarr')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.me.id)).size).toBe(1);
  });

  test('gets no password here, by a reset or otherwise', async () => {
    await desk.slapd.add({ uid: 'r.franklin', password: SECRET });
    const { body } = await signIn('r.franklin');
    const reset = await new Browser(desk.http).call('POST', '/api/v1/password-resets', { login: 'r.franklin' });
    expect([reset.status, reset.body]).toEqual([202, '']);
    const { oneTimeTokens, credentials } = desk.http.desk.store.models;
    expect(await oneTimeTokens.countDocuments({ accountId: body.me.id })).toBe(0);
    expect((await credentials.findById(body.me.id).lean())?.hash).toBeUndefined();
  });

  test('leaves neither a password nor a name of the directory in the log', () => {
    const log = desk.http.logged.join('');
    expect(log).not.toMatch(/mot de passe|dc=academie|lovelace|uid=/i);
  });
});
