import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sheets } from '../../../setup/sheets';
import { until } from '../../harness/until';
import { HttpDesk, type Json, type Reply } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const SERVICES = '/api/v1/services';
const open = (login: string, what: object, key: string = randomUUID()) =>
  http.post(login, '/api/v1/tickets', { kind: 'request', title: 'Une demande', ...what }, { 'Idempotency-Key': key });
const listed = async (login: string) =>
  new Map<string, Json>((await http.get(login, SERVICES)).body.data.map((row: Json) => [row.id, row]));
const faults = ({ body }: { body: Json }) => body.errors?.map(({ pointer, code }: Json) => `${pointer} ${code}`);
const KEY = { serviceId: 'cle-otp', serviceVersion: 1 };

describe('The catalogue', () => {
  test('lists what one is entitled to, and everything to who asks for others', async () => {
    const atCollege = await listed('c.martin');
    expect(atCollege.get('imprimante')).toMatchObject({
      version: 1,
      isForYou: true,
      form: { questions: [{}, {}, {}, {}] },
    });
    expect([atCollege.has('vie-scolaire'), atCollege.has('gestion-personnel')]).toEqual([true, false]);
    const atOffice = await listed('c.leclerc');
    expect([atOffice.has('vie-scolaire'), atOffice.has('gestion-personnel')]).toEqual([false, true]);
    expect((await listed('api-ent')).get('vie-scolaire')).toMatchObject({
      isForYou: false,
      audience: ['eple', 'desk'],
    });
    expect((await listed('l.bernard')).size).toBe(Object.keys(sheets).length);
  });

  test('shows a sheet with the commitments that are measured and the targets that the policy gives', async () => {
    const { body } = await http.get('c.martin', `${SERVICES}/assistance`);
    expect(body).toMatchObject({ version: 1, current: 1, sheet: sheets['assistance'] });
    expect(body.commitments.map(({ name, target }: Json) => [name, target.kind, target.share])).toEqual([
      ['lostCalls', 'below', 0.1],
      ['pickedUp', 'above', 0.9],
      ['takenIntoAccount', 'above', 0.9],
      ['resolvedByDesk', 'above', 0.65],
    ]);
    const figures = await http.get('v.rousseau', '/api/v1/commitments?from=2026-11-01&to=2026-12-01');
    expect(body.commitments).toEqual(figures.body.definitions);
    const { body: key } = await http.get('c.martin', `${SERVICES}/cle-otp`);
    expect(key.targets[1]).toMatchObject({
      kind: 'request',
      group: { id: 'guichet' },
      resolution: { seconds: 2 * key.workingDaySeconds, isOwn: true },
    });
  });

  test('tells why to whom a service is not for, and hides what is not there', async () => {
    const refused = await http.get('c.martin', `${SERVICES}/gestion-personnel`);
    expect([refused.status, refused.body.code, faults(refused)]).toEqual([403, 'serviceReserved', ['/id offices']]);
    expect(refused.body.detail).toContain('offices');
    expect((await http.get('c.martin', `${SERVICES}/teleportation`)).status).toBe(404);
    expect((await http.get('c.martin', `${SERVICES}/imprimante?version=9`)).status).toBe(404);
    expect((await http.get('l.bernard', `${SERVICES}/gestion-personnel`)).body.sheet).toBeTruthy();
  });
});

describe('A ticket', () => {
  test('is for whom the service is for: the beneficiary, whoever opens it', async () => {
    const refused = await open('c.martin', { serviceId: 'gestion-personnel' });
    expect([refused.status, refused.body.code, faults(refused)]).toEqual([
      403,
      'serviceReserved',
      ['/serviceId offices'],
    ]);
    const forClaire = await open('l.bernard', { serviceId: 'gestion-personnel', requester: 'c.martin' });
    expect(forClaire.body.code).toBe('serviceReserved');
    expect((await open('l.bernard', { serviceId: 'gestion-personnel', requester: 'c.leclerc' })).status).toBe(201);
  });

  test('carries the answers to the form of its service, in words, for who reads it', async () => {
    const key = randomUUID();
    const answers = { reason: 'lost', lostOn: '2026-11-20', kind: 'phone', serial: '' };
    const opened = await open('c.martin', { ...KEY, answers }, key);
    const shown = [
      {
        question: { fr: 'De quoi s’agit-il ?', en: 'What is it about?' },
        answer: { fr: 'Une clé perdue ou volée', en: 'A key lost or stolen' },
      },
      { question: { fr: 'Depuis quel jour est-elle perdue ?' }, answer: { fr: '20/11/2026', en: '2026-11-20' } },
      { question: { fr: 'Quelle clé souhaitez-vous ?' }, answer: { fr: 'L’application sur téléphone' } },
    ];
    expect(opened.body).toMatchObject({ answers: shown, sheet: { id: 'cle-otp', version: 1 } });
    // Of this service's own: two working days, where other requests have five.
    expect(opened.body.clocks).toContainEqual(expect.objectContaining({ name: 'resolution', budgetSeconds: 57_600 }));
    const path = `/api/v1/tickets/${opened.body.number}`;
    expect((await http.get('l.bernard', path)).body.answers).toMatchObject(shown);
    expect((await http.get('j.smith', path)).status).toBe(404);
    expect((await open('c.martin', { ...KEY, answers }, key)).body.answers).toMatchObject(shown);
    const handle = http.desk.client.workflow.getHandle(`ticket:${opened.body.number}`);
    const { events } = await handle.fetchHistory();
    const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const told = Buffer.from(payload?.data ?? []).toString();
    expect(told).toContain('"sheet":{"id":"cle-otp","version":1}');
    expect(told).not.toMatch(/lostOn|perdue|2026-11-20/);
  });

  test('is refused with a pointer to each answer at fault', async () => {
    expect(
      faults(await open('c.martin', { ...KEY, answers: { reason: 'lost', lostOn: 'hier', colour: 'red' } })),
    ).toEqual(['/answers/colour unknownQuestion', '/answers/lostOn notADate', '/answers/kind missing']);
    expect(faults(await open('c.martin', { serviceId: 'messagerie', answers: { a: 'b' } }))).toEqual([
      '/answers unknownQuestion',
    ]);
    expect(faults(await open('c.martin', KEY))).toEqual(['/answers/reason missing']);
  });

  test('needs no answers where nobody was shown the form', async () => {
    expect((await open('l.bernard', { ...KEY, requester: 'c.martin', channel: 'phone' })).body.answers).toEqual([]);
    expect((await open('api-ent', { ...KEY, requester: 'c.martin' })).status).toBe(201);
  });
});

describe('A new version of a sheet', () => {
  const next = { ...sheets['formation'], form: null, audience: ['eple'] };
  const publish = (login: string, version: number, sheet: object = next) =>
    http.post(login, `${SERVICES}/formation/versions`, { version, sheet });

  test('is published by an administrator, as the next one, without faults', async () => {
    expect((await publish('l.bernard', 2)).status).toBe(403);
    expect((await publish('admin', 3)).body.code).toBe('versionConflict');
    const form = { questions: [{ id: 'a', kind: 'text', label: { fr: 'Quoi ?' }, required: true, maxLength: 0 }] };
    expect(faults(await publish('admin', 2, { ...next, form }))).toEqual([
      '/sheet/form/questions/0/maxLength noBounds',
    ]);
    const before = await open('c.martin', {
      serviceId: 'formation',
      serviceVersion: 1,
      answers: { subjects: ['ent'], people: 1, where: 'remote' },
    });
    const published = await publish('admin', 2);
    expect([published.status, published.body.version]).toEqual([201, 2]);
    expect((await publish('admin', 2)).status).toBe(409);

    const changed = await until(async () => {
      const answer = await open('c.martin', { serviceId: 'formation', serviceVersion: 1, answers: {} });
      return answer.status === 409 ? answer : null;
    });
    expect(changed.body.code).toBe('serviceChanged');
    expect((await open('c.martin', { serviceId: 'formation', serviceVersion: 2 })).body.sheet.version).toBe(2);
    const kept = await http.get('c.martin', `/api/v1/tickets/${before.body.number}`);
    expect(kept.body.answers[1]).toMatchObject({ answer: { fr: '1 personnes' } });
    expect((await http.get('c.martin', `${SERVICES}/formation?version=1`)).body).toMatchObject({
      version: 1,
      current: 2,
    });
    expect((await http.get('l.bernard', `${SERVICES}/formation/versions`)).body.data).toMatchObject([
      { version: 2, publishedBy: 'Agathe Delmas' },
      { version: 1, publishedBy: null },
    ]);
    expect((await http.get('c.leclerc', `${SERVICES}/formation`)).status).toBe(403);
  });
});

describe('A service', () => {
  const projector = {
    id: 'videoprojecteur',
    name: { fr: 'Vidéoprojecteur', en: 'Projector' },
    category: 'poste',
    defaultImpact: 'team',
    workstation: true,
  };
  const create = (login: string, service: object = projector) => http.post(login, SERVICES, service);
  const change = async (login: string, id: string, changes: object, revision = 0): Promise<Reply<Json>> =>
    http.call('PATCH', `${SERVICES}/${id}`, {
      headers: {
        Authorization: `Bearer ${await http.tokenOf(login)}`,
        'Content-Type': 'application/json',
        'If-Match': `"${revision}"`,
      },
      body: JSON.stringify(changes),
    });
  const openFor = (serviceId: string) => open('c.martin', { kind: 'incident', serviceId });

  test('is created by an administrator, once, and asked for when it is offered', async () => {
    expect((await create('v.rousseau')).status).toBe(403);
    const { status, body } = await create('admin');
    expect([status, body]).toMatchObject([
      201,
      { ...projector, active: false, revision: 0, sheet: null, current: null },
    ]);
    expect((await create('admin')).body).toEqual(body);
    expect((await create('admin', { ...projector, category: 'reseau' })).body.code).toBe('serviceTaken');
    expect(faults(await create('admin', { ...projector, id: 'Vidéo', name: { fr: ' ', en: 'Video' } }))).toEqual([
      '/name/fr too_small',
      '/id invalid_format',
    ]);
    expect([await listed('c.martin'), await listed('l.bernard')].map((all) => all.has('videoprojecteur'))).toEqual([
      false,
      false,
    ]);
    expect((await http.get('c.martin', `${SERVICES}/videoprojecteur`)).status).toBe(404);
    expect((await openFor('videoprojecteur')).status).toBe(422);
    expect((await change('admin', 'videoprojecteur', { active: true })).body).toMatchObject({
      active: true,
      revision: 1,
    });
    expect((await listed('c.martin')).get('videoprojecteur')).toMatchObject({ isForYou: true, version: null });
    expect((await until(() => acceptedFor('videoprojecteur'))).body.serviceId).toBe('videoprojecteur');
  });

  test('is renamed by who has read it as it is', async () => {
    const name = { fr: 'Téléphone', en: 'Telephone' };
    expect((await change('l.bernard', 'telephonie', { name })).status).toBe(403);
    expect((await change('admin', 'teleportation', { name })).status).toBe(404);
    const renamed = await change('admin', 'telephonie', { name, defaultImpact: null });
    expect(renamed.body).toMatchObject({ name, defaultImpact: null, category: 'reseau', revision: 1 });
    const late = await change('admin', 'telephonie', { name: { fr: 'Tél.', en: 'Tel.' } });
    expect([late.status, late.body.code]).toEqual([412, 'serviceEdited']);
    expect((await http.get('c.martin', `${SERVICES}/telephonie`)).body.name).toEqual(name);
  });

  test('that is retired is offered for nothing new, and still names the tickets that are there', async () => {
    const before = await openFor('wifi');
    const [outageKey, outage] = [randomUUID(), { kind: 'outage', serviceIds: ['wifi'], establishmentIds: null }];
    const said = { title: { fr: 'Wifi coupé' }, text: { fr: 'On cherche.' } };
    const announce = (under = outageKey) =>
      http.post('l.bernard', '/api/v1/outages', { ...outage, ...said }, { 'Idempotency-Key': under });
    const announced = await announce();
    expect((await change('admin', 'wifi', { active: false })).status).toBe(200);
    const refused = await until(async () => {
      const answer = await openFor('wifi');
      return answer.status === 422 ? answer : null;
    });
    expect(faults(refused)).toEqual(['/serviceId unknownService']);
    const command = { command: 'classify', serviceId: 'wifi' };
    const other = await openFor('messagerie');
    const key = { 'Idempotency-Key': randomUUID() };
    expect(faults(await http.post('l.bernard', `/api/v1/tickets/${other.body.number}/commands`, command, key))).toEqual(
      ['/serviceId unknownService'],
    );
    expect(faults(await announce(randomUUID()))).toEqual(['/serviceIds/0 unknownService']);
    expect([announced.status, (await announce()).body]).toEqual([201, announced.body]);
    const subscribe = async (serviceIds: string[]) =>
      http.call('PUT', '/api/v1/me/outage-subscriptions', {
        headers: { Authorization: `Bearer ${await http.tokenOf('c.martin')}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ everything: false, serviceIds, establishmentIds: [] }),
      });
    expect((await subscribe(['wifi'])).body.serviceIds).toEqual(['wifi']);
    expect(faults(await subscribe(['wifi', 'teleportation']))).toEqual(['/serviceIds/1 unknownService']);
    expect((await listed('c.martin')).has('wifi')).toBe(false);
    expect((await http.get('c.martin', `${SERVICES}/wifi`)).status).toBe(404);
    const details = await http.get('c.martin', `/api/v1/tickets/${before.body.number}`);
    expect(details.body.serviceName.fr).toBe('Wi-Fi de l’établissement');
    const all = await http.get('l.bernard', `${SERVICES}?all=true`);
    expect(all.body.data).toContainEqual(expect.objectContaining({ id: 'wifi', active: false }));
    expect((await http.get('c.martin', `${SERVICES}?all=true`)).status).toBe(403);
    expect((await http.get('l.bernard', `${SERVICES}/wifi`)).body.active).toBe(false);
    expect((await change('admin', 'wifi', { active: true }, 1)).body.active).toBe(true);
    expect((await listed('c.martin')).has('wifi')).toBe(true);
  });

  test('that tickets by mail are opened for stays offered', async () => {
    const refused = await change('admin', 'autre-demande', { active: false });
    expect([refused.status, refused.body.code]).toEqual([409, 'serviceOfMails']);
  });

  async function acceptedFor(serviceId: string) {
    const answer = await openFor(serviceId);
    return answer.status === 201 ? answer : null;
  }
});
