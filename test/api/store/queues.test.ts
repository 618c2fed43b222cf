import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QUEUE_NAMES, type QueueName } from '../../../domain/ticket/queues';
import { HOUR_MS } from '../../../domain/time';
import { STATUSES } from '../../../domain/words';
import { native } from '../../../store/models/schema';
import type { TicketView } from '../../../store/models/tickets';
import { countQueues } from '../../../store/queues';
import { openStore, type Store } from '../../../store/store';
import { listTickets } from '../../../store/tickets';
import { NEVER, viewOf } from '../../../store/view';
import { chloe, eva, lea, nora, paul, sam } from '../../unit/harness/people';
import { aBusyLife, databaseUri, discard } from './support';

let store: Store;
const NOW = Date.now();
const COUNT = 800;
const GROUPS = ['guichet', 'expert-reseau', 'proximite-nord', 'expert-applications'];
const ASSIGNEES = [null, lea.id, eva.id, nora.id, 'acc-else'];
/** Works in more groups than one. */
const both = { ...eva, groups: ['expert-reseau', 'expert-applications'] };

/** Every mixture of status, group, assignee and due instant, most of them long closed. */
const views: TicketView[] = Array.from({ length: COUNT }, (_, i) => {
  const number = `2026-${String(i).padStart(6, '0')}`;
  const { ticket } = aBusyLife('2026-000000');
  const groupId = GROUPS[i % 4] ?? '';
  const status = i % 7 < 3 ? (STATUSES[i % STATUSES.length] ?? 'new') : 'closed';
  const assigneeId = ASSIGNEES[(i >> 2) % ASSIGNEES.length] ?? null;
  const facts = {
    number,
    groupId,
    groups: [groupId],
    status,
    assigneeId,
    requesterId: `acc-${i % 50}`,
    openedBy: `acc-${i % 50}`,
  };
  const dueAt = i % 11 === 0 ? NEVER : NOW + (i % 13) * HOUR_MS - 2 * HOUR_MS;
  return { ...viewOf({ ...ticket, ...facts, at: NOW + i, openedAt: NOW - i }, 9), dueAt, breached: i % 17 === 0 };
});

beforeAll(async () => {
  store = await openStore(databaseUri());
  await native(store.models.tickets).insertMany(views);
});
afterAll(() => discard(store));

/** What each queue holds, said a second time and in other words. */
function expected(queue: QueueName, who: { id: string; groups: readonly string[] }): string[] {
  const isIn = ({ ticket: t, dueAt, breached }: TicketView): boolean => {
    const isOpen = !['resolved', 'closed', 'cancelled'].includes(t.status);
    const isTeam = who.groups.includes(t.groupId);
    const isMine = t.assigneeId === who.id;
    if (queue === 'team') return isOpen && isTeam;
    if (queue === 'mine') return isOpen && isMine;
    if (queue === 'unassigned') return isOpen && isTeam && t.assigneeId === null;
    if (queue === 'waiting') return t.status === 'pending' && (isTeam || isMine);
    return isOpen && (isTeam || isMine) && (breached || dueAt < NOW + 2 * HOUR_MS);
  };
  const found = views.filter(isIn).sort((a, b) => a.dueAt - b.dueAt || (a._id < b._id ? -1 : 1));
  return found.map(({ _id }) => _id);
}

const cases = QUEUE_NAMES.flatMap((queue) =>
  Object.entries({ technician: lea, lead: chloe, expert: eva, both }).map(([role, who]) => ({ queue, role, who })),
);

describe('a queue', () => {
  test.each(cases)(
    '$queue of a $role holds what it says, by due, page after page, and counts it',
    async ({ queue, who }) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Awaited<ReturnType<typeof listTickets>> = await listTickets(store, who, {
          queue: { name: queue, now: NOW },
          sort: 'due',
          order: 'asc',
          limit: 20,
          ...(cursor ? { cursor } : {}),
        });
        seen.push(...page.data.map(({ number }) => number));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      // An expert may not read what was given to them in a group that is not theirs.
      const readable = expected(queue, who).filter(
        (number) =>
          who === lea || who === chloe || who.groups.includes(views[Number(number.slice(5))]?.ticket.groupId ?? ''),
      );
      expect(seen).toEqual(readable);
      expect(await countQueues(store, who, [queue], NOW)).toEqual({ [queue]: readable.length });
    },
  );

  test('is empty for who is in no group and has no ticket', async () => {
    expect(await countQueues(store, sam, QUEUE_NAMES, NOW)).toEqual({
      team: 0,
      mine: 0,
      atRisk: 0,
      unassigned: 0,
      waiting: 0,
    });
    expect(await countQueues(store, paul, ['team'], NOW)).toEqual({ team: 0 });
  });
});

interface Profiled {
  planSummary: string;
  hasSortStage?: boolean;
  docsExamined: number;
}

/** What MongoDB did for the queries that were made meanwhile. */
async function profiled(work: () => Promise<unknown>): Promise<Profiled[]> {
  const { db } = store.connection;
  if (!db) throw new Error('not connected');
  await db.command({ profile: 2 });
  await work();
  await db.command({ profile: 0 });
  const ns = `${db.databaseName}.tickets`;
  const did = await db
    .collection<Profiled>('system.profile')
    .find({ ns, planSummary: { $exists: true } })
    .toArray();
  await db.dropCollection('system.profile');
  return did;
}

describe('the queries of a queue', () => {
  test.each(cases)(
    '$queue of a $role reads an index in order, and nothing is sorted in memory',
    async ({ queue, who }) => {
      const did = await profiled(async () => {
        for (const sort of ['due', 'opened'] as const) {
          for (const order of ['asc', 'desc'] as const) {
            const query = { queue: { name: queue, now: NOW }, sort, order, limit: 20 } as const;
            const { nextCursor } = await listTickets(store, who, query);
            if (nextCursor) await listTickets(store, who, { ...query, cursor: nextCursor });
          }
        }
        await countQueues(store, who, [queue], NOW);
      });
      expect(did.length).toBeGreaterThanOrEqual(5);
      for (const { planSummary, hasSortStage = false, docsExamined } of did) {
        expect([planSummary, hasSortStage]).toEqual([expect.stringMatching(/^(IXSCAN|COUNT_SCAN)/), false]);
        expect(docsExamined).toBeLessThan(COUNT / 2);
      }
    },
  );

  test.each(QUEUE_NAMES)('%s by the last change sorts only what is in it', async (queue) => {
    const query = { queue: { name: queue, now: NOW }, sort: 'updated', order: 'desc', limit: 20 } as const;
    const did = await profiled(() => listTickets(store, both, query));
    const read = did.reduce((sum, { docsExamined }) => sum + docsExamined, 0);
    expect(read).toBeLessThan(COUNT / 4);
  });

  test.each(['due', 'opened', 'updated'] as const)('nor is the whole list, by %s', async (sort) => {
    const did = await profiled(() => listTickets(store, lea, { sort, order: 'desc', limit: 20 }));
    expect(did).toMatchObject([{ planSummary: expect.stringMatching(/^IXSCAN/), docsExamined: 21 }]);
    expect(did[0]?.hasSortStage ?? false).toBe(false);
  });
});
