import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '../../../domain/time';
import { reserve } from '../../../store/reservations';
import type { TicketDriver } from '../../harness/ticketDriver';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
let ticket: TicketDriver;
let lucas: string;
let olivier: string;
/** A Tuesday, in winter: 9 o'clock in Paris is 8 in UTC. */
const AT = Date.parse('2027-01-12T08:00:00Z');

beforeAll(async () => {
  http = await HttpDesk.start();
  [lucas, olivier] = (await Promise.all(['l.bernard', 'o.girard'].map((login) => http.idOf(login)))) as [
    string,
    string,
  ];
  ticket = await http.desk.open({ requester: 'c.martin' });
  await ticket.does('l.bernard', 'take');
  await ticket.timeline();
  const slot = { startAt: AT, endAt: AT + HOUR_MS, technicianId: lucas };
  await reserve(http.desk.store, { number: ticket.number, owner: 'visit-1', slot, replaces: null });
});
afterAll(() => http.stop());

const read = (login: string, query: Record<string, string>, what = ''): Promise<Json> =>
  http.get(login, `/api/v1/agenda${what}?${new URLSearchParams(query)}`);
const day = { from: '2027-01-12T00:00:00+01:00', to: '2027-01-13T00:00:00+01:00' };

describe('the technicians', () => {
  test('are those of a group, with how much each has, and who is away and stood in for', async () => {
    const { body } = await http.get('m.lefevre', '/api/v1/technicians?groupId=guichet');
    const of = (id: string) => body.data.find((it: Json) => it.id === id);
    expect(body.data).toHaveLength(8);
    expect(of(lucas)).toEqual({
      id: lucas,
      name: 'Lucas Bernard',
      groups: ['guichet'],
      load: 1,
      absentUntil: null,
      substituteId: null,
    });
    expect(of(olivier)).toMatchObject({
      load: 0,
      absentUntil: expect.any(String),
      substituteId: await http.idOf('m.lefevre'),
    });
  });

  test('are all of them when no group is named, and for staff alone', async () => {
    const { body } = await http.get('admin', '/api/v1/technicians');
    expect(body.data.length).toBeGreaterThan(8);
    expect((await http.get('c.martin', '/api/v1/technicians')).status).toBe(403);
  });
});

describe('the agenda', () => {
  test('says when the desk is open and when technicians are taken, by what', async () => {
    const { body } = await read('l.bernard', { technicianIds: `${lucas},${olivier}`, ...day });
    expect(body.hours).toHaveLength(2);
    expect(body.hours[0][0]).toMatch(/^2027-01-12T0[67]:/);
    expect(body.busy).toEqual([
      { technicianId: olivier, from: expect.any(String), to: expect.any(String), number: null },
      { technicianId: lucas, from: '2027-01-12T08:00:00Z', to: '2027-01-12T09:00:00Z', number: ticket.number },
    ]);
  });

  test('names no ticket to who may not see it', async () => {
    const { body } = await read('e.moreau', { technicianIds: lucas, ...day });
    expect(body.busy).toMatchObject([{ technicianId: lucas, number: null }]);
  });

  test('is refused beyond a month, backwards, or for too many at once', async () => {
    const statusOf = async (query: Record<string, string>) =>
      (await read('l.bernard', { technicianIds: lucas, ...day, ...query })).status;
    expect(await statusOf({ to: '2027-03-13T00:00:00Z' })).toBe(400);
    expect(await statusOf({ to: '2027-01-11T00:00:00Z' })).toBe(400);
    expect(await statusOf({ technicianIds: Array.from({ length: 21 }, (_, i) => `acc-${i}`).join(',') })).toBe(400);
    expect((await read('c.martin', { technicianIds: lucas, ...day })).status).toBe(403);
  });
});

describe('the free slots', () => {
  test('are the first of each half-day in which one of them is free', async () => {
    const query = { technicianIds: `${lucas},${olivier}`, from: new Date(AT + 30 * MINUTE_MS).toISOString() };
    const { body } = await read('l.bernard', { ...query, durationMinutes: '60', count: '3' }, '/free');
    expect(body.data[0]).toEqual({
      startAt: '2027-01-12T09:00:00Z',
      endAt: '2027-01-12T10:00:00Z',
      technicianId: lucas,
    });
    expect(body.data).toHaveLength(3);
    expect(new Set(body.data.map((it: Json) => it.technicianId))).toEqual(new Set([lucas]));
  });
});
