import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FastClock, startSignInDesk } from './browser';
import type { HttpDesk, Json, Reply } from './httpDesk';

const KEYS = '/api/v1/api-keys';
const clock = new FastClock();
let http: HttpDesk;
let application: string;
beforeAll(async () => {
  http = await startSignInDesk(clock);
  application = await http.idOf('api-ent');
});
afterAll(() => http.stop());

const issue = async (what: object): Promise<Reply<Json>> =>
  http.post('admin', KEYS, { label: 'ENT', accountId: application, scopes: ['read'], ...what });
const withKey = (key: string, method: string, path: string, body?: object): Promise<Reply<Json>> =>
  http.call(method, path, {
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const opening = { kind: 'incident', title: 'Panne', serviceId: 'poste-de-travail', requester: 'c.martin' };

describe('a key of an application', () => {
  test('is shown once, says when it was used, and is listed without what it opens', async () => {
    const { status, body } = await issue({ label: 'Supervision' });
    expect([status, Object.keys(body).sort()]).toEqual([201, ['id', 'key']]);
    expect((await withKey(body.key, 'GET', '/api/v1/tickets')).status).toBe(200);
    const listed = (await http.get('admin', KEYS)).body.data.find(({ id }: Json) => id === body.id);
    expect(listed).toMatchObject({ label: 'Supervision', accountId: application, scopes: ['read'] });
    expect(listed.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(listed)).not.toContain(body.key);
  });

  test('is good for its scopes alone', async () => {
    const reads = (await issue({ scopes: ['read'] })).body.key;
    const opens = (await issue({ scopes: ['open'] })).body.key;
    expect((await withKey(reads, 'POST', '/api/v1/tickets', opening)).body.code).toBe('notAllowed');
    const opened = await withKey(opens, 'POST', '/api/v1/tickets', opening);
    expect(opened.status).toBe(201);
    const ticket = `/api/v1/tickets/${opened.body.number}`;
    expect((await withKey(opens, 'GET', ticket)).status).toBe(403);
    expect((await withKey(reads, 'GET', ticket)).status).toBe(200);
    const reply = { command: 'reply', message: 'Toujours en panne.' };
    expect((await withKey(opens, 'POST', `${ticket}/commands`, reply)).status).toBe(403);
  });

  test('opens nothing any more within a second of its revocation, nor after its end', async () => {
    const { id, key } = (await issue({})).body;
    expect((await withKey(key, 'GET', '/api/v1/tickets')).status).toBe(200);
    const bearer = { Authorization: `Bearer ${await http.tokenOf('admin')}` };
    expect((await http.call('DELETE', `${KEYS}/${id}`, { headers: bearer })).status).toBe(204);
    clock.advance(1_000);
    expect((await withKey(key, 'GET', '/api/v1/tickets')).status).toBe(401);
    expect((await http.call('DELETE', `${KEYS}/${id}`, { headers: bearer })).status).toBe(404);
    const over = (await issue({ expiresAt: '2020-01-01T00:00:00Z' })).body.key;
    expect((await withKey(over, 'GET', '/api/v1/tickets')).status).toBe(401);
  });

  test('is made by administrators, for applications', async () => {
    expect((await http.post('v.rousseau', KEYS, {})).status).toBe(403);
    const person = await issue({ accountId: await http.idOf('c.martin') });
    expect(person.body).toMatchObject({ code: 'accountRefused', errors: [{ code: 'notAnApplication' }] });
  });
});
