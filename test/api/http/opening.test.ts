import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { scopedKey } from '../../../api/keys';
import { completeOpening, unfinishedOpenings } from '../../../store/openings';
import { connectTemporal } from '../../../temporal/connection';
import { startTicket } from '../../../temporal/startTicket';
import { workflowIdOf } from '../../../workflows/contract';
import { HttpDesk } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  // Nobody works: opening never depends on a worker.
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const describeWorkflow = (number: string) => http.desk.client.workflow.getHandle(workflowIdOf(number)).describe();
const accepted = (key: string) => http.desk.store.models.openings.findById(key).lean();

describe('opening a ticket while no worker is alive', () => {
  test('answers 201 with the ticket, where it is and its ETag, and its workflow is started', async () => {
    const { status, headers, body } = await http.open('c.martin', { description: 'Depuis ce matin.' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/tickets/${body.number}`);
    expect(headers.get('etag')).toMatch(/^"\d+"$/);
    expect(body).toMatchObject({
      status: 'new',
      priority: 'P3',
      title: 'Le vidéoprojecteur ne répond plus',
      description: 'Depuis ce matin.',
      channel: 'web',
      requesterId: await http.idOf('c.martin'),
      steps: [{ name: 'registered', owner: 'group' }],
    });
    const workflow = await describeWorkflow(body.number);
    expect(workflow.status.name).toBe('RUNNING');
    const { typedSearchAttributes } = workflow;
    expect(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])).toContainEqual([
      'TicketPriority',
      'P3',
    ]);
  });

  test('can be read at once, in the same version', async () => {
    const opened = await http.open('c.martin');
    const read = await http.get('c.martin', opened.headers.get('location') ?? '');
    expect(read.body).toMatchObject(opened.body);
    const version = /^"(\d+)"$/.exec(opened.headers.get('etag') ?? '')?.[1];
    expect(read.headers.get('etag')).toMatch(new RegExp(`^"${version}-`));
  });

  test('tells Temporal nothing that a person wrote', async () => {
    const { body } = await http.open('c.martin', { title: 'Secret de Mme Michu' });
    const history = await http.desk.client.workflow.getHandle(workflowIdOf(body.number)).fetchHistory();
    const payloads = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    expect(Buffer.concat(payloads.map(({ data }) => data ?? new Uint8Array())).toString()).not.toMatch(/Michu|@/);
  });
});

describe('the same Idempotency-Key', () => {
  test('with the same body opens once, however the body is written down', async () => {
    const key = randomUUID();
    const first = await http.open('c.martin', { impact: 'team', urgency: 'low' }, key);
    const again = await http.open('c.martin', { urgency: 'low', impact: 'team' }, `"${key}"`);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.number).toBe(first.body.number);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  test('with another body is refused', async () => {
    const key = randomUUID();
    await http.open('c.martin', {}, key);
    const other = await http.open('c.martin', { title: 'Autre chose' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused']);
  });

  test('of somebody else is another key', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await http.open('c.martin', {}, key), await http.open('e.roy', {}, key)];
    expect(theirs.status).toBe(201);
    expect(theirs.body.number).not.toBe(mine.body.number);
  });

  test('sent ten times at once opens one ticket, and whoever comes while it is under way is told so', async () => {
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 10 }, () => http.open('c.martin', {}, key)));
    const opened = replies.filter(({ status }) => status === 201);
    expect(new Set(opened.map(({ body }) => body.number)).size).toBe(1);
    for (const { status, body, headers } of replies.filter((reply) => !opened.includes(reply))) {
      expect([status, body.code, headers.get('retry-after')]).toEqual([409, 'openingInFlight', '2']);
    }
  });

  test('is needed, and must be a sane one', async () => {
    const body = { kind: 'incident', title: 'Sans clé', serviceId: 'poste-de-travail' };
    expect((await http.post('c.martin', '/api/v1/tickets', body)).status).toBe(400);
    expect((await http.open('c.martin', {}, 'une clé')).body).toMatchObject({
      code: 'malformedRequest',
      errors: [{ pointer: '/idempotency-key' }],
    });
  });
});

describe('a crash between accepting and starting', () => {
  const crashed = async (leaseUntil: number) => {
    const key = randomUUID();
    const { body } = await http.open('c.martin', {}, key);
    const id = scopedKey('opening', await http.idOf('c.martin'), key);
    await http.desk.client.workflow.getHandle(workflowIdOf(body.number)).terminate('as if it had never been started');
    await http.desk.store.models.openings.updateOne({ _id: id }, { $set: { startedAt: null, leaseUntil } });
    await http.desk.store.models.tickets.deleteOne({ _id: body.number });
    return { key, id, number: body.number as string };
  };

  test('leaves the opening to the request that holds it, as long as that may be at work', async () => {
    const { key } = await crashed(Date.now() + 60_000);
    expect((await http.open('c.martin', {}, key)).body.code).toBe('openingInFlight');
  });

  test('is mended by the next attempt with the key', async () => {
    const { key, id, number } = await crashed(Date.now() - 1);
    const again = await http.open('c.martin', {}, key);
    expect([again.status, again.body.number]).toEqual([201, number]);
    expect((await accepted(id))?.startedAt).not.toBeNull();
    expect((await http.get('c.martin', `/api/v1/tickets/${number}`)).body.title).toBe(again.body.title);
  });

  test('is mended by the sweeper without anybody asking, and twice does no harm', async () => {
    const { id, number } = await crashed(Date.now() - 1);
    const { store, client } = http.desk;
    const unfinished = (await unfinishedOpenings(store, Date.now())).filter((record) => record.number === number);
    expect(unfinished).toHaveLength(1);
    for (const record of [...unfinished, ...unfinished]) {
      await completeOpening(store, record, (input, ticket) => startTicket(client.workflow, input, ticket));
    }
    expect((await accepted(id))?.startedAt).not.toBeNull();
    expect((await http.get('c.martin', `/api/v1/tickets/${number}`)).status).toBe(200);
  });
});

describe('while Temporal does not answer', () => {
  test('a ticket is stored and the caller told to come back; then it is opened, under the number it had', async () => {
    const silent = connectTemporal({ address: '127.0.0.1:1', namespace: 'nowhere' });
    const cut = await HttpDesk.serve((deps) => createApp({ ...deps, temporal: silent }), http.desk);
    const key = randomUUID();
    const delayed = await cut.open('c.martin', {}, key);
    expect([delayed.status, delayed.body.code, delayed.headers.get('retry-after')]).toEqual([
      503,
      'openingDelayed',
      '2',
    ]);
    const record = await accepted(scopedKey('opening', await http.idOf('c.martin'), key));
    expect(record).toMatchObject({ startedAt: null, texts: { title: 'Le vidéoprojecteur ne répond plus' } });
    const opened = await http.open('c.martin', {}, key);
    expect([opened.status, opened.body.number]).toEqual([201, record?.number]);
    await cut.close();
    await silent.close();
  });
});

describe('a drill', () => {
  test('is opened only where drills are allowed', async () => {
    expect((await http.open('c.martin', { drill: true })).body.drill).toBe(true);
    const strict = await HttpDesk.serve(createApp, http.desk, { ALLOW_DRILLS: 'false' });
    const { status, body } = await strict.open('c.martin', { drill: true });
    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '/drill', code: 'drillsNotAllowed' }]);
    expect((await strict.open('c.martin')).status).toBe(201);
    await strict.close();
  });
});

describe('who opens what for whom', () => {
  const refused = async (login: string, what: Record<string, unknown>) => {
    const { status, body } = await http.open(login, what);
    return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code ?? body.code];
  };

  test('a technician opens for somebody who calls', async () => {
    const { status, body } = await http.open('l.bernard', { requester: 'c.martin', channel: 'phone' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      channel: 'phone',
      requesterId: await http.idOf('c.martin'),
      openedBy: await http.idOf('l.bernard'),
      establishmentId: '0759010L',
    });
  });

  test('a requester opens for nobody else, and cannot find out who has an account', async () => {
    expect(await refused('c.martin', { requester: 'e.roy' })).toEqual([403, '/requester', 'notAllowed']);
    expect(await refused('c.martin', { requester: 'nobody.at.all' })).toEqual([403, '/requester', 'notAllowed']);
    expect((await http.open('c.martin', { requester: 'c.martin' })).status).toBe(201);
  });

  test('a referent opens for their establishment only', async () => {
    expect((await http.open('p.durand', { requester: 'c.martin' })).status).toBe(201);
    expect(await refused('p.durand', { requester: 'j.smith' })).toEqual([422, '/requester', 'unknownRequester']);
  });

  test('an integrator’s tickets come by the API, a requester’s by the web', async () => {
    expect((await http.open('api-ent', { requester: 'c.martin' })).body.channel).toBe('api');
    expect(await refused('c.martin', { channel: 'phone' })).toEqual([422, '/channel', 'channelNotAllowed']);
  });

  test('service, establishment and the ticket followed must be there', async () => {
    expect(await refused('c.martin', { serviceId: 'teleportation' })).toEqual([422, '/serviceId', 'unknownService']);
    expect(await refused('c.martin', { establishmentId: '0750001A' })).toEqual([
      422,
      '/establishmentId',
      'unknownEstablishment',
    ]);
    expect(await refused('c.martin', { follows: '1999-000001' })).toEqual([422, '/follows', 'unknownTicket']);
  });

  test('what is refused takes no number', async () => {
    const before = await http.open('c.martin');
    await refused('c.martin', { serviceId: 'teleportation' });
    const after = await http.open('c.martin');
    const count = ({ body }: typeof before) => Number(body.number.slice(5));
    expect(count(after) - count(before)).toBe(1);
  });
});
