import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
let hugo: string;
let damien: string;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
  [hugo, damien] = await Promise.all([http.idOf('h.mercier'), http.idOf('d.roche')]);
});
afterAll(() => http.stop());

const ADDRESS = '/api/v1/groups/expert-reseau';

const change = async (body: object, login = 'admin', address = ADDRESS): Promise<Reply<Json>> =>
  http.call('PATCH', address, {
    headers: { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const faultsOf = ({ status, body }: Reply<Json>) => [
  status,
  body.code,
  ...body.errors.map(({ pointer, code }: Json) => [pointer, code]),
];

describe('a group', () => {
  test('says who is in it and what it looks after, and what is left out stays as it is', async () => {
    const before = (await http.get('l.bernard', ADDRESS)).body;
    expect(before).toMatchObject({ id: 'expert-reseau', leads: [hugo], services: ['wifi', 'internet', 'telephonie'] });
    const { status, body } = await change({ establishments: ['0759010L'], services: ['wifi', 'internet'] });
    expect([status, body]).toEqual([200, { ...before, establishments: ['0759010L'], services: ['wifi', 'internet'] }]);
    expect((await http.get('l.bernard', ADDRESS)).body).toEqual(body);
    const { data } = (await http.get('l.bernard', '/api/v1/groups')).body;
    expect(data).toContainEqual(body);
  });

  test('gains and loses its members with their rights', async () => {
    const lucas = await http.idOf('l.bernard');
    expect((await change({ members: [hugo, damien, lucas], leads: [damien] })).status).toBe(200);
    expect((await http.get('l.bernard', '/api/v1/me')).body.groups).toEqual(['expert-reseau', 'guichet']);
    expect((await http.get('d.roche', '/api/v1/me')).body.leads).toEqual(['expert-reseau']);
    expect((await http.get('h.mercier', '/api/v1/me')).body.leads).toEqual([]);
  });

  test('has active members only, leads among them, and looks after what is there', async () => {
    await change({ members: [hugo, damien], leads: [hugo] });
    const gone = await http.idOf('y.haddad');
    await http.desk.store.models.accounts.updateOne({ _id: gone }, { $set: { active: false } });
    expect(faultsOf(await change({ members: [hugo, 'acc-nobody', gone] }))).toEqual([
      422,
      'groupRefused',
      ['/members/1', 'unknownAccount'],
      ['/members/2', 'unknownAccount'],
    ]);
    expect(faultsOf(await change({ members: [damien] }))).toEqual([422, 'groupRefused', ['/leads/0', 'leadNotMember']]);
    expect(faultsOf(await change({ establishments: ['0759010L', '0000000A'], services: ['minitel'] }))).toEqual([
      422,
      'groupRefused',
      ['/establishments/1', 'unknownEstablishment'],
      ['/services/0', 'unknownService'],
    ]);
    expect(faultsOf(await change({ members: [hugo, hugo] }))).toEqual([422, 'malformedBody', ['/members', 'repeated']]);
    expect((await http.get('admin', ADDRESS)).body).toMatchObject({ members: [hugo, damien], leads: [hugo] });
  });

  test('is changed by an administrator, and only if it is there', async () => {
    expect((await change({ services: [] }, 'v.rousseau')).status).toBe(403);
    expect((await change({ services: [] }, 'admin', '/api/v1/groups/nobody')).status).toBe(404);
    expect((await http.get('c.martin', ADDRESS)).status).toBe(403);
    expect((await http.get('l.bernard', '/api/v1/groups/nobody')).status).toBe(404);
  });
});
