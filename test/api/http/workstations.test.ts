import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { academicCharter } from '../../../domain/workstation/academicCharter';
import { until } from '../../harness/until';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start();
});
afterAll(() => http.stop());

const PATH = '/api/v1/workstations';
const CONFORMING = 'PC-9010-101';
const FAILING = 'PC-9010-102';
const UNMET = ['supported-system', 'updates'];
const MET = Object.fromEntries(academicCharter.criteria.map(({ id }) => [id, 'met']));

const put = async (login: string, number: string, body: object) => {
  const headers = { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' };
  return http.call('PUT', `${PATH}/${number}`, { headers, body: JSON.stringify(body) });
};
const conformityOf = async (login: string, number: string): Promise<Json> =>
  (await http.get(login, `${PATH}/${number}/conformity`)).body;
const idsOf = async (login: string, query: string): Promise<string[]> =>
  (await http.get(login, `${PATH}?limit=100&${query}`)).body.data.map(({ id }: Json) => id);
const opened = async (machine: string | undefined, what: object = {}, login = 'c.martin'): Promise<Json> =>
  (await http.open(login, { ...(machine ? { machine } : {}), ...what })).body;
const read = async (login: string, number: string): Promise<Json> =>
  (await http.get(login, `/api/v1/tickets/${number}`)).body;
const because = async (login: string, number: string, command: string): Promise<string | undefined> => {
  const { body } = await http.get(login, `/api/v1/tickets/${number}/commands`);
  return body.data.find((it: Json) => it.command === command).because;
};

describe('the inventory', () => {
  test('is read by staff, by a referent for their school, and by nobody else', async () => {
    const all = await idsOf('l.bernard', '');
    expect(all.length).toBe(65);
    expect(await idsOf('p.durand', '')).toEqual(all.filter((id) => id.startsWith('PC-9010')));
    expect((await http.get('c.martin', PATH)).status).toBe(403);
    expect((await http.get('p.durand', `${PATH}/PC-9020-001`)).status).toBe(404);
    const { body } = await http.get('l.bernard', `${PATH}/${FAILING.toLowerCase()}`);
    expect(body).toMatchObject({ id: FAILING, conformity: 'notConforming', assignedTo: { name: 'Claire Martin' } });
    expect(body.criteria.filter(({ state }: Json) => state === 'notMet').map(({ id }: Json) => id)).toEqual(UNMET);
  });

  test('is found by school, conformity and words, page by page, and its figures add up', async () => {
    expect(await idsOf('l.bernard', 'establishmentId=0759010L&conformity=notConforming')).toContain(FAILING);
    expect(await idsOf('l.bernard', `q=${FAILING}`)).toEqual([FAILING]);
    expect(await idsOf('l.bernard', 'q=salle+204')).toEqual([FAILING]);
    expect(await idsOf('l.bernard', `assignedTo=${await http.idOf('c.martin')}`)).toEqual([CONFORMING, FAILING]);
    const states = ['conforming', 'notConforming', 'unknown'];
    const each = await Promise.all(states.map((it) => idsOf('l.bernard', `conformity=${it}`)));
    expect(each.flat().sort()).toEqual(await idsOf('l.bernard', ''));
    for (const [index, state] of states.entries()) {
      const rows = (await http.get('l.bernard', `${PATH}?limit=100&conformity=${state}`)).body.data;
      expect(rows.every((it: Json) => it.conformity === state)).toBe(true);
      const { body } = await http.get('l.bernard', '/api/v1/workstation-figures');
      expect(body.data.reduce((sum: number, it: Json) => sum + it[state], 0)).toBe(each[index]?.length);
    }
    const first = (await http.get('l.bernard', `${PATH}?limit=2`)).body;
    const second = (await http.get('l.bernard', `${PATH}?limit=2&cursor=${first.nextCursor}`)).body;
    expect(new Set([...first.data, ...second.data].map(({ id }: Json) => id)).size).toBe(4);
  });

  test('is written by an inventory tool, which is told what the desk does not know', async () => {
    const facts = { establishmentId: '0759010L', criteria: MET, checkedAt: new Date().toISOString() };
    expect((await put('api-ent', 'pc-new-1', { ...facts, assignedTo: 'e.roy' })).status).toBe(204);
    expect((await conformityOf('e.roy', 'PC-NEW-1')).state).toBe('conforming');
    expect((await http.get('e.roy', '/api/v1/me/workstations')).body.data.map(({ id }: Json) => id)).toContain(
      'PC-NEW-1',
    );
    expect((await put('l.bernard', 'PC-NEW-2', facts)).status).toBe(403);
    const { body } = await put('api-ent', 'PC-NEW-2', {
      establishmentId: '0750000Z',
      assignedTo: 'nobody',
      criteria: { colour: 'met' },
    });
    expect(body.errors.map(({ pointer }: Json) => pointer)).toEqual([
      '/establishmentId',
      '/assignedTo',
      '/criteria/colour',
    ]);
  });

  test('takes over a list of thousands once it is sound, and says what is wrong with which line', async () => {
    const send = async (lines: string[], dryRun: boolean): Promise<Json> =>
      (await http.post('admin', `${PATH}/imports`, { csv: lines.join('\n'), dryRun })).body;
    const day = new Date().toISOString().slice(0, 10);
    const many = Array.from({ length: 5_000 }, (_, i) => `LOT-${i};0759013P;Salle ${i};${day};met`);
    const list = ['inventory;uai;room;checked;updates', ...many];
    const report = { created: 5_000, updated: 0, unchanged: 0, faults: [] };
    expect(await send(list, true)).toEqual({ written: false, ...report });
    expect(await send(list, false)).toEqual({ written: true, ...report });
    expect(await send(list, false)).toEqual({ ...report, written: true, created: 0, unchanged: 5_000 });
    // A column that is not there changes nothing of what is known.
    await send(['inventory;uai;antivirus', 'LOT-1;0759013P;notMet'], false);
    const { body } = await http.get('l.bernard', `${PATH}/LOT-1`);
    expect(body).toMatchObject({ room: 'Salle 1', conformity: 'notConforming' });
    const faulty = await send(['inventory;uai;login', 'X-1;0759010L;nobody', 'X-2;0759099Z;', 'X-3;0759010L;'], false);
    expect(faulty).toMatchObject({ written: false, created: 1 });
    expect(faulty.faults.map(({ line, code }: Json) => [line, code])).toEqual([
      [2, 'loginUnknown'],
      [3, 'uaiInvalid'],
    ]);
    expect((await http.get('l.bernard', `${PATH}/X-3`)).status).toBe(404);
  });
});

describe('whoever needs help', () => {
  test('learns of workstations of their school whether they conform and how to, and of no other that it is there', async () => {
    expect(await conformityOf('c.martin', FAILING)).toMatchObject({
      isKnown: true,
      state: 'notConforming',
      limitsHelp: true,
      conformityServiceId: 'mise-en-conformite',
      criteria: [
        { id: 'supported-system' },
        { id: 'updates', howToConform: { fr: expect.stringContaining('Windows Update') } },
      ],
    });
    expect(await conformityOf('c.martin', 'PC-9020-001')).toEqual(await conformityOf('c.martin', 'PC-NOWHERE'));
    const elsewhere = await opened('PC-9020-001', { establishmentId: '0759020X' });
    expect(elsewhere.conformity).toEqual({ state: 'unknown', charterVersion: 1, criteria: [] });
  });

  test('opens the ticket all the same, with what the charter says; nothing of it for anything but a workstation’s fault', async () => {
    expect((await opened(CONFORMING)).conformity.state).toBe('conforming');
    expect((await opened(undefined)).conformity.state).toBe('unknown');
    const { number, conformity } = await opened(FAILING.toLowerCase());
    expect(conformity).toEqual({ state: 'notConforming', charterVersion: 1, criteria: UNMET });
    const mine = await read('c.martin', number);
    expect(mine).toMatchObject({
      machineId: FAILING,
      workstation: { adviceOnly: true, conformityServiceId: 'mise-en-conformite' },
    });
    expect(mine.workstation.criteria.map(({ id }: Json) => id)).toEqual(UNMET);
    expect((await opened(FAILING, { serviceId: 'messagerie' })).conformity).toBeNull();
    expect((await opened(FAILING, { kind: 'request' })).conformity).toBeNull();
    const mail = await (await http.desk.mailbox('c.martin')).expectMail(/Windows Update/, { number });
    expect(mail.text).toContain('enregistrée tout de même');
  });

  test('is helped in full where it is urgent, whatever the workstation', async () => {
    const { number } = await opened(FAILING, { impact: 'establishment', urgency: 'high' });
    expect(await because('l.bernard', number, 'proposeAppointment')).toBeUndefined();
    expect((await read('l.bernard', number)).workstation.adviceOnly).toBe(false);
  });
});

describe('staff', () => {
  test('give advice until a supervisor grants a derogation, with a reason that is between colleagues', async () => {
    const { number } = await opened(FAILING);
    expect(await because('l.bernard', number, 'requestRemoteTakeover')).toBe('adviceOnly');
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const words = { until, reason: 'Examen blanc jeudi.' };
    expect((await http.act('l.bernard', number, 'grantDerogation', words)).status).toBe(403);
    expect((await http.act('v.rousseau', number, 'grantDerogation', words)).status).toBe(200);
    expect(await because('l.bernard', number, 'requestRemoteTakeover')).toBeUndefined();
    const theirs = await http.get('c.martin', `/api/v1/tickets/${number}/timeline`);
    expect(theirs.body.data.find(({ type }: Json) => type === 'derogationGranted')).toMatchObject({ texts: {} });
    expect(JSON.stringify(theirs.body)).not.toContain('Examen blanc');
    const mailbox = await http.desk.mailbox('c.martin');
    await http.act('v.rousseau', number, 'revokeDerogation', { message: 'L’examen est passé.', reason: 'Fini.' });
    const mail = await mailbox.expectMail(/dérogation .* retirée/, { number });
    expect(mail.text).toContain('L’examen est passé.');
    expect(mail.text).not.toContain('Fini.');
    expect((await http.act('l.bernard', number, 'proposeAppointment', { slots: [] })).status).toBe(422);
    expect(await because('l.bernard', number, 'proposeAppointment')).toBe('adviceOnly');
  });

  test('record which workstation it is, as the inventory knows it or as they see it', async () => {
    const { number } = await opened(undefined);
    const record = async (what: Json): Promise<Json> =>
      (await http.act('l.bernard', number, 'recordConformity', what)).body.ticket;
    expect(await record({ machineId: FAILING.toLowerCase() })).toMatchObject({
      machineId: FAILING,
      conformity: { state: 'notConforming', criteria: UNMET },
    });
    expect((await record({ notMet: ['antivirus'] })).conformity.criteria).toEqual(['antivirus']);
    expect((await record({ notMet: [] })).conformity.state).toBe('conforming');
    expect((await http.act('l.bernard', number, 'recordConformity', { notMet: ['colour'] })).body.errors).toMatchObject(
      [{ pointer: '/notMet/0', code: 'unknownCriterion' }],
    );
    // Once it is no fault of a workstation, nothing of the charter is left, until it is one again.
    const { body } = await http.act('l.bernard', number, 'classify', { serviceId: 'messagerie' });
    expect(body.ticket.conformity).toBeNull();
    expect((await http.act('l.bernard', number, 'recordConformity', { notMet: [] })).body.code).toBe(
      'noWorkstationFault',
    );
    const again = await http.act('l.bernard', number, 'classify', { serviceId: 'poste-de-travail' });
    expect(again.body.ticket.conformity.state).toBe('notConforming');
    expect(
      (await http.get('l.bernard', `/api/v1/tickets?machineId=${FAILING}&limit=100`)).body.data.map(
        (it: Json) => it.number,
      ),
    ).toContain(number);
  });
});

test('the charter’s next version is published once, and judges from then on', async () => {
  const { version: _version, id, ...rest } = academicCharter;
  const [first, second] = academicCharter.criteria;
  const { number } = await opened(FAILING);
  const key = { 'Idempotency-Key': randomUUID() };
  const record = (headers = key) =>
    http.act('l.bernard', number, 'recordConformity', { notMet: [second?.id] }, headers);
  const recorded = await record();
  const publish = (login: string, version: number) =>
    http.post(login, `/api/v1/charters/${id}/versions`, { ...rest, version, criteria: [first] });
  expect((await publish('l.bernard', 2)).status).toBe(403);
  expect((await publish('admin', 3)).body.code).toBe('versionConflict');
  expect((await publish('admin', 2)).status).toBe(201);
  expect((await publish('admin', 2)).status).toBe(409);
  expect((await http.get('l.bernard', `/api/v1/charters/${id}?version=1`)).body.charter.criteria).toHaveLength(8);
  expect((await http.get('l.bernard', `/api/v1/charters/${id}`)).body.charter.criteria).toHaveLength(1);
  await until(async () => (await conformityOf('c.martin', FAILING)).state === 'conforming');
  const anew = await record({ 'Idempotency-Key': randomUUID() });
  expect(anew.body.errors).toMatchObject([{ pointer: '/notMet/0', code: 'unknownCriterion' }]);
  // What was recorded when the charter asked for it stays so, however often it is sent.
  expect([recorded.status, (await record()).status]).toEqual([200, 200]);
  const { conformity } = (await http.get('l.bernard', `/api/v1/tickets/${number}`)).body;
  expect(conformity).toEqual({ state: 'notConforming', charterVersion: 1, criteria: [second?.id] });
});
