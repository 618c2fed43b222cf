import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketDriver } from '../../harness/ticketDriver';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
let taken: TicketDriver;
let waiting: TicketDriver;
let fresh: TicketDriver;
beforeAll(async () => {
  http = await HttpDesk.start();
  taken = await http.desk.open({ requester: 'c.martin', establishmentId: '0759010L' });
  waiting = await http.desk.open({ requester: 'j.smith' });
  fresh = await http.desk.open({ requester: 'c.martin' });
  await taken.does('l.bernard', 'take');
  await waiting.does('l.bernard', 'take');
  await waiting.does('l.bernard', 'requestInformation', { message: 'Quelle salle ?' });
  for (const ticket of [taken, waiting, fresh]) await ticket.timeline();
});
afterAll(() => http.stop());

const inQueue = async (login: string, view: string): Promise<string[]> => {
  const { body } = await http.get(login, `/api/v1/tickets?view=${view}&limit=100`);
  return body.data.map(({ number }: { number: string }) => number).sort();
};
const numbersOf = (...tickets: TicketDriver[]) => tickets.map(({ number }) => number).sort();

describe('the queues of a technician', () => {
  test('hold their tickets and those of their groups', async () => {
    expect(await inQueue('l.bernard', 'team')).toEqual(numbersOf(taken, waiting, fresh));
    expect(await inQueue('l.bernard', 'mine')).toEqual(numbersOf(taken, waiting));
    expect(await inQueue('l.bernard', 'waiting')).toEqual(numbersOf(waiting));
    expect(await inQueue('l.bernard', 'unassigned')).toEqual(numbersOf(fresh));
    expect(await inQueue('s.petit', 'mine')).toEqual([]);
    expect(await inQueue('e.moreau', 'team')).toEqual([]);
  });

  test('are counted, all of them or those asked for', async () => {
    const { body } = await http.get('l.bernard', '/api/v1/tickets/counts');
    expect(body).toMatchObject({ team: 3, mine: 2, unassigned: 1, waiting: 1 });
    const some = await http.get('l.bernard', '/api/v1/tickets/counts?views=mine,waiting');
    expect(some.body).toEqual({ mine: 2, waiting: 1 });
    expect((await http.get('l.bernard', '/api/v1/tickets/counts?views=mine,others')).status).toBe(400);
  });

  test('are for staff alone', async () => {
    for (const address of ['?view=team', '/counts']) {
      const { status, body } = await http.get('c.martin', `/api/v1/tickets${address}`);
      expect([status, body.code]).toEqual([403, 'notAllowed']);
    }
  });
});

describe('a row', () => {
  const rowOf = async (login: string, { number }: TicketDriver): Promise<Json> => {
    const { body } = await http.get(login, '/api/v1/tickets?limit=100');
    return body.data.find((row: Json) => row.number === number);
  };

  test('says to staff who needs help, who helps, and where', async () => {
    expect(await rowOf('l.bernard', taken)).toMatchObject({
      requesterName: 'Claire Martin',
      assigneeName: 'Lucas Bernard',
      establishmentName: expect.any(String),
    });
    expect(await rowOf('l.bernard', fresh)).toMatchObject({ assigneeName: null });
  });

  test('says to a requester their own name and nobody else’s', async () => {
    expect(await rowOf('c.martin', taken)).toMatchObject({ requesterName: 'Claire Martin', assigneeName: null });
    const referents = await rowOf('p.durand', taken);
    expect(referents).toMatchObject({ requesterName: null, assigneeName: null, establishmentName: expect.any(String) });
  });

  test('says the nearest commitment, and whether it is paused', async () => {
    const running = await rowOf('l.bernard', taken);
    expect(running.clock).toMatchObject({ name: 'resolution', paused: false, dueAt: running.dueAt });
    expect(running.clock.budgetSeconds).toBeGreaterThan(0);
    expect((await rowOf('l.bernard', waiting)).clock).toMatchObject({ name: 'resolution', paused: true, dueAt: null });
    expect((await rowOf('l.bernard', fresh)).clock).toMatchObject({ name: 'takeCharge', paused: false });
  });
});
