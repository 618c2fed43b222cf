import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketDriver } from '../../harness/ticketDriver';
import { until } from '../../harness/until';
import { HttpDesk, type Json } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start();
});
afterAll(() => http.stop());

const numbers = (body: Json): string[] => body.data.map(({ number }: { number: string }) => number);

describe('a list of tickets', () => {
  let opened: string[];
  beforeAll(async () => {
    opened = [];
    for (let i = 0; i < 7; i++) {
      const { body } = await http.open('j.smith', {
        title: `Imprimante numéro ${i}`,
        impact: i < 3 ? 'team' : 'person',
      });
      opened.push(body.number);
    }
    await http.open('c.martin', { title: 'Imprimante du voisin' });
  });

  test('holds what the caller may see and nothing else, page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `sort=opened&order=asc&limit=3${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await http.get('j.smith', `/api/v1/tickets?${query}`);
      expect(body.data.length).toBeLessThanOrEqual(3);
      seen.push(...numbers(body));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(opened);
  });

  test('is filtered, and searched by the words of the title', async () => {
    const impact = await http.get(
      'l.bernard',
      `/api/v1/tickets?requesterId=${await http.idOf('j.smith')}&kind=incident`,
    );
    expect(numbers(impact.body).sort()).toEqual([...opened].sort());
    const found = await http.get('j.smith', '/api/v1/tickets?q=imprimante&limit=100');
    expect(numbers(found.body).sort()).toEqual([...opened].sort());
    const byNumber = await http.get('j.smith', `/api/v1/tickets?q=${opened[2]}`);
    expect(byNumber.body.data).toMatchObject([{ number: opened[2], title: 'Imprimante numéro 2' }]);
    expect((await http.get('j.smith', '/api/v1/tickets?breached=true')).body.data).toEqual([]);
  });

  test('is narrowed to any of several statuses', async () => {
    const statusesOf = async (status: string): Promise<string[]> =>
      (await http.get('l.bernard', `/api/v1/tickets?limit=100&status=${status}`)).body.data.map(
        (row: Json) => row.status,
      );
    const { number } = (await http.open('e.roy')).body;
    expect((await http.act('l.bernard', number, 'take')).status).toBe(200);
    await until(async () => (await statusesOf('inProgress')).length > 0);
    expect(new Set(await statusesOf('new,inProgress,new'))).toEqual(new Set(['new', 'inProgress']));
    expect(new Set(await statusesOf('new'))).toEqual(new Set(['new']));
    expect((await http.get('l.bernard', '/api/v1/tickets?status=new,old')).body.code).toBe('malformedRequest');
  });

  test('says who works on a ticket to staff alone', async () => {
    const own = await http.get('j.smith', '/api/v1/tickets');
    const staff = await http.get('l.bernard', '/api/v1/tickets');
    expect(own.body.data[0]).not.toHaveProperty('assigneeId');
    expect(staff.body.data[0]).toHaveProperty('assigneeId');
  });
});

describe('a ticket of somebody else', () => {
  test('does not exist, exactly like one that never did, whatever is asked of it', async () => {
    const { body } = await http.open('c.martin');
    const without = ({ requestId: _requestId, ...rest }: Json) => rest;
    for (const address of ['', '/timeline', '/commands']) {
      const theirs = await http.get('j.smith', `/api/v1/tickets/${body.number}${address}`);
      const nothing = await http.get('j.smith', `/api/v1/tickets/2026-999999${address}`);
      expect([theirs.status, without(theirs.body)]).toEqual([404, without(nothing.body)]);
    }
    const act = await http.act('j.smith', body.number, 'reply', { message: 'Bonjour' });
    const nothing = await http.act('j.smith', '2026-999999', 'reply', { message: 'Bonjour' });
    expect([act.status, without(act.body)]).toEqual([404, without(nothing.body)]);
  });
});

describe('a timeline', () => {
  let ticket: TicketDriver;
  beforeAll(async () => {
    ticket = await http.desk.open({ requester: 'c.martin' });
    await ticket.does('l.bernard', 'take');
    await ticket.does('l.bernard', 'note', { message: 'Encore lui.' });
    await ticket.does('l.bernard', 'reply', { message: 'Nous regardons.' });
    await ticket.does('l.bernard', 'escalate', {
      direction: 'functional',
      groupId: 'expert-reseau',
      summary: 'Entre nous.',
    });
    await ticket.timeline();
  });

  const read = async (login: string, query = '') =>
    (await http.get(login, `/api/v1/tickets/${ticket.number}/timeline?limit=100${query}`)).body;
  const typesOf = (body: Json): string[] => body.data.map(({ type }: { type: string }) => type);

  test('is whole for staff: every event, in order, with its texts, who did it and its number', async () => {
    const { data } = await read('l.bernard');
    expect(data.map(({ seq }: { seq: number }) => seq)).toEqual(data.map((_: unknown, i: number) => i + 1));
    const noted = data.find(({ type }: { type: string }) => type === 'noted');
    expect(noted).toMatchObject({ texts: { message: 'Encore lui.' }, by: await http.idOf('l.bernard'), from: 'you' });
  });

  test('shows a requester what was done for them, and nothing that is between colleagues', async () => {
    const body = await read('c.martin');
    expect(typesOf(body)).toEqual(['ticketOpened', 'assigned', 'takenIntoAccount', 'replied', 'escalated']);
    expect(body.data[0].texts.title).toBe('Le vidéoprojecteur ne répond plus');
    expect(body.data.at(-2)).toMatchObject({ texts: { message: 'Nous regardons.' }, from: 'staff' });
    expect(body.data.at(-1)).toMatchObject({ facts: { level: 'expert' }, texts: {} });
    expect(JSON.stringify(body)).not.toMatch(/Encore lui|Entre nous|"seq"|"by"|expert-reseau|contentId/);
  });

  test('has ids that tell nothing of what lies between two events', async () => {
    const outside = await read('c.martin');
    const inside = await read('l.bernard');
    const ids = outside.data.map(({ id }: { id: string }) => id);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(inside.data.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(ids));
  });

  test('is read page by page', async () => {
    const whole = await read('c.martin');
    const pages: Json[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await http.get('c.martin', `/api/v1/tickets/${ticket.number}/timeline?limit=2${query}`);
      pages.push(...body.data);
      cursor = body.nextCursor;
    }
    expect(pages).toEqual(whole.data);
    const strange = await http.get('c.martin', `/api/v1/tickets/${ticket.number}/timeline?cursor=elsewhere`);
    expect([strange.status, strange.body.errors[0].code]).toEqual([400, 'badCursor']);
  });
});

describe('a ticket as its requester sees it', () => {
  test('has its clocks and steps, and not how the desk works', async () => {
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await ticket.does('l.bernard', 'take');
    await ticket.does('l.bernard', 'escalate', { direction: 'hierarchical', summary: 'Bloqué depuis une heure.' });
    await ticket.timeline();
    const inside = (await http.get('l.bernard', `/api/v1/tickets/${ticket.number}`)).body;
    const outside = (await http.get('c.martin', `/api/v1/tickets/${ticket.number}`)).body;
    expect(inside).toMatchObject({ superior: { status: 'awaiting' }, assigneeId: await http.idOf('l.bernard') });
    expect(inside.clocks.map(({ name }: { name: string }) => name)).toContain('acknowledge');
    expect(outside.clocks.map(({ name }: { name: string }) => name)).toEqual(['resolution']);
    expect(outside.steps.map(({ name }: { name: string }) => name)).toEqual(['firstLine']);
    for (const name of ['superior', 'assigneeId', 'verdicts', 'policy', 'groups'])
      expect(outside).not.toHaveProperty(name);
  });

  test('answers 304 to who has it already', async () => {
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await ticket.timeline();
    const address = `/api/v1/tickets/${ticket.number}`;
    const etag = (await http.get('c.martin', address)).headers.get('etag') ?? '';
    expect((await http.get('c.martin', address, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status).toBe(
      304,
    );
  });
});

describe('the desk’s own data', () => {
  test('who I am', async () => {
    const { body } = await http.get('l.bernard', '/api/v1/me');
    expect(body).toMatchObject({ login: 'l.bernard', name: { given: 'Lucas' }, groups: ['guichet'] });
    expect(body.roles).toContain('technician');
  });

  test('services and establishments are for everybody, groups, calendars and policies for staff', async () => {
    for (const address of ['services', 'establishments?limit=5']) {
      expect((await http.get('c.martin', `/api/v1/${address}`)).body.data.length).toBeGreaterThan(0);
    }
    for (const address of [
      'groups',
      'calendars',
      'policies',
      'policies/academie-paris',
      'calendars/academie-paris?version=1',
    ]) {
      expect([address, (await http.get('c.martin', `/api/v1/${address}`)).status]).toEqual([address, 403]);
      expect([address, (await http.get('l.bernard', `/api/v1/${address}`)).status]).toEqual([address, 200]);
    }
    expect((await http.get('l.bernard', '/api/v1/policies/academie-paris?version=99')).status).toBe(404);
  });

  test('establishments are read page by page', async () => {
    const { body } = await http.get('c.martin', '/api/v1/establishments?limit=8');
    const next = await http.get('c.martin', `/api/v1/establishments?limit=100&cursor=${body.nextCursor}`);
    const ids = [...body.data, ...next.body.data].map(({ id }: { id: string }) => id);
    expect([ids.length, next.body.nextCursor]).toEqual([new Set(ids).size, null]);
  });
});
