import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MailQuery, searchMails } from '../../../store/mails';
import { MAIL_STATES, type MailRow } from '../../../store/models/mails';
import { native } from '../../../store/models/schema';
import { openStore, type Store } from '../../../store/store';
import { databaseUri, discard } from './support';

const COUNT = 700;
let store: Store;

const rows: MailRow[] = Array.from({ length: COUNT }, (_, i) => ({
  _id: `<2026-000001.${String(i).padStart(4, '0')}.0f.0f@desk.example>`,
  number: `2026-${String(i % 50).padStart(6, '0')}`,
  noticeId: `notice-${i}`,
  template: 'opened',
  seq: i,
  personId: `acc-${i % 100}`,
  state: MAIL_STATES[i % MAIL_STATES.length] ?? 'sent',
  attempts: 1,
  repeats: 0,
  // Several in one instant.
  createdAt: Math.floor(i / 3),
  updatedAt: i,
  sentAt: null,
  lastCode: null,
}));

beforeAll(async () => {
  store = await openStore(databaseUri());
  await native(store.models.mailLedger).insertMany(rows);
});
afterAll(() => discard(store));

async function everyPage(query: Omit<MailQuery, 'limit' | 'cursor' | 'hidden'>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof searchMails>> = await searchMails(store, {
      ...query,
      hidden: [],
      limit: 40,
      cursor,
    });
    seen.push(...page.data.map(({ mail }) => mail._id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return seen;
}

const latestFirst = (chosen: readonly MailRow[]): string[] =>
  [...chosen].sort((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1)).map(({ _id }) => _id);

describe('the ledger of mails', () => {
  test('is read whole, page after page, each mail once', async () => {
    expect(await everyPage({})).toEqual(latestFirst(rows));
    expect(await everyPage({ state: 'failed' })).toEqual(latestFirst(rows.filter(({ state }) => state === 'failed')));
    const ofOne = rows.filter(({ number }) => number === '2026-000007');
    expect(await everyPage({ number: '2026-000007' })).toEqual(latestFirst(ofOne));
  });

  test.each([{}, { state: 'failed' as const }])('is read in order of an index (%j), and no further', async (query) => {
    const { db } = store.connection;
    if (!db) throw new Error('not connected');
    await db.command({ profile: 2 });
    const { nextCursor } = await searchMails(store, { ...query, hidden: [], limit: 20 });
    await searchMails(store, { ...query, hidden: [], limit: 20, cursor: nextCursor ?? undefined });
    await db.command({ profile: 0 });
    const did = await db
      .collection('system.profile')
      .find({ ns: `${db.databaseName}.mailLedger` })
      .toArray();
    await db.dropCollection('system.profile');
    expect(did).toHaveLength(2);
    for (const { planSummary, hasSortStage = false, docsExamined } of did) {
      expect([planSummary, hasSortStage]).toEqual([expect.stringMatching(/^IXSCAN/), false]);
      expect(docsExamined).toBeLessThan(60);
    }
  });
});
