import { createHmac, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { MINUTE_MS, SECOND_MS } from '../../../domain/time';
import { native } from '../../../store/models/schema';
import { until } from '../../harness/until';
import { aLog, asText, callsIn, callsOf, forget } from '../calls/log';
import { EventReader } from './eventReader';
import { HttpDesk } from './httpDesk';

const SECRET = 'the secret of PBX and desk, of at least 32 characters';
let http: HttpDesk;

beforeAll(async () => {
  http = await HttpDesk.start({ CALLS_SECRET: SECRET, CALLERS_KEPT_DAYS: '36500' });
  const phones = ['+33144556677'];
  await http.desk.store.models.accounts.updateOne({ login: 'c.martin' }, { $set: { phones } });
});
afterEach(() => forget(http.desk.store));
afterAll(() => http.stop());

const iso = (at: number) => new Date(at).toISOString();

function sign(body: string, timestamp: string, secret = SECRET): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'X-Guichet-Timestamp': timestamp, 'X-Guichet-Signature': `sha256=${signature}` };
}

const nowInSeconds = () => String(Math.floor(Date.now() / SECOND_MS));

function tell(events: unknown, headers?: Record<string, string>) {
  const body = JSON.stringify(events);
  return http.call('POST', '/api/v1/calls/events', { body, headers: headers ?? sign(body, nowInSeconds()) });
}

const event = (type: string, call: string, more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  type,
  call,
  queue: 'dsi',
  at: iso(Date.now()),
  ...more,
});

describe('POST /calls/events', () => {
  test('makes calls of what the PBX says, in any order and each event once', async () => {
    const at = Date.now() - 10 * MINUTE_MS;
    const enteredAt = iso(at);
    const offered = event('offered', 'a.1', { at: enteredAt, number: '01 44 55 66 77' });
    const answered = event('answered', 'a.1', { at: iso(at + 20_000), agent: 'SIP/lea' });
    const ended = event('ended', 'a.1', { at: iso(at + 80_000) });
    const lost = event('abandoned', 'a.2', { at: iso(at + 40_000), enteredAt, reason: 'timeout' });
    expect(await tell([ended, lost])).toMatchObject({ status: 200, body: { taken: 2, added: 2, changed: 0 } });
    expect(await tell([offered, answered])).toMatchObject({ body: { taken: 2, added: 0, changed: 1 } });
    expect(await tell(offered)).toMatchObject({ body: { taken: 1, added: 0, changed: 0 } });
    const late = event('offered', 'a.2', { at: enteredAt, number: '01 44 55 66 78' });
    expect(await tell(late)).toMatchObject({ body: { taken: 1, added: 0 } });
    expect(await tell({ ...offered, at: iso(at - 50_000) })).toMatchObject({ body: { added: 0, changed: 0 } });
    const { body } = await http.get('l.bernard', '/api/v1/calls');
    expect(body.data).toHaveLength(2);
    expect(body.data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: 'timedOut', waitedSeconds: 40, number: '+33144556678', callers: [] }),
        expect.objectContaining({ outcome: 'answered', waitedSeconds: 20, agent: 'SIP/lea', number: '+33144556677' }),
      ]),
    );
  });

  test('takes only what is signed with the secret, within five minutes', async () => {
    const body = JSON.stringify(event('offered', 'b.1'));
    const seconds = Math.floor(Date.now() / SECOND_MS);
    const refused = [
      {},
      sign(body, String(seconds), 'another secret of at least 32 characters'),
      sign(`${body} `, String(seconds)),
      sign(body, String(seconds - 301)),
      sign(body, String(seconds + 360)),
      { ...sign(body, String(seconds)), 'X-Guichet-Timestamp': String(seconds + 1) },
      sign(body, 'soon'),
    ];
    for (const headers of refused) {
      const answer = await http.call('POST', '/api/v1/calls/events', { body, headers });
      expect(answer).toMatchObject({ status: 401, body: { code: 'badSignature' } });
    }
    // Without a secret, nobody can sign.
    const other = await HttpDesk.serve(createApp, http.desk);
    expect(
      (await other.call('POST', '/api/v1/calls/events', { body, headers: sign(body, nowInSeconds()) })).status,
    ).toBe(401);
    await other.close();
    expect(await native(http.desk.store.models.calls).countDocuments()).toBe(0);
    const signed = { body, headers: sign(body, String(seconds - 240)) };
    expect((await http.call('POST', '/api/v1/calls/events', signed)).status).toBe(200);
  });

  test('says what is wrong with an event, and takes none of the list', async () => {
    const fault = (pointer: string, code: string) => ({ status: 422, body: { errors: [{ pointer, code }] } });
    const good = event('offered', 'c.1');
    expect(await tell([good, event('rung', 'c.1')])).toMatchObject(fault('/1/type', 'invalid_value'));
    expect(await tell(event('rung', 'c.1'))).toMatchObject(fault('/type', 'invalid_value'));
    expect(await tell([good, { ...good, at: '2199-01-01T00:00:00Z' }])).toMatchObject(
      fault('/1/at', 'instantOutOfRange'),
    );
    expect(await tell({ ...good, enteredAt: '1970-01-01T00:00:00Z' })).toMatchObject(fault('/at', 'instantOutOfRange'));
    expect(await tell({ ...good, queue: 'd\0si' })).toMatchObject(fault('/queue', 'invalid_format'));
    expect(await native(http.desk.store.models.calls).countDocuments()).toBe(0);
    const rubbish = '{';
    const answer = await http.call('POST', '/api/v1/calls/events', {
      body: rubbish,
      headers: sign(rubbish, nowInSeconds()),
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformedJson' } });
  });
});

describe('POST /calls/imports', () => {
  test('reads a queue_log, packed or not, names bad lines, and changes nothing the second time', async () => {
    const lines = aLog(3_000);
    const whole = await callsOf(http.desk.store, lines);
    const text = `${asText(lines.slice(0, 10))}rubbish\n${asText(lines.slice(10))}`;
    const send = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      http.call('POST', '/api/v1/calls/imports', {
        body,
        headers: { Authorization: `Bearer ${await http.tokenOf('api-ent')}`, ...headers },
      });
    const first = await send(new Uint8Array(gzipSync(text)), { 'Content-Encoding': 'gzip' });
    const badLines = [{ line: 11, fault: 'tooFewFields' }];
    expect(first).toMatchObject({ status: 200, body: { lines: 3_001, bad: 1, badLines, changed: 0 } });
    expect(await callsIn(http.desk.store)).toEqual(whole);
    expect(await send(text)).toMatchObject({ status: 200, body: { added: 0, changed: 0, bad: 1 } });
    expect(await callsIn(http.desk.store)).toEqual(whole);
    const cut = new Uint8Array(gzipSync(text).subarray(0, 5_000));
    expect(await send(cut)).toMatchObject({ status: 415 });
  });
});

describe('GET /calls', () => {
  test('shows a ringing call with who calls and what they have open, until it has ended', async () => {
    const { body: ticket } = await http.open('c.martin', { title: 'Le tableau est noir' });
    const at = Date.now();
    await tell(event('offered', 'd.1', { at: iso(at - 5_000), number: '+33 1 44 55 66 77' }));
    await tell(event('offered', 'd.2', { at: iso(at - 3 * 60 * MINUTE_MS) }));
    const live = async () => (await http.get('l.bernard', '/api/v1/calls?live=true')).body.data;
    const [call] = await live();
    expect(call).toMatchObject({
      outcome: 'ringing',
      callers: [
        {
          login: 'c.martin',
          openTickets: expect.arrayContaining([
            expect.objectContaining({ number: ticket.number, title: 'Le tableau est noir' }),
          ]),
        },
      ],
    });
    expect((await http.get('l.bernard', '/api/v1/calls?outcome=ringing')).body.data).toEqual([call]);
    await tell(event('answered', 'd.1', { at: iso(at), agent: 'SIP/lea' }));
    expect(await live()).toMatchObject([{ id: call.id, outcome: 'answered' }]);
    await tell(event('ended', 'd.1', { at: iso(at + 1_000) }));
    expect(await live()).toEqual([]);
  });

  test('is read whole, page after page, and narrowed', async () => {
    const lines = aLog(300);
    const body = asText(lines);
    const headers = { Authorization: `Bearer ${await http.tokenOf('v.rousseau')}` };
    await http.call('POST', '/api/v1/calls/imports', { body, headers });
    const total = await native(http.desk.store.models.calls).countDocuments();
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await http.get('a.auditeur', `/api/v1/calls?limit=20${cursor}`);
      seen.push(...page.body.data.map(({ id }: { id: string }) => id));
      cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    const { body: some } = await http.get('a.auditeur', '/api/v1/calls?queue=dsi&outcome=abandoned&limit=100');
    expect(new Set(some.data.map(({ queue, outcome }: Record<string, string>) => `${queue} ${outcome}`))).toEqual(
      new Set(['dsi abandoned']),
    );
  });

  test('is told of live, to those who see calls and to nobody else', async () => {
    const [technician, teacher] = await Promise.all([
      EventReader.open(http, 'l.bernard'),
      EventReader.open(http, 'c.martin'),
    ]);
    await tell(event('offered', 'e.1', { number: '0144556677' }));
    const [call] = (await http.get('l.bernard', '/api/v1/calls?outcome=ringing')).body.data;
    await until(() => technician.received.some((it) => it.event === 'call'));
    expect(technician.received).toMatchObject([{ event: 'call', data: { id: call.id } }]);
    await tell(event('answered', 'e.1', { agent: 'SIP/lea' }));
    await until(() => technician.received.length > 1);
    const { body } = await http.open('c.martin');
    await until(() => teacher.typesOf(body.number).length > 0);
    expect(teacher.received.filter((it) => it.event === 'call')).toEqual([]);
    technician.close();
    teacher.close();
  });

  test('forgets a number when an administrator says so', async () => {
    await tell(event('offered', 'f.1', { number: '0144556677' }));
    const erased = await http.post('admin', '/api/v1/calls/erasures', { number: '01 44 55 66 77' });
    expect(erased).toMatchObject({ status: 200, body: { calls: 1 } });
    const forgotten = [{ number: null, callers: [] }];
    expect((await http.get('l.bernard', '/api/v1/calls')).body.data).toMatchObject(forgotten);
    await tell(event('offered', 'f.1', { number: '0144556677' }));
    expect((await http.get('l.bernard', '/api/v1/calls')).body.data).toMatchObject(forgotten);
    expect(http.logged.join('')).not.toContain('44556677');
  });
});

describe('A ticket of a call', () => {
  test('carries it, for staff, and a call has one', async () => {
    await tell(event('offered', 'g.1', { number: '0144556677', at: iso(Date.now() - 30_000) }));
    const [call] = (await http.get('l.bernard', '/api/v1/calls?live=true')).body.data;
    const what = { requester: 'c.martin', callId: call.id };
    const key = randomUUID();
    const opened = await http.open('l.bernard', what, key);
    expect(opened).toMatchObject({ status: 201, body: { channel: 'phone' } });
    const { number } = opened.body;
    expect(await http.open('l.bernard', what, key)).toMatchObject({ status: 201, body: { number } });
    expect((await http.get('l.bernard', '/api/v1/calls?live=true')).body.data).toMatchObject([{ ticket: number }]);
    const again = await http.open('s.petit', what);
    expect(again).toMatchObject({ status: 422, body: { errors: [{ pointer: '/callId', code: 'callHasTicket' }] } });
    const read = await http.get('l.bernard', `/api/v1/tickets/${number}`);
    expect(read.body.call).toMatchObject({ id: call.id, queue: 'dsi', outcome: 'ringing' });
    await tell(event('answered', 'g.1', { agent: 'SIP/lea' }));
    const later = await http.get('l.bernard', `/api/v1/tickets/${number}`);
    expect(later.body.call).toMatchObject({ agent: 'SIP/lea' });
    expect(later.headers.get('etag')).not.toBe(read.headers.get('etag'));
    expect((await http.get('c.martin', `/api/v1/tickets/${number}`)).body.call).toBeUndefined();
  });

  test('is not opened of a call that is not there, nor by who sees no calls', async () => {
    const callId = `${'x'.repeat(22)}.0`;
    const fault = { status: 422, body: { errors: [{ pointer: '/callId', code: 'unknownCall' }] } };
    expect(await http.open('l.bernard', { callId })).toMatchObject(fault);
    expect((await http.open('c.martin', { callId })).status).toBe(422);
  });
});
