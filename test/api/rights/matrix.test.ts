import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { may } from '../../../domain/access/access';
import type { CommandName } from '../../../domain/ticket/commands';
import type { Json } from '../http/httpDesk';
import { type Cell, type Verdict, verdictOf } from './line';
import { LINES } from './lines';
import { type Caller, LOGINS, RELATIONS, Scene } from './scene';

let scene: Scene;
let routes: string[];
beforeAll(async () => {
  scene = await Scene.start();
  const { body } = await scene.http.call('GET', '/api/openapi.json');
  routes = Object.entries(body.paths as Json).flatMap(([path, item]) =>
    Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(() => scene.stop());

interface Answered extends Cell {
  route: string;
  caller: Caller;
  status: number;
  answer: string;
}

const AT_ONCE = 12;

async function send(route: string, caller: Caller, cell: Cell): Promise<Answered> {
  const [method = '', template = ''] = route.split(' ');
  const { params = {}, query, headers = {}, body = '{}' } = cell.call;
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? 'missing'));
  const stream = new AbortController();
  const response = await fetch(`${scene.http.url}${path}${query ? `?${query}` : ''}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': 'rights-matrix',
      ...headers,
      ...(await as(caller)),
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
    signal: stream.signal,
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  const answer = isStream ? '' : await response.text();
  stream.abort();
  return { ...cell, route, caller, status: response.status, answer };
}

async function as({ role }: Caller): Promise<Record<string, string>> {
  return role === 'anonymous' ? {} : { Authorization: `Bearer ${await scene.http.tokenOf(LOGINS[role])}` };
}

async function sendAll(): Promise<Answered[]> {
  const todo = routes.flatMap((route) =>
    scene.callers.flatMap((caller) => (LINES[route]?.(caller) ?? []).map((cell) => ({ route, caller, cell }))),
  );
  const answered: Answered[] = [];
  const work = todo.values();
  const one = async () => {
    for (const { route, caller, cell } of work) answered.push(await send(route, caller, cell));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return answered;
}

const name = ({ route, caller, what, status, answer }: Answered, expected: Verdict) =>
  `${caller.role}, ${what}: ${route} answers ${status} instead of ${expected}: ${answer.slice(0, 120)}`;

const withoutIds = (answer: string): Json => {
  const { requestId: _, instance: __, ...rest } = JSON.parse(answer) as Json;
  return rest;
};

describe('the rights', () => {
  test('have a line for every route of the document, and for no other', () => {
    expect(Object.keys(LINES).sort()).toEqual([...routes].sort());
  });

  test('of everybody on every route, in every relation, are those of the table', async () => {
    const answered = await sendAll();
    const wrong = answered.filter(({ status, expected }) => verdictOf(status) !== expected || status >= 500);
    const leaks = wrong.filter(({ status }) => verdictOf(status) === 'allowed');
    console.log(`rights matrix: ${answered.length} cells, ${leaks.length} leaks`);
    expect(wrong.map((it) => name(it, it.expected))).toEqual([]);

    const hidden = answered.filter(({ status }) => status === 404);
    expect(hidden.map(({ what }) => what)).toEqual(expect.arrayContaining(['establishment', 'other', 'missing']));
    const [first] = hidden;
    for (const { answer } of hidden) expect(withoutIds(answer)).toEqual(withoutIds(first?.answer ?? ''));
  });

  test('to every command are those that a ticket is shown with', async () => {
    const shown = scene.callers.flatMap(({ role, actor, tickets }) =>
      RELATIONS.flatMap((it) =>
        actor && role !== 'anonymous' && may(actor, 'read', tickets[it]) ? [{ role, actor, ticket: tickets[it] }] : [],
      ),
    );
    for (const { role, actor, ticket } of shown) {
      const { body } = await scene.http.get(LOGINS[role], `/api/v1/tickets/${ticket.number}/commands`);
      for (const { command, because } of body.data as { command: CommandName; because?: string }[]) {
        const isRefused = because === 'notAllowed' || because === 'notTheBeneficiary';
        expect([role, command, isRefused]).toEqual([role, command, !may(actor, command, ticket)]);
      }
    }
  });
});
