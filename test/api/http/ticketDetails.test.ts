import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keepFile } from '../../../store/attachments';
import { slots } from '../../harness/slots';
import type { TicketDriver } from '../../harness/ticketDriver';
import { until } from '../../harness/until';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
let ticket: TicketDriver;
beforeAll(async () => {
  http = await HttpDesk.start();
  ticket = await http.desk.open({ requester: 'c.martin', establishmentId: '0759010L', serviceId: 'poste-de-travail' });
  await ticket.does('l.bernard', 'take');
  await ticket.does('m.lefevre', 'assign', { assigneeId: await http.idOf('m.lefevre') });
  await ticket.does('l.bernard', 'reply', { message: 'Nous regardons.' });
  await ticket.does('c.martin', 'reply', { message: 'Merci.' });
  await ticket.does('l.bernard', 'proposeAppointment', {
    slots: slots(await http.idOf('t.nguyen'), Date.now(), 2, 3),
  });
  await ticket.timeline();
  for (const [name, internal] of [
    ['capture.png', false],
    ['journal.txt', true],
  ] as const) {
    const what = { number: ticket.number, name, by: 'acc-x', internal, at: Date.now() };
    await keepFile(http.desk.store, { ...what, content: Buffer.from('…') });
  }
});
afterAll(() => http.stop());

const read = async (login: string): Promise<Json> => (await http.get(login, `/api/v1/tickets/${ticket.number}`)).body;
const namesOf = ({ names }: Json): string[] => Object.values<string>(names).sort();
const filesOf = ({ attachments }: Json): string[] => attachments.map(({ name }: Json) => name);

describe('a ticket', () => {
  test('says to staff who is in it, how to reach who needs help, and all its files', async () => {
    const body = await read('l.bernard');
    expect(namesOf(body)).toEqual(['Claire Martin', 'Mathilde Lefèvre', 'Thierry Nguyen']);
    expect(body.requester).toMatchObject({ login: 'c.martin', name: 'Claire Martin', address: expect.any(String) });
    expect(body).toMatchObject({
      establishmentName: 'Collège Marguerite-Duval',
      serviceName: { fr: 'Poste de travail', en: 'Workstation' },
      groupName: { fr: 'Guichet unique' },
    });
    expect(filesOf(body)).toEqual(['capture.png', 'journal.txt']);
  });

  test('says to its requester who they are and who comes to them, and shows the files that are for them', async () => {
    const body = await read('c.martin');
    expect(namesOf(body)).toEqual(['Claire Martin', 'Thierry Nguyen']);
    expect(body).not.toHaveProperty('requester');
    expect(filesOf(body)).toEqual(['capture.png']);
  });

  test('does not say to a referent who needs help', async () => {
    expect(namesOf(await read('p.durand'))).toEqual(['Thierry Nguyen']);
  });

  test('is read anew when a file was added, and may still be acted on with what was seen', async () => {
    const address = `/api/v1/tickets/${ticket.number}`;
    const etag = (await http.get('c.martin', address)).headers.get('etag') ?? '';
    const what = { number: ticket.number, name: 'b.png', by: 'acc-x', internal: false, at: Date.now() };
    await keepFile(http.desk.store, { ...what, content: Buffer.from('…') });
    const again = await http.get('c.martin', address, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' });
    expect([again.status, filesOf(again.body)]).toEqual([200, ['capture.png', 'b.png']]);
    const replied = await http.act('c.martin', ticket.number, 'reply', { message: 'Voici.' }, { 'If-Match': etag });
    expect(replied.status).toBe(200);
  });
});

describe('a timeline', () => {
  const actsFor = async (login: string): Promise<[string, string | undefined][]> => {
    const { body } = await http.get(login, `/api/v1/tickets/${ticket.number}/timeline?limit=100`);
    const told = body.data.filter(({ type }: Json) => !type.startsWith('clock'));
    return told.slice(0, 7).map(({ type, byName }: Json) => [type, byName]);
  };

  test('names to staff everybody who acted', async () => {
    expect(await actsFor('l.bernard')).toEqual([
      ['ticketOpened', 'Claire Martin'],
      ['assigned', 'Lucas Bernard'],
      ['takenIntoAccount', 'Lucas Bernard'],
      ['assigned', 'Mathilde Lefèvre'],
      ['replied', 'Lucas Bernard'],
      ['replied', 'Claire Martin'],
      ['appointmentProposed', 'Lucas Bernard'],
    ]);
  });

  test('names to its requester themself and who says something to them, and nobody who only worked on it', async () => {
    expect(await actsFor('c.martin')).toEqual([
      ['ticketOpened', 'Claire Martin'],
      ['assigned', undefined],
      ['takenIntoAccount', undefined],
      ['assigned', undefined],
      ['replied', 'Lucas Bernard'],
      ['replied', 'Claire Martin'],
      ['appointmentProposed', 'Lucas Bernard'],
    ]);
  });

  test('does not name the requester to a referent', async () => {
    expect(new Map(await actsFor('p.durand')).get('ticketOpened')).toBeUndefined();
  });
});

describe('an article of a resolution', () => {
  const RESOLVED = {
    code: 'solved',
    message: 'Bonjour Claire Martin,\n\nLa file d’attente est vidée.\n\nCordialement,\nLucas',
  };
  const resolve = async (articleId: string) => {
    const { body } = await http.open('c.martin', { title: 'Rien ne sort du copieur de Mme Martin' });
    const { status, body: after } = await until(async () => {
      const reply = await http.act('l.bernard', body.number, 'resolve', { ...RESOLVED, articleId });
      return reply.status === 503 ? null : reply;
    });
    return { number: body.number as string, status, body: after };
  };

  test('is shown and sent to its requester, if they may read it', async () => {
    const { number } = await resolve('imprimante-hors-ligne');
    const { body } = await http.get('c.martin', `/api/v1/tickets/${number}`);
    expect(body.article).toMatchObject({
      id: 'imprimante-hors-ligne',
      title: { en: expect.stringMatching(/offline/) },
    });
    const mail = await (await http.desk.mailbox('c.martin')).expectMail(/Votre demande est résolue/, { number });
    expect(mail.text).toContain('/aide/articles/imprimante-hors-ligne');

    const internal = await resolve('diagnostic-coupure-site');
    const seen = async (login: string) => (await http.get(login, `/api/v1/tickets/${internal.number}`)).body.article;
    expect([await seen('c.martin'), (await seen('l.bernard'))?.id]).toEqual([null, 'diagnostic-coupure-site']);
    const next = await (await http.desk.mailbox('c.martin')).expectMail(/résolue/, { number: internal.number });
    expect(next.text).not.toContain('/aide/articles');
    expect((await resolve('nulle-part')).body.errors).toMatchObject([{ pointer: '/articleId' }]);
  });

  test('that is withdrawn afterwards is no reason to refuse the same act when it is sent again', async () => {
    const { number } = (await http.open('c.martin')).body;
    const key = { 'Idempotency-Key': randomUUID() };
    const resolveAgain = (message = RESOLVED.message, headers = key) =>
      http.act('l.bernard', number, 'resolve', { ...RESOLVED, message, articleId: 'diagnostic-coupure-site' }, headers);
    await until(async () => (await resolveAgain()).status === 200);
    const reason = { reason: 'Les coupures sont annoncées.' };
    await http.post('l.bernard', '/api/v1/articles/diagnostic-coupure-site/withdrawal', reason);
    expect([(await resolveAgain()).status, (await resolveAgain('Autre chose.')).body.code]).toEqual([
      200,
      'idempotencyKeyReused',
    ]);
    const anew = await resolveAgain(RESOLVED.message, { 'Idempotency-Key': randomUUID() });
    expect(anew.body.errors).toMatchObject([{ pointer: '/articleId' }]);
  });

  test('may be written from what was answered, without the names of those it was about', async () => {
    const { number } = await resolve('imprimante-hors-ligne');
    const key = randomUUID();
    const make = (login = 'l.bernard', of = number) =>
      http.create(login, `/api/v1/tickets/${of}/article-drafts`, {}, key);
    const { status, body } = await make();
    expect(status).toBe(201);
    expect((await make()).body).toEqual(body);
    expect(body).toMatchObject({ state: 'draft', content: { audience: 'desk', serviceIds: ['poste-de-travail'] } });
    expect(body.content.fr).toMatchObject({
      title: 'Rien ne sort du copieur de Mme …',
      body: '## Solution\n\nLa file d’attente est vidée.',
    });
    const { status: sent } = await http.post(
      'l.bernard',
      `/api/v1/articles/${body.id}/draft/submission`,
      {},
      {
        'If-Match': '"1"',
      },
    );
    expect(sent).toBe(200);
    expect((await make('e.moreau')).status).toBe(404);
    const { body: open } = await http.open('c.martin');
    expect((await make('l.bernard', open.number)).body.code).toBe('idempotencyKeyReused');
    const fresh = await http.create('l.bernard', `/api/v1/tickets/${open.number}/article-drafts`, {});
    expect(fresh.body.code).toBe('notResolved');
  });
});
