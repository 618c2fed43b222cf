import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { putContent } from '../../../store/contents';
import { BadCursor } from '../../../store/errors';
import { openStore, type Store } from '../../../store/store';
import { listTickets, type TicketQuery } from '../../../store/tickets';
import { project } from '../../../store/timeline';
import { auditor, lea, paul, yasmine } from '../../unit/harness/people';
import { opened } from '../../unit/harness/simulator';
import { batchOf, current, databaseUri, discard } from './support';

let store: Store;

const TITLES = ['Imprimante en panne', 'Accès au Wi-Fi', 'Mot de passe oublié', 'Imprimantes à installer'];
const COUNT = 23;
const numberOf = (i: number) => `2026-${String(i).padStart(6, '0')}`;

/** Tickets of which many are due at the same instant, every third taken, and one in five closed for good. */
beforeAll(async () => {
  store = await openStore(databaseUri());
  for (let i = 1; i <= COUNT; i++) {
    const requester = i % 2 ? paul : yasmine;
    const opening = {
      number: numberOf(i),
      requesterId: requester.id,
      openedBy: requester.id,
      contentId: `content-${i}`,
    };
    const life = opened({}, { ...opening, ...(i % 4 ? {} : { impact: 'academy' as const }) });
    if (i % 3 === 0) life.after('5 min').act(lea, 'take');
    if (i % 5 === 0) life.act(lea, 'cancel', { reason: 'other' });
    if (i % 7 === 0) life.after('3 d');
    await project(store, batchOf(life.events), current);
    const title = TITLES[i % TITLES.length] ?? '';
    const { id: authorId } = requester;
    await putContent(store, {
      id: `content-${i}`,
      number: numberOf(i),
      kind: 'opening',
      authorId,
      texts: { title },
      at: i,
    });
  }
});
afterAll(() => discard(store));

const query = (more: Partial<TicketQuery> = {}): TicketQuery => ({ sort: 'opened', order: 'asc', limit: 100, ...more });

async function walk(of: TicketQuery): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listTickets>> = await listTickets(store, auditor, {
      ...of,
      limit: 4,
      ...(cursor === null ? {} : { cursor }),
    });
    seen.push(...page.data.map(({ number }) => number));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
}

describe('a list', () => {
  test.each(
    (['due', 'opened', 'updated'] as const).flatMap((sort) =>
      (['asc', 'desc'] as const).map((order) => ({ sort, order })),
    ),
  )('sorted by $sort $order shows each ticket once, page after page', async ({ sort, order }) => {
    const seen = await walk(query({ sort, order }));
    expect(seen).toHaveLength(COUNT);
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toEqual((await listTickets(store, auditor, query({ sort, order }))).data.map(({ number }) => number));
  });

  test('by due begins with the most urgent and ends with what has no commitment running', async () => {
    const { data } = await listTickets(store, auditor, query({ sort: 'due' }));
    const dues = data.map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(dues.at(-1)).toBe(Number.POSITIVE_INFINITY);
    expect(dues[0]).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  test('is narrowed by every filter, and by all of them together', async () => {
    const { data: all } = await listTickets(store, auditor, query());
    const narrowed = async (more: Partial<TicketQuery>) => (await listTickets(store, auditor, query(more))).data;
    expect(await narrowed({ statuses: ['cancelled'] })).toEqual(all.filter(({ status }) => status === 'cancelled'));
    expect(await narrowed({ assigneeId: lea.id })).toEqual(all.filter(({ assigneeId }) => assigneeId === lea.id));
    expect(await narrowed({ breached: true })).toEqual(all.filter(({ breached }) => breached));
    const due = all.map(({ dueAt }) => dueAt ?? 0).sort()[COUNT - 1] ?? 0;
    expect(await narrowed({ dueBefore: due })).toEqual(all.filter(({ dueAt }) => dueAt !== null && dueAt < due));
    expect(await narrowed({ requesterId: paul.id, statuses: ['inProgress'], priority: 'P3' })).toEqual(
      all.filter((row) => row.requesterId === paul.id && row.status === 'inProgress' && row.priority === 'P3'),
    );
  });

  test('shows nobody what they may not read, in its rows as in its pages', async () => {
    const own = await listTickets(store, paul, query({ limit: 12 }));
    expect(own.data.map(({ requesterId }) => requesterId)).toEqual(Array(12).fill(paul.id));
    expect(own.nextCursor).toBeNull();
  });

  test('refuses a cursor that it did not give out', async () => {
    for (const cursor of ['', 'x', 'bm90IGpzb24', Buffer.from('[{"$gt":0},"x"]').toString('base64url')]) {
      await expect(listTickets(store, auditor, query({ cursor }))).rejects.toThrow(BadCursor);
    }
  });
});

describe('a search', () => {
  const found = async (q: string, who = auditor) =>
    (await listTickets(store, who, query({ q }))).data.map(({ number }) => number);

  test('finds a number by its beginning', async () => {
    expect(await found('2026-00001')).toEqual(Array.from({ length: 10 }, (_, i) => numberOf(10 + i)));
    expect(await found('2026')).toHaveLength(COUNT);
    expect(await found('2025')).toEqual([]);
  });

  test('finds a title by its words, in any case, and in the singular or the plural', async () => {
    const printers = Array.from({ length: COUNT }, (_, i) => i + 1).filter((i) => i % 4 === 0 || i % 4 === 3);
    expect(await found('IMPRIMANTE')).toEqual(printers.map(numberOf));
    expect(await found('acces wi-fi')).toEqual([1, 5, 9, 13, 17, 21].map(numberOf));
    expect(await found('OUBLIÉ')).toEqual([2, 6, 10, 14, 18, 22].map(numberOf));
  });

  test('finds only what one may read', async () => {
    expect(await found('imprimante', paul)).toEqual([3, 7, 11, 15, 19, 23].map(numberOf));
    expect(await found('oublié', paul)).toEqual([]);
    expect(await found('2026-000002', paul)).toEqual([]);
  });
});
