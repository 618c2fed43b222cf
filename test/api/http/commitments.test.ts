import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '../../../domain/time';
import type { CallRow } from '../../../store/models/calls';
import { native } from '../../../store/models/schema';
import { project } from '../../../store/timeline';
import { until } from '../../harness/until';
import { lea, paul, sam } from '../../unit/harness/people';
import { opened, TUESDAY_9H } from '../../unit/harness/simulator';
import { batchOf, current } from '../store/support';
import { HttpDesk } from './httpDesk';

const SUPERVISOR = 'v.rousseau';
const MONTH = 'from=2026-11-01&to=2026-12-01';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
  const lives = [
    opened({}, { number: '2026-100001' }).sleep('5 min').act(lea, 'take').act(lea, 'resolve'),
    opened({}, { number: '2026-100002', channel: 'mail' }).sleep('1 h').act(lea, 'escalate').act(sam, 'resolve'),
    opened({}, { number: '2026-100003' }).sleep('1 min').act(lea, 'cancel', { reason: 'spam' }),
    opened({}, { number: '2026-100004', channel: 'phone' }).sleep('2 min').act(paul, 'reply'),
  ];
  for (const { events } of lives) await project(http.desk.store, batchOf(events), current);
  const calls = [
    call('call-1', 10_000),
    call('call-2', 45_000, { queue: 'Accueil Élèves' }),
    call('call-3', 3_000, { outcome: 'abandoned' }),
  ];
  await native(http.desk.store.models.calls).insertMany(calls);
});
afterAll(() => http?.stop({ isSound: false }));

function call(_id: string, waitedMs: number, change: Partial<CallRow> = {}): CallRow {
  return {
    _id,
    pbx: 'pbx',
    callid: _id,
    queue: 'guichet',
    entry: 0,
    enteredAt: TUESDAY_9H,
    leftAt: TUESDAY_9H + waitedMs,
    outcome: 'answered',
    isByKey: false,
    agent: null,
    endedAt: null,
    ticket: null,
    changedAt: Date.now(),
    ...change,
  };
}

const get = (path: string) => http.get(SUPERVISOR, `/api/v1/${path}`);

describe('the commitments of a month', () => {
  test('are four figures with their targets, what is left out, and the definition they are counted by', async () => {
    const { status, body } = await get(`commitments?${MONTH}`);
    expect(status).toBe(200);
    expect(body.definition).toBe(3);
    expect(body.whole).toMatchObject({
      from: '2026-11-01',
      to: '2026-12-01',
      lostCalls: { numerator: 1, denominator: 3, target: { kind: 'below', share: 0.1 }, verdict: 'missed' },
      pickedUp: { numerator: 1, denominator: 3, beside: { name: 'overAnswered', numerator: 1, denominator: 2 } },
      takenIntoAccount: {
        numerator: 1,
        denominator: 2,
        share: 0.5,
        excluded: [
          { reason: 'otherChannel', count: 1 },
          { reason: 'spam', count: 1 },
        ],
      },
      resolvedByDesk: { numerator: 1, denominator: 2, provisional: 2, beside: null, hasGap: false },
    });
    expect(body.definitions.map(({ name }: { name: string }) => name)).toHaveLength(4);
  });

  test('come by day, week, month and school year, and by group, establishment and channel', async () => {
    const { body: weeks } = await get(`commitments?${MONTH}&by=week`);
    expect(weeks.periods.map(({ from }: { from: string }) => from)).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weeks.periods[4].lostCalls.denominator).toBe(3);
    const { body: mail } = await get(`commitments?${MONTH}&channel=mail`);
    expect(mail.whole).toMatchObject({
      lostCalls: { verdict: 'none', share: null },
      takenIntoAccount: { denominator: 1 },
    });
    expect(weeks.queues).toEqual(['Accueil Élèves', 'guichet']);
    const { body: queue } = await get(`commitments?${MONTH}&group=${encodeURIComponent('Accueil Élèves')}`);
    expect(queue.whole.pickedUp).toMatchObject({ numerator: 0, denominator: 1 });
    const { body: years } = await get('commitments?from=2025-09-01&to=2027-09-01&by=schoolYear');
    expect(years.periods.map(({ lostCalls }: { lostCalls: { denominator: number } }) => lostCalls.denominator)).toEqual(
      [0, 3],
    );
  });

  test('show lost calls without those who hung up at once beside, by the seconds that are asked for', async () => {
    const { body } = await get(`commitments?${MONTH}&shortAbandonSeconds=5`);
    expect(body.whole.lostCalls).toMatchObject({ numerator: 1, beside: { numerator: 0, denominator: 2 } });
  });

  test('stand beside the school holidays', async () => {
    const { body } = await get('commitments?from=2026-12-01&to=2027-01-01');
    expect(body.holidays).toEqual([
      { from: '2026-12-19', to: '2027-01-04', name: { fr: 'Vacances de Noël', en: 'Christmas holidays' } },
    ]);
  });

  test.each([
    `from=2026-12-01&to=2026-11-01`,
    `from=2026-11-01&to=2026-11-01`,
    `from=1026-11-01&to=2026-11-01`,
    `from=2026-02-30&to=2026-11-01`,
    `${MONTH}&by=hour`,
    `${MONTH}&channel=fax`,
  ])('are not there for %s', async (query) => {
    expect(await get(`commitments?${query}`)).toMatchObject({ status: 400 });
  });
});

describe('a figure', () => {
  test('opens to what it is made of, a page at a time', async () => {
    const { body: first } = await get(`commitments/takenIntoAccount/cases?${MONTH}&limit=3`);
    expect(
      first.data.map(({ id, verdict, reason, measure }: Record<string, unknown>) => [id, verdict, reason, measure]),
    ).toEqual([
      ['2026-100001', 'met', null, 300],
      ['2026-100002', 'missed', null, 3600],
      ['2026-100003', 'excluded', 'spam', null],
    ]);
    const { body: second } = await get(
      `commitments/takenIntoAccount/cases?${MONTH}&limit=3&cursor=${first.nextCursor}`,
    );
    expect(second).toMatchObject({ data: [{ id: '2026-100004', reason: 'otherChannel' }], nextCursor: null });
  });

  test('opens to those that count, those that were missed, and those that are left out', async () => {
    const ids = async (verdict: string) =>
      (await get(`commitments/lostCalls/cases?${MONTH}&verdict=${verdict}`)).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('counted')).toEqual(['call-1', 'call-2', 'call-3']);
    expect(await ids('missed')).toEqual(['call-3']);
    expect(await ids('excluded')).toEqual([]);
  });

  test('goes into a spreadsheet, with all that it is made of', async () => {
    const figures = await get(`commitments.csv?${MONTH}&language=fr&shortAbandonSeconds=5`);
    expect(figures.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(figures.headers.get('content-disposition')).toContain('attachment');
    expect(String(figures.body).split('\r\n').slice(0, 2)).toEqual([
      'du;au (exclu);engagement;numérateur;dénominateur;part (%);objectif;verdict;cas provisoires;cas exclus;données manquantes;autre forme;numérateur;dénominateur;part (%)',
      '2026-11-01;2026-12-01;Appels perdus;1;3;33,33;moins de 10\u00a0%;non tenu;0;0;;sans les abandons de moins de 5\u00a0s;0;2;0,00',
    ]);
    const raw = await fetch(`${http.url}/api/v1/commitments.csv?${MONTH}`, {
      headers: { Authorization: `Bearer ${await http.tokenOf(SUPERVISOR)}` },
    });
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const cases = await get(`commitments/pickedUp/cases.csv?${MONTH}&language=en`);
    expect(String(cases.body).split('\r\n')).toContain('call;call-2;2026-11-24T08:00:00Z;missed;;;45.000');
  });
});

describe('a gap in the data', () => {
  test('takes its calls out of the figures, is shown with them, and can be taken back', async () => {
    const gap = {
      from: '2026-11-24T00:00:00+01:00',
      to: '2026-11-25T00:00:00+01:00',
      source: 'calls',
      reason: 'Panne <b>',
    };
    const { status, body: entered } = await http.post(SUPERVISOR, '/api/v1/data-gaps', gap);
    expect(status).toBe(201);
    expect(entered).toMatchObject({ reason: 'Panne <b>', from: '2026-11-23T23:00:00Z' });
    const { body } = await get(`commitments?${MONTH}`);
    expect(body.whole.lostCalls).toMatchObject({
      denominator: 0,
      hasGap: true,
      excluded: [{ reason: 'gap', count: 3 }],
    });
    expect(body.gaps).toEqual([entered]);
    expect((await get('data-gaps')).body.data).toEqual([entered]);
    const report = await get('commitments/report?month=2026-11&language=fr');
    expect(report.body).toContain('Panne &lt;b&gt;');
    expect(report.body).toContain('<td>sans objet, données incomplètes</td>');

    const remove = async () =>
      http.call('DELETE', `/api/v1/data-gaps/${entered.id}`, {
        headers: { Authorization: `Bearer ${await http.tokenOf(SUPERVISOR)}` },
      });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await get(`commitments?${MONTH}`)).body.whole.lostCalls).toMatchObject({ denominator: 3, hasGap: false });
  });

  test('ends after it begins, and has a reason', async () => {
    const gap = { from: '2026-11-24T00:00:00Z', to: '2026-11-24T00:00:00Z', source: 'calls', reason: ' ' };
    expect(await http.post(SUPERVISOR, '/api/v1/data-gaps', gap)).toMatchObject({ status: 422 });
  });
});

describe('the report of a month', () => {
  test('is a page with the figures in words, in the reader’s language or the one asked for', async () => {
    const { headers, body } = await get('commitments/report?month=2026-11');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toContain('Rapport sur les engagements, novembre 2026');
    expect(body).toContain('1 sur 3');
    expect(body).toContain('non tenu');
    expect(body).toContain('Autre forme, sans les abandons de moins de 5\u00a0s : 0,0\u00a0% (0 sur 2).');
    expect((await get('commitments/report?month=2026-11&language=en')).body).toContain('November 2026');
    expect((await get('commitments/report?month=2026-13')).status).toBe(400);
  });
});

describe('the school holidays', () => {
  test('are the desk’s own to change', async () => {
    const data = [{ from: '2027-10-23', to: '2027-11-08', name: { fr: 'Toussaint', en: 'All Saints' } }];
    const put = async (login: string, list: unknown) =>
      http.call('PUT', '/api/v1/school-holidays', {
        headers: { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ data: list }),
      });
    expect((await get('school-holidays')).body.data).toHaveLength(10);
    expect(await put('admin', data)).toMatchObject({ status: 200, body: { data } });
    expect(await put('admin', [...data, ...data])).toMatchObject({ status: 422 });
    expect((await get('school-holidays')).body).toEqual({ data });
  });
});

describe('what a supervisor steers by', () => {
  test('is what is late and what is soon, who has how much, and what requesters said', async () => {
    const { store } = http.desk;
    const late = opened({}, { number: '2026-100010' }).sleep('40 min').hear({ type: 'elapse' });
    const forgotten = opened({}, { number: '2026-100011' });
    const soon = opened({}, { number: '2026-100012' });
    const rated = opened({}, { number: '2026-100013' })
      .act(lea, 'take')
      .act(lea, 'resolve')
      .act(paul, 'answerResolution')
      .act(paul, 'rate', { score: 4 });
    for (const { events } of [late, forgotten, soon, rated]) await project(store, batchOf(events), current);
    const dueAt = Date.now() + 3_600_000;
    await native(store.models.tickets).updateOne(
      { _id: '2026-100012' },
      {
        $set: {
          dueAt,
          'ticket.clocks.0.dueAt': dueAt,
          'ticket.clocks.1.dueAt': null,
          'ticket.assigneeId': await http.idOf('l.bernard'),
        },
      },
    );
    await native(store.models.contents).insertOne({
      _id: 'rate-1',
      number: '2026-100013',
      kind: 'rate',
      authorId: paul.id,
      texts: { comment: 'Merci, très rapide.' },
      at: TUESDAY_9H,
    });
    // A Tuesday at 9 in Paris: eight tickets, and three calls; counted within two seconds.
    const { body } = await until(async () => {
      const answer = await get('steering?from=2026-11-24&to=2026-11-25');
      return answer.body.busiest.hours[1][9] === 11 ? answer : null;
    });
    expect(body.lateNow.map(({ number }: { number: string }) => number)).toEqual(
      expect.arrayContaining(['2026-100010', '2026-100011']),
    );
    expect(body.soon).toMatchObject([
      { number: '2026-100012', clock: 'takeCharge', group: 'guichet', assignee: { name: 'Lucas Bernard' } },
    ]);
    expect(body.soonCount).toBe(1);
    expect(body.byGroup.find(({ id }: { id: string }) => id === 'guichet')).toMatchObject({
      open: 4,
      late: 3,
      unassigned: 3,
    });
    expect(body.byPerson).toContainEqual({ id: await http.idOf('l.bernard'), name: 'Lucas Bernard', open: 1, late: 0 });
    expect(body.satisfaction).toEqual({
      average: 4,
      count: 1,
      byScore: [0, 0, 0, 1, 0],
      comments: [{ number: '2026-100013', at: '2026-11-24T08:00:00Z', score: 4, text: 'Merci, très rapide.' }],
    });
    expect(body.channels).toContainEqual({ channel: 'mail', count: 1 });
    // Nobody recorded that two tickets were not taken, nor that the superior told of a third did not answer.
    const [timers] = body.timers.days;
    expect(timers).toMatchObject({ day: '2026-11-24', lost: 3 });
    expect(timers.fired).toBeGreaterThan(0);
    expect(timers.worst).toBeGreaterThanOrEqual(600);
    expect(timers.p50).toBeLessThanOrEqual(timers.p99);
  });

  test('is of four weeks when nothing is said', async () => {
    const { body } = await get('steering');
    expect(Date.parse(body.to) - Date.parse(body.from)).toBe(28 * DAY_MS);
    expect((await get('steering?from=2999-01-01')).status).toBe(400);
  });
});
