import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { native } from '../../../store/models/schema';
import { hashOf } from '../../../store/secrets';
import { until } from '../../harness/until';
import { Browser } from './browser';
import { EventReader } from './eventReader';
import { HttpDesk } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start();
});
afterAll(() => http.stop());

const readers: EventReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

async function follow(
  who: string | Record<string, string>,
  lastEventId?: string,
  at: HttpDesk = http,
): Promise<EventReader> {
  const reader = await EventReader.open(at, who, lastEventId);
  readers.push(reader);
  return reader;
}

describe('an event stream', () => {
  test('tells each subscriber what they may see, and nothing else', async () => {
    const [technician, requester, neighbour] = await Promise.all(
      ['l.bernard', 'c.martin', 'j.smith'].map((it) => follow(it)),
    );
    const ticket = await http.desk.open({ requester: 'c.martin' });
    const theirs = await http.desk.open({ requester: 'j.smith' });
    await ticket.does('l.bernard', 'take');
    await ticket.does('l.bernard', 'note', { message: 'Encore elle.' });
    await ticket.does('l.bernard', 'reply', { message: 'Nous regardons.' });
    await Promise.all([technician, requester].map((reader) => reader?.sees(ticket.number, 'replied')));
    await neighbour?.sees(theirs.number, 'ticketOpened');

    expect(technician?.typesOf(ticket.number)).toEqual((await ticket.timeline()).map(({ type }) => type));
    expect(technician?.changes.at(-1)).toMatchObject({
      number: ticket.number,
      status: 'inProgress',
      groupId: 'guichet',
      assigneeId: await http.idOf('l.bernard'),
      seq: expect.any(Number),
    });
    expect(requester?.typesOf(ticket.number)).toEqual(['ticketOpened', 'assigned', 'takenIntoAccount', 'replied']);
    expect(requester?.typesOf(theirs.number)).toEqual([]);
    expect(neighbour?.typesOf(ticket.number)).toEqual([]);
    expect(JSON.stringify(requester?.received)).not.toMatch(/"seq"|"assigneeId"|"by"|Encore elle/);
  });

  test('of somebody who signed in goes on as long as the session, and ends with it', async () => {
    const browser = new Browser(http);
    await browser.signIn('c.martin');
    const stream = await follow({ Cookie: browser.cookie ?? '' });
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await stream.sees(ticket.number, 'ticketOpened');
    expect(stream.received.some(({ event }) => event === 'revoked')).toBe(false);
    expect((await browser.call('DELETE', '/api/v1/session')).status).toBe(204);
    await until(() => stream.hasEnded);
    expect(stream.received.at(-1)?.event).toBe('revoked');
  });

  test('goes on after the event it is resumed at, each event once', async () => {
    const before = await follow('c.martin');
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await before.sees(ticket.number, 'ticketOpened');
    const { lastEventId } = before;
    before.close();
    await ticket.does('l.bernard', 'take');
    await ticket.timeline();

    const after = await follow('c.martin', lastEventId);
    await ticket.does('l.bernard', 'reply', { message: 'Nous regardons.' });
    await after.sees(ticket.number, 'replied');
    expect(after.typesOf(ticket.number)).toEqual(['assigned', 'takenIntoAccount', 'replied']);
  });

  test('says that events were missed for good when it is resumed at a place that is not known any more', async () => {
    const reader = await follow('c.martin', 'DEADBEEF');
    await until(() => reader.received.some(({ event }) => event === 'reset'));
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await reader.sees(ticket.number, 'ticketOpened');
  });

  test('is kept awake by comments, which move the place to resume at', async () => {
    const quick = await HttpDesk.serve((deps) => createApp(deps, { periods: { heartbeatMs: 50 } }), http.desk);
    const reader = await follow('c.martin', undefined, quick);
    await until(() => reader.comments >= 3);
    expect(reader.received).toEqual([]);
    expect(reader.lastEventId).toMatch(/^[0-9A-F]+$/);
    await quick.close();
  });

  test('is refused beyond five an account, and free again once one is closed', async () => {
    const open = await Promise.all(Array.from({ length: 5 }, () => follow('e.roy')));
    const { status, body, headers } = await http.get('e.roy', '/api/v1/events');
    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'tooManyStreams', '30']);
    open[0]?.close();
    await until(() => follow('e.roy').catch(() => null));
  });

  test('has no body for who asks for its head', async () => {
    const headers = { Authorization: `Bearer ${await http.tokenOf('n.lemaire')}` };
    const head = await http.call('HEAD', '/api/v1/events', { headers });
    expect([head.status, head.body]).toEqual([200, '']);
  });

  test('ends when the process is told to stop, and no other is opened', async () => {
    const closing = new AbortController();
    const stopping = await HttpDesk.serve((deps) => createApp(deps, { closing: closing.signal }), http.desk);
    const reader = await follow('l.bernard', undefined, stopping);
    closing.abort();
    await until(() => reader.hasEnded);
    expect((await stopping.get('l.bernard', '/api/v1/events')).status).toBe(503);
    await stopping.close();
  });
});

describe('a stream whose rights are gone', () => {
  const isRevokedBy = async (login: string, change: (id: string) => Promise<unknown>) => {
    const [reader, other] = [await follow(login), await follow('l.bernard')];
    const changed = Date.now();
    await change(await http.idOf(login));
    await until(() => reader.hasEnded);
    expect(Date.now() - changed).toBeLessThan(3_000);
    expect(reader.received.map(({ event }) => event)).toEqual(['revoked']);
    expect(other.hasEnded).toBe(false);
  };
  const models = () => http.desk.store.models;

  test('is revoked when its account is deactivated', () =>
    isRevokedBy('t.dupuis', (id) => native(models().accounts).updateOne({ _id: id }, { $set: { active: false } })));

  test('is revoked when a role changes', () =>
    isRevokedBy('r.amrani', (id) =>
      native(models().accounts).updateOne({ _id: id }, { $set: { roles: ['referent'] } }),
    ));

  test('is revoked when a group changes', () =>
    isRevokedBy('h.mercier', (id) => native(models().groups).updateMany({}, { $pull: { members: id, leads: id } })));

  test('is revoked when its token is withdrawn', () =>
    isRevokedBy('c.guerin', async () => {
      const _id = hashOf(await http.tokenOf('c.guerin'));
      return native(models().tokens).updateOne({ _id }, { $set: { revokedAt: Date.now() } });
    }));

  test('stays while it belongs to somebody who stands in for a colleague, and is revoked when that ends', async () => {
    const { accounts } = http.desk.store.models;
    const [away, substituteId] = [await http.idOf('g.lambert'), await http.idOf('n.benali')];
    const absence = { from: Date.now() - 1_000, to: Date.now() + 3_600_000, substituteId };
    await native(accounts).updateOne({ _id: away }, { $set: { absences: [absence] } });
    const reader = await follow('n.benali');
    const ticket = await http.desk.open({ requester: 'c.martin' });
    for (const act of ['take', 'note'] as const)
      await ticket.does('l.bernard', act, act === 'note' ? { message: 'Vu.' } : {});
    await reader.sees(ticket.number, 'noted');
    await native(accounts).updateOne({ _id: away }, { $set: { absences: [] } });
    await until(() => reader.hasEnded);
    expect(reader.received.at(-1)?.event).toBe('revoked');
  });
});
