import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keepFile } from '../../../store/attachments';
import { slots } from '../../harness/slots';
import type { TicketDriver } from '../../harness/ticketDriver';
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
