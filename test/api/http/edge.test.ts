import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { openStore } from '../../../store/store';
import { HttpDesk } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start(
    { METRICS_TOKEN: 'a token for tests only, at least 32 characters' },
    { isWorking: false },
  );
});
afterAll(() => http.stop());

const raw = async (login: string, path: string, body: string, headers: Record<string, string> = {}) =>
  http.call('POST', path, {
    headers: {
      Authorization: `Bearer ${await http.tokenOf(login)}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
      ...headers,
    },
    body,
  });

describe('what is wrong with a request is a problem document', () => {
  test('without a token, with a false one, or with another scheme: 401 and a challenge', async () => {
    for (const authorization of [undefined, 'Bearer gct_false', 'Basic Zm9vOmJhcg==', 'Bearer']) {
      const headers: Record<string, string> = authorization ? { Authorization: authorization } : {};
      const { status, headers: answered, body } = await http.call('GET', '/api/v1/me', { headers });
      expect([status, body.code]).toEqual([401, 'unauthenticated']);
      expect(answered.get('www-authenticate')).toMatch(/^Bearer realm="guichet"/);
      expect(answered.get('content-type')).toMatch(/^application\/problem\+json/);
    }
  });

  test('a body that is no JSON, or ends too early', async () => {
    for (const body of ['{"kind":', 'not json', '"a string"', '']) {
      const { status, body: problem } = await raw('c.martin', '/api/v1/tickets', body);
      expect([400, 422]).toContain(status);
      expect(['malformedJson', 'malformedBody']).toContain(problem.code);
    }
  });

  test('a body that is too large, of another type, or in an unknown encoding', async () => {
    const large = JSON.stringify({ kind: 'incident', description: 'x'.repeat(300_000) });
    expect((await raw('c.martin', '/api/v1/tickets', large)).body.code).toBe('bodyTooLarge');
    const types = [{ 'Content-Type': 'text/plain' }, { 'Content-Type': 'application/json; charset=klingon' }];
    for (const type of [...types, { 'Content-Encoding': 'zzz' }] as Record<string, string>[]) {
      expect((await raw('c.martin', '/api/v1/tickets', '{}', type)).body.code).toBe('unsupportedMediaType');
    }
  });

  test('a field that is missing, wrong or unknown is pointed at', async () => {
    const body = { kind: 'disaster', title: '', serviceId: 'poste-de-travail', 'a/b': 1 };
    const { status, body: problem } = await http.post('c.martin', '/api/v1/tickets', body, {
      'Idempotency-Key': 'key-1',
    });
    expect(status).toBe(422);
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/a~1b',
      '/kind',
      '/title',
    ]);
  });

  test('a query parameter given twice, unknown, or out of range', async () => {
    const codes = async (query: string) => {
      const { status, body } = await http.get('c.martin', `/api/v1/tickets?${query}`);
      return [status, body.code, body.errors?.[0]?.pointer];
    };
    expect(await codes('status=new&status=closed')).toEqual([400, 'repeatedParameter', '/status']);
    expect(await codes('status[$ne]=new')).toEqual([400, 'malformedRequest', '/status[$ne]']);
    expect(await codes('limit=1000')).toEqual([400, 'malformedRequest', '/limit']);
    expect(await codes('cursor=bm90IG91cnM')).toEqual([400, 'malformedRequest', '/cursor']);
  });

  test('an unknown address is a 404, another method a 405 that says which are taken', async () => {
    expect((await http.get('c.martin', '/api/v1/unicorns')).body.code).toBe('notFound');
    expect((await http.get('c.martin', '/api/v1/tickets/%E0%A4%A')).status).toBe(400);
    const wrong = await http.call('DELETE', '/api/v1/tickets');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
    const asked = await http.call('OPTIONS', '/api/v1/tickets');
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'POST, GET, HEAD, OPTIONS']);
  });
});

describe('while MongoDB does not answer', () => {
  test('the caller is told to come back', async () => {
    const store = await openStore(http.desk.mongodbUri);
    const cut = await HttpDesk.serve((deps) => createApp({ ...deps, store }), http.desk);
    await store.close();
    const { status, headers, body } = await cut.get('c.martin', '/api/v1/me');
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '2']);
    expect((await cut.call('GET', '/readyz')).body.detail).toBe('Not answering: mongodb.');
    await cut.close();
  });
});

describe('every answer', () => {
  test('has a request id: the caller’s own when it is sane, in the headers and in the problem', async () => {
    const given = await http.call('GET', '/api/v1/me', { headers: { 'X-Request-Id': 'trace-2026.11:24' } });
    expect([given.headers.get('x-request-id'), given.body.requestId]).toEqual(['trace-2026.11:24', 'trace-2026.11:24']);
    const insane = await http.call('GET', '/api/v1/me', { headers: { 'X-Request-Id': 'x"><script>' } });
    expect(insane.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('forbids inline scripts and styles, frames, sniffing and caching', async () => {
    const { headers } = await http.get('c.martin', '/api/v1/me');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('leaves a log line with ids and durations, and with nothing that a person wrote', async () => {
    const words = { title: 'Titre-confidentiel', description: 'Description-confidentielle' };
    const { headers, body } = await http.open('c.martin', words);
    await http.get('c.martin', '/api/v1/tickets?q=Recherche-confidentielle');
    await http.get('c.martin', `/api/v1/tickets/${body.number}?confidentiel=oui`);
    const id = headers.get('x-request-id') ?? '';
    const line = http.logged.find((it) => it.includes(id)) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      requestId: id,
      method: 'POST',
      route: '/api/v1/tickets',
      status: 201,
      accountId: await http.idOf('c.martin'),
    });
    expect(http.logged.join('')).not.toMatch(/confidentiel|Claire|c\.martin|@|127\.0\.0\.1|gct_/);
  });
});

describe('operations', () => {
  test('healthz and readyz answer anybody', async () => {
    expect((await http.call('GET', '/healthz')).body).toEqual({ status: 'ok' });
    expect((await http.call('GET', '/readyz')).body).toEqual({ mongodb: 'ok', temporal: 'ok' });
  });

  test('readyz says which part is silent', async () => {
    const { desk } = http;
    const silent = { client: desk.client, ping: () => Promise.reject(new Error('silent')), close: async () => {} };
    const other = await HttpDesk.serve((deps) => createApp({ ...deps, temporal: silent }), desk);
    const { status, body } = await other.call('GET', '/readyz');
    expect([status, body.code, body.detail]).toEqual([503, 'unavailable', 'Not answering: temporal.']);
    await other.close();
  });

  test('metrics are for the bearer of their token, and name no ticket', async () => {
    expect((await http.call('GET', '/metrics')).status).toBe(404);
    const headers = { Authorization: 'Bearer a token for tests only, at least 32 characters' };
    const { status, body } = await http.call('GET', '/metrics', { headers });
    expect(status).toBe(200);
    expect(body).toMatch(/guichet_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/tickets"/);
    expect(body).not.toMatch(/\d{4}-\d{6}/);
  });

  test('the documentation of the API is served from here', async () => {
    const page = await http.call('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(String(page.body).match(/https?:/g)).toBeNull();
    for (const [, asset] of String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect([asset, (await http.call('GET', asset ?? '')).status]).toEqual([asset, 200]);
    }
  });
});

describe('who asks too often', () => {
  test('is told to wait, by token and by address', async () => {
    const limited = await HttpDesk.start(
      { RATE_LIMIT_PER_TOKEN: '2', RATE_LIMIT_PER_ADDRESS: '4' },
      { isWorking: false },
    );
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await limited.get('c.martin', '/api/v1/me')).status);
    // The document was read once before, from the same address.
    expect(statuses).toEqual([200, 200, 429]);
    const { status, headers, body } = await limited.get('e.roy', '/api/v1/me');
    expect([status, body.code]).toEqual([429, 'tooManyRequests']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit')).toBeTruthy();
    expect((await limited.call('GET', '/healthz')).status).toBe(200);
    expect((await fetch(`${limited.url}/sitemap.xml`)).status).toBe(429);
    const page = await limited.call('GET', '/l/any');
    expect([page.status, page.body]).toEqual([429, expect.stringContaining('<h1>')]);
    await limited.stop();
  });
});
