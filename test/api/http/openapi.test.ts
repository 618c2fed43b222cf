import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMMAND_NAMES } from '../../../domain/ticket/commands';
import { createAjv, type OpenApi } from './contract';
import { HttpDesk } from './httpDesk';

let http: HttpDesk;
let document: OpenApi;
beforeAll(async () => {
  http = await HttpDesk.start({ RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_PER_ADDRESS: '0' }, { isWorking: false });
  document = (await http.call('GET', '/api/openapi.json')).body;
});
afterAll(() => http.stop());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as unknown as Operation })),
  );

interface Operation {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; $ref?: string; content?: Record<string, { schema: object }> }>;
}

/** What an address that asks for no account says to a call with nothing in it. */
const REFUSED: Readonly<Record<string, number>> = {
  '/api/v1/calls/events': 401,
  '/api/v1/articles/search': 400,
  '/api/v1/articles/{id}': 404,
  '/api/v1/article-images/{id}': 404,
};

describe('the OpenAPI document', () => {
  test('is 3.1, with an operation for every call of the desk, each with its own id', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['openTicket', 'readTimeline', 'sendCommand', 'previewDue', 'openapi']));
  });

  test('describes every parameter of every path, every answer, and what goes wrong', () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (operation.parameters ?? []).filter((it) => it.in === 'path').map(({ name }) => name);
      expect([path, described]).toEqual([path, inPath]);
      expect(operation.summary).toBeTruthy();
      const statuses = Object.keys(operation.responses);
      expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
      expect(statuses).toContain('429');
      if (!operation.security) expect(statuses).toEqual(expect.arrayContaining(['401', '403', '503']));
    }
  });

  test('has schemas that are sound, and references that lead somewhere', () => {
    const ajv = createAjv();
    ajv.addSchema(document, 'openapi');
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, it]) => it ?? '');
    for (const reference of new Set(references)) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], document);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
  });

  test('documents each command by itself', () => {
    for (const name of COMMAND_NAMES) expect(document.components.schemas).toHaveProperty([`Command.${name}`]);
  });

  test('knows every address that is mounted, and every address it knows is mounted', async () => {
    for (const { path, method, operation } of operations()) {
      const id = path === '/api/v1/outages/{id}' ? 'out-demo-telephonie' : 'academie-paris';
      const address = path.replace('{number}', '2026-000001').replace('{id}', id);
      const { status, body } = await http.call(method.toUpperCase(), address);
      const open = REFUSED[path] ?? (operation.requestBody ? 415 : 200);
      if (operation.security) expect([address, status]).toEqual([address, open]);
      else expect([address, body.code]).toEqual([address, 'unauthenticated']);
    }
  });
});

describe('whatever is sent', () => {
  const json = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ maxLength: 200 }),
    fc
      .dictionary(
        fc.constantFrom('command', 'kind', 'title', 'calendar', '__proto__', '$where', 'start'),
        fc.jsonValue(),
      )
      .map((it) => JSON.stringify(it)),
  );
  const word = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('null', '../..', '%00', '$ne', '2026-000001', '__proto__'),
  );
  const sent = fc.record({
    call: fc.nat(),
    variable: word,
    query: fc.dictionary(fc.constantFrom('limit', 'cursor', 'q', 'status', 'sort', 'version', 'breached'), word),
    key: fc.oneof(
      fc.uuid(),
      fc.string({ maxLength: 40 }).map((it) => it.replace(/[^\x20-\x7e]/g, '')),
    ),
    body: json,
  });

  test('is answered by a problem or by what is documented, never by HTML, never by a fault of ours', async () => {
    await http.open('c.martin');
    // A stream without end has no answer to wait for.
    const calls = operations().filter(({ path }) => path !== '/api/v1/events');
    const logins = ['c.martin', 'l.bernard', 'admin'];
    await fc.assert(
      fc.asyncProperty(sent, async ({ call, variable, query, key, body }) => {
        const { path, method } = calls[call % calls.length] ?? { path: '/', method: 'get' };
        const address = path.replace(/\{\w+\}/, () => (/^\.*$/.test(variable) ? '-' : encodeURIComponent(variable)));
        const search = new URLSearchParams(query).toString();
        const { status, headers } = await http.call(method.toUpperCase(), search ? `${address}?${search}` : address, {
          headers: {
            Authorization: `Bearer ${await http.tokenOf(logins[call % logins.length] ?? '')}`,
            'Content-Type': 'application/json',
            'Idempotency-Key': key,
          },
          ...(method === 'get' ? {} : { body }),
        });
        expect(status).not.toBe(500);
        if (status !== 204) expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
      }),
      { numRuns: 300 },
    );
  });
});
