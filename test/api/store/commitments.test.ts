import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mongo } from 'mongoose';
import { academieParis } from '../../../domain/policy/academieParis';
import { DAY_MS, type Instant, MINUTE_MS } from '../../../domain/time';
import { plantDeskData } from '../../../setup/deskData';
import { groups } from '../../../setup/groups';
import { enterGap, removeGap } from '../../../store/commitments/gaps';
import { type CaseScope, readFigures } from '../../../store/commitments/read';
import { recountCommitments, refreshCommitments } from '../../../store/commitments/refresh';
import { verifyCommitments } from '../../../store/commitments/verify';
import type { CallRow } from '../../../store/models/calls';
import { native } from '../../../store/models/schema';
import { openStore, type Store } from '../../../store/store';
import { project } from '../../../store/timeline';
import { lea, paul, sam } from '../../unit/harness/people';
import { type Desk, opened, TUESDAY_9H } from '../../unit/harness/simulator';
import { paris } from '../../unit/harness/time';
import { batchOf, current, databaseUri, discard } from './support';

let store: Store;
beforeAll(async () => {
  store = await openStore(databaseUri());
  await plantDeskData(store, TUESDAY_9H, groups);
});
afterAll(() => discard(store));

beforeEach(async () => {
  const { tickets, timelineEvents, calls, dataGaps, settings } = store.models;
  const { commitmentCases, commitmentDays, commitmentMonths } = store.models;
  const recorded = [tickets, timelineEvents, calls, dataGaps, settings];
  for (const model of [...recorded, commitmentCases, commitmentDays, commitmentMonths]) {
    await native(model as typeof settings).deleteMany({});
  }
});

const NOW = TUESDAY_9H + DAY_MS;
const MONTH = { from: '2026-11-01', to: '2026-12-01', by: 'month' } as const;

const refresh = (now: Instant = NOW) => refreshCommitments({ store, policyId: academieParis.id }, now);
const verify = (now: Instant = NOW) => verifyCommitments({ store, policyId: academieParis.id }, now);
const figures = async (scope: CaseScope = {}) => (await readFigures(store, { ...MONTH, ...scope })).whole;

async function planted(desk: Desk): Promise<void> {
  await project(store, batchOf(desk.events), current);
}

async function grown(desk: Desk, from: number): Promise<void> {
  await project(store, batchOf(desk.events, from + 1), current);
}

const call = (id: string, change: Partial<CallRow> = {}): CallRow => ({
  _id: id,
  pbx: 'pbx',
  callid: id,
  queue: 'guichet',
  entry: 0,
  enteredAt: TUESDAY_9H,
  leftAt: TUESDAY_9H + 10_000,
  outcome: 'answered',
  isByKey: false,
  agent: null,
  endedAt: null,
  ticket: null,
  changedAt: Date.now(),
  ...change,
});
const plantedCalls = (...calls: CallRow[]) => native(store.models.calls).insertMany(calls);

/** What is tampered with was recorded, and counted, long ago. */
async function recordedLongAgo(): Promise<void> {
  const { timelineEvents, calls } = store.models;
  const events = await native(timelineEvents).find().toArray();
  await native(timelineEvents).deleteMany({});
  await native(timelineEvents).insertMany(
    events.map((event, index) => ({
      ...event,
      _id: new mongo.ObjectId(mongo.ObjectId.generate(1_000_000_000 + index)),
    })),
  );
  await native(calls).updateMany({}, { $set: { changedAt: 0 } });
}

/** Everything that is stored of the commitments. */
const stored = async () => ({
  cases: await native(store.models.commitmentCases).find().sort({ _id: 1 }).toArray(),
  days: await native(store.models.commitmentDays).find().sort({ _id: 1 }).toArray(),
  months: await native(store.models.commitmentMonths).find().sort({ _id: 1 }).toArray(),
});

describe('the stored commitments', () => {
  test('say of a month what its tickets and calls were, in all and by group, establishment and channel', async () => {
    await planted(opened({}, { number: '2026-000001' }).sleep('5 min').act(lea, 'take').act(lea, 'resolve'));
    await planted(
      opened({}, { number: '2026-000002', establishmentId: '0750002B', channel: 'mail' })
        .sleep('1 h')
        .act(lea, 'escalate'),
    );
    await plantedCalls(call('c1'), call('c2', { outcome: 'abandoned', queue: 'expert-reseau' }));
    await refresh();
    expect(await figures()).toMatchObject({
      lostCalls: { numerator: 1, denominator: 2, verdict: 'missed' },
      pickedUp: { numerator: 1, denominator: 2 },
      takenIntoAccount: { numerator: 1, denominator: 2 },
      resolvedByDesk: { numerator: 1, denominator: 1, provisional: 1 },
    });
    expect((await figures({ group: 'expert-reseau' })).lostCalls).toMatchObject({ numerator: 1, denominator: 1 });
    expect((await figures({ establishment: '0750002B' })).takenIntoAccount).toMatchObject({
      numerator: 0,
      denominator: 1,
    });
    expect((await figures({ channel: 'web' })).takenIntoAccount).toMatchObject({ numerator: 1, denominator: 1 });
    const both = await figures({ channel: 'web', establishment: '0750001A' });
    expect(both.takenIntoAccount).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('are of a range the same by whatever periods it is read, in whole months or in parts of them', async () => {
    const openings = ['2026-10-05 10:00', '2026-11-02 10:00', '2026-11-24 10:00', '2026-12-15 10:00'];
    for (const [index, local] of openings.entries()) {
      await planted(
        opened({ from: paris(local) }, { number: `2026-00000${index}` })
          .sleep('5 min')
          .act(lea, 'take'),
      );
    }
    await refresh(paris('2027-01-01 00:00'));
    const counted = async (from: string, to: string) => {
      const read = async (by: 'day' | 'month' | 'schoolYear') =>
        (await readFigures(store, { from, to, by })).whole.takenIntoAccount.denominator;
      expect([await read('month'), await read('schoolYear')]).toEqual([await read('day'), await read('day')]);
      return read('day');
    };
    expect(await counted('2026-10-01', '2027-01-01')).toBe(4);
    expect(await counted('2026-10-06', '2026-12-15')).toBe(2);
    expect(await counted('2026-11-02', '2026-11-24')).toBe(1);
    expect(await counted('2026-11-03', '2026-12-01')).toBe(1);
  });

  test('follow what is recorded afterwards', async () => {
    const desk = opened().sleep('5 min').act(lea, 'take').act(lea, 'resolve');
    await planted(desk);
    await refresh();
    const before = desk.events.length;
    desk.after('2 h').act(paul, 'reopen');
    await grown(desk, before);
    await refresh();
    expect((await figures()).resolvedByDesk).toMatchObject({
      denominator: 0,
      excluded: [{ reason: 'reopened', count: 1 }],
    });
  });

  test('follow time where nothing is recorded: a ticket that nobody takes is missed once its time is over', async () => {
    await planted(opened());
    await refresh(TUESDAY_9H + 29 * MINUTE_MS);
    expect((await figures()).takenIntoAccount).toMatchObject({
      denominator: 0,
      provisional: 1,
      excluded: [{ reason: 'pending', count: 1 }],
    });
    await refresh(TUESDAY_9H + 30 * MINUTE_MS);
    expect((await figures()).takenIntoAccount).toMatchObject({ numerator: 0, denominator: 1, excluded: [] });
  });

  test('leave out the calls of a gap from when it is entered until it is removed', async () => {
    await plantedCalls(
      call('c1'),
      call('c2', { enteredAt: TUESDAY_9H + MINUTE_MS, leftAt: TUESDAY_9H + 2 * MINUTE_MS }),
    );
    await refresh();
    const gap = await enterGap(
      store,
      { from: TUESDAY_9H, to: TUESDAY_9H + MINUTE_MS, source: 'calls', reason: 'panne', by: sam.id },
      NOW,
    );
    await native(store.models.calls).updateMany({}, { $set: { changedAt: 0 } });
    await refresh();
    expect((await figures()).lostCalls).toMatchObject({
      denominator: 1,
      hasGap: true,
      excluded: [{ reason: 'gap', count: 1 }],
    });
    expect((await figures()).takenIntoAccount.hasGap).toBe(false);
    expect(await removeGap(store, gap._id, sam.id, NOW)).toBe(true);
    expect(await removeGap(store, gap._id, sam.id, NOW)).toBe(false);
    await refresh();
    expect((await figures()).lostCalls).toMatchObject({ denominator: 2, hasGap: false });
  });

  test('say of a channel that something was not recorded only where that came in by it', async () => {
    await enterGap(
      store,
      { from: TUESDAY_9H, to: TUESDAY_9H + MINUTE_MS, source: 'mail', reason: 'panne', by: sam.id },
      NOW,
    );
    const hasGap = async (scope: CaseScope) => {
      const { lostCalls, resolvedByDesk } = await figures(scope);
      return [lostCalls.hasGap, resolvedByDesk.hasGap];
    };
    expect(await hasGap({})).toEqual([false, true]);
    expect(await hasGap({ channel: 'mail' })).toEqual([false, true]);
    expect(await hasGap({ channel: 'phone' })).toEqual([false, false]);
    expect(await hasGap({ channel: 'web' })).toEqual([false, false]);
  });

  test('of calls are judged by the hours that the policy of then opened, whatever it opens since', async () => {
    const sunday = paris('2026-11-29 10:00');
    const moved = { ...academieParis, version: 2, calendarId: 'continu' };
    await native(store.models.policies).insertOne({
      _id: `${moved.id}@2`,
      id: moved.id,
      version: 2,
      publishedAt: sunday,
      title: moved.title,
      policy: moved,
    });
    await plantedCalls(
      call('c1', { enteredAt: sunday - 7 * DAY_MS, leftAt: sunday - 7 * DAY_MS + 1_000 }),
      call('c2', { enteredAt: sunday, leftAt: sunday + 1_000 }),
    );
    await refresh(sunday + DAY_MS);
    await native(store.models.policies).deleteOne({ _id: `${moved.id}@2` });
    expect((await figures()).lostCalls).toMatchObject({ denominator: 1, excluded: [{ reason: 'closed', count: 1 }] });
  });

  test('forget a call that is no more', async () => {
    await plantedCalls(call('c1'), call('c2'));
    await refresh();
    await native(store.models.calls).deleteOne({ _id: 'c2' });
    await refresh();
    expect((await figures()).lostCalls.denominator).toBe(1);
  });

  test('are the same however often, and in however many steps, they are counted', async () => {
    const desks = ['2026-000001', '2026-000002', '2026-000003'].map((number) => opened({}, { number }));
    const told = desks.map(() => 0);
    const tell = async () => {
      for (const [index, desk] of desks.entries()) {
        const from = told[index] ?? 0;
        if (desk.events.length > from) await grown(desk, from);
        told[index] = desk.events.length;
      }
    };
    const [first, second, third] = desks as [Desk, Desk, Desk];
    await tell();
    await refresh(TUESDAY_9H);
    first.sleep('10 min').act(lea, 'take');
    await plantedCalls(call('c1'), call('c2', { outcome: 'ringing', leftAt: null }));
    await tell();
    await refresh(TUESDAY_9H + 40 * MINUTE_MS);
    first.act(lea, 'resolve').after('1 h').act(paul, 'answerResolution');
    second.after('2 h').act(lea, 'cancel', { reason: 'spam' });
    third.after('3 h').act(lea, 'escalate').after('1 h').act(sam, 'resolve');
    await native(store.models.calls).updateOne({ _id: 'c2' }, { $set: { outcome: 'timedOut', changedAt: Date.now() } });
    await tell();
    await refresh();
    await refresh();
    const stepwise = await stored();
    await recountCommitments({ store, policyId: academieParis.id }, NOW);
    expect(await stored()).toEqual(stepwise);
    expect(await verify()).toEqual({ tickets: 3, calls: 2, days: 4, faults: [] });
  });

  test('go on where a round was interrupted: a marked day is added up again', async () => {
    await planted(opened().sleep('5 min').act(lea, 'take'));
    await refresh();
    await native(store.models.commitmentDays).deleteMany({});
    await native(store.models.settings).updateOne(
      { _id: 'commitments' },
      { $set: { 'value.dirty': ['takenIntoAccount/2026-11-24'] } },
    );
    await refresh();
    expect((await figures()).takenIntoAccount.denominator).toBe(1);
  });

  test('are counted by one at a time', async () => {
    await planted(opened());
    const outcomes = await Promise.all([refresh(), refresh(), refresh()]);
    expect(outcomes).toContain('done');
    expect(await refresh()).toBe('done');
  });
});

describe('the verification of the commitments', () => {
  test('finds a case, a sum and a stranger that are not what is recorded, and counting anew mends them', async () => {
    await planted(opened().sleep('5 min').act(lea, 'take'));
    await plantedCalls(call('c1'));
    await refresh();
    expect((await verify()).faults).toEqual([]);
    await recordedLongAgo();
    const { commitmentCases, commitmentDays } = store.models;
    await native(commitmentCases).updateOne({ _id: 'takenIntoAccount/2026-004217' }, { $set: { verdict: 'missed' } });
    await native(commitmentDays).updateOne({ _id: 'pickedUp/2026-11-24/' }, { $set: { 'counts.met': 7 } });
    const stranger = await native(commitmentCases).findOne({ _id: 'takenIntoAccount/2026-004217' });
    if (stranger) await native(commitmentCases).insertOne({ ...stranger, _id: 'takenIntoAccount/2026-009999' });
    expect((await verify()).faults).toEqual([
      'takenIntoAccount/2026-004217',
      'takenIntoAccount/2026-009999',
      'pickedUp/2026-11-24',
      'takenIntoAccount/2026-11-24',
      'pickedUp/2026-11',
    ]);
    await recountCommitments({ store, policyId: academieParis.id }, NOW);
    expect((await verify()).faults).toEqual([]);
  });
});
