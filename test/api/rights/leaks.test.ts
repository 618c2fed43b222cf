import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { may } from '../../../domain/access/access';
import type { Actor } from '../../../domain/access/actor';
import { seesInside } from '../../../domain/access/visibility';
import { EventReader } from '../http/eventReader';
import { type Caller, type Known, LOGINS, Scene, SECRET, SECRET_FILE } from './scene';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene.stop());

interface Someone {
  login: string;
  actor: Actor;
}

const everybody = (): Someone[] =>
  scene.callers.flatMap(({ role, actor }: Caller) =>
    actor && role !== 'anonymous' ? [{ login: LOGINS[role], actor }] : [],
  );

const numbersOf = (tickets: readonly Known[]): string[] => tickets.map(({ number }) => number).sort();

const listed = async (login: string, query: string): Promise<string[]> => {
  const { body } = await scene.http.get(login, `/api/v1/tickets?limit=100&${query}`);
  return body.data.map(({ number }: Known) => number).sort();
};

describe('a list', () => {
  test('holds what one may read and nothing else, however it is asked', async () => {
    for (const { login, actor } of everybody()) {
      const readable = scene.tickets.filter((it) => may(actor, 'read', it));
      expect([login, await listed(login, '')]).toEqual([login, numbersOf(readable)]);
      for (const other of scene.tickets) {
        const isReadable = readable.includes(other) ? [other.number] : [];
        expect([login, await listed(login, `q=${other.number}`)]).toEqual([login, isReadable]);
        const theirs = readable.filter(({ requesterId }) => requesterId === other.requesterId);
        expect([login, await listed(login, `requesterId=${other.requesterId}`)]).toEqual([login, numbersOf(theirs)]);
      }
    }
  });

  test('of a queue is as long as its count, and neither counts what one may not read', async () => {
    for (const { login, actor } of everybody().filter(({ actor }) => may(actor, 'readDeskData'))) {
      const { body: counts } = await scene.http.get(login, '/api/v1/tickets/counts');
      const readable = new Set(numbersOf(scene.tickets.filter((it) => may(actor, 'read', it))));
      for (const [view, count] of Object.entries(counts as Record<string, number>)) {
        const numbers = await listed(login, `view=${view}`);
        expect([login, view, numbers.length]).toEqual([login, view, count]);
        expect(numbers.filter((it) => !readable.has(it))).toEqual([]);
      }
    }
  });
});

describe('what colleagues write to each other', () => {
  test('reaches nobody who is not to see inside the ticket, by any address', async () => {
    const addresses = ({ number, file }: Known) => [
      ...['', '/timeline', '/commands', '/attachments'].map((it) => `/api/v1/tickets/${number}${it}`),
      `/api/v1/attachments/${file}`,
      `/api/v1/tickets?q=${number}`,
      `/api/v1/tickets?q=${SECRET}`,
    ];
    let answers = 0;
    let seen = 0;
    for (const { login, actor } of everybody()) {
      for (const ticket of scene.tickets.filter((it) => may(actor, 'read', it))) {
        const replies = await Promise.all(addresses(ticket).map((path) => scene.http.get(login, path)));
        const text = JSON.stringify(replies.map(({ body }) => body));
        const isThere = [SECRET, SECRET_FILE].map((it) => text.includes(it));
        const isFor = seesInside(actor, ticket);
        expect([login, ticket.number, ...isThere]).toEqual([login, ticket.number, isFor, isFor]);
        answers += replies.length;
        seen += isFor ? 1 : 0;
      }
    }
    expect(answers).toBeGreaterThan(100);
    expect(seen).toBeGreaterThan(10);
  });

  test('is not told of in their stream of events', async () => {
    const { http, callers } = scene;
    const own = callers.find(({ role }) => role === 'requester')?.tickets.own.number ?? '';
    const [theirs, staffs] = await Promise.all([
      EventReader.open(http, 'c.martin'),
      EventReader.open(http, 'l.bernard'),
    ]);
    await http.act('s.petit', own, 'note', { message: SECRET });
    await http.act('s.petit', own, 'reply', { message: 'Nous regardons.' });
    await theirs.sees(own, 'replied');
    await staffs.sees(own, 'noted');
    expect(theirs.typesOf(own)).not.toContain('noted');
    expect(JSON.stringify(theirs.received)).not.toContain(SECRET);
    theirs.close();
    staffs.close();
  });

  test('is in no mail', async () => {
    const { http, callers } = scene;
    const own = callers.find(({ role }) => role === 'requester')?.tickets.own.number ?? '';
    await http.act('s.petit', own, 'note', { message: SECRET });
    await http.act('s.petit', own, 'reply', { message: 'La suite par mail.' });
    await (await http.desk.mailbox('c.martin')).expectMail(/La suite par mail/, { number: own });
    const told = http.desk.mail.caught.map(({ subject, text, html }) => `${subject} ${text} ${html}`).join('\n');
    expect(told).not.toMatch(new RegExp(`${SECRET}|${SECRET_FILE}`));
  });
});
