import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../domain/access/actor';
import { dateOf, localDay } from '../../../domain/calendar/days';
import type { Call } from '../../../domain/calls/call';
import { passagesOf } from '../../../domain/calls/fold';
import { readLine } from '../../../domain/calls/queueLog';
import { addFact, type Trails } from '../../../domain/calls/trail';
import { casesOfCall } from '../../../domain/commitments/calls';
import { type Counts, count, figureOf, noCounts } from '../../../domain/commitments/figures';
import { casesOfTicket } from '../../../domain/commitments/tickets';
import type { CommandName } from '../../../domain/ticket/commands';
import type { Instant } from '../../../domain/time';
import { compileCalendar } from '../../../store/calendars/compile';
import { lea, paul, sam } from '../harness/people';
import { runs } from '../harness/runs';
import { type Desk, officeHours, simulate } from '../harness/simulator';
import { type Caller, type Diary, keepBooks, type Tally } from './bookkeeper';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Both changes of the clock, and the turn of the year. */
const FROM = Date.parse('2026-10-20T00:00:00+02:00');
const DAYS = 165;
const NOW = FROM + DAYS * DAY;
const calendar = compileCalendar(officeHours, FROM);

/** What people do, and how it is written down; an escalation counts when it leads off the single desk. */
const ACTS = {
  take: [lea, 'take', {}],
  assign: [lea, 'assign', {}],
  reply: [lea, 'reply', {}],
  note: [lea, 'note', {}],
  ask: [paul, 'reply', {}],
  leave: [sam, 'escalate', { groupId: 'expert-reseau' }],
  comeBack: [sam, 'escalate', { groupId: 'guichet' }],
  resolve: [sam, 'resolve', {}],
  accept: [paul, 'answerResolution', { answer: 'accepted' }],
  reopen: [paul, 'reopen', {}],
  cancelSpam: [lea, 'cancel', { reason: 'spam' }],
} as const satisfies Record<string, readonly [Actor, CommandName, object]>;
type Act = keyof typeof ACTS;

const minutes = (max: number) => fc.integer({ min: 0, max }).map((it) => it * MINUTE);
/** Soon after opening, and at the ends of promises above all. */
const lapse = fc.oneof(
  minutes(45),
  fc.constantFrom(29 * MINUTE, 30 * MINUTE),
  minutes(3 * 24 * 60),
  minutes(30 * 24 * 60),
);

const ticket = fc.record({
  openedAt: fc.integer({ min: 0, max: (DAYS * DAY) / MINUTE - 1 }).map((it) => FROM + it * MINUTE),
  channel: fc.constantFrom('mail' as const, 'web' as const, 'mail' as const, 'phone' as const, 'api' as const),
  drill: fc.nat({ max: 9 }).map((it) => it === 0),
  isExperts: fc.nat({ max: 5 }).map((it) => it === 0),
  moves: fc.array(
    fc.tuple(
      lapse,
      fc.constantFrom<Act[]>(
        'take',
        'assign',
        'reply',
        'note',
        'ask',
        'leave',
        'comeBack',
        'resolve',
        'resolve',
        'accept',
        'reopen',
        'cancelSpam',
      ),
    ),
    { maxLength: 9 },
  ),
});

type Life = typeof ticket extends fc.Arbitrary<infer T> ? T : never;

/** Lives it on the core, and writes a diary of what was accepted. */
function live({ openedAt, channel, drill, isExperts, moves }: Life): { desk: Desk; diary: Diary } {
  const policy = isExperts ? { routing: [{ groupId: 'expert-reseau' }] } : {};
  const desk = simulate({ policy, from: openedAt }).open({ channel, drill });
  const acts: Diary['acts'][number][] = [];
  for (const [ms, what] of moves) {
    if (desk.now + ms >= NOW) break;
    const [actor, command, facts] = ACTS[what];
    desk.sleep(`${ms} ms`);
    if (desk.attempt(actor, command, facts as never) === undefined) acts.push({ what, at: desk.now });
  }
  desk.sleep(`${NOW - desk.now} ms`).hear({ type: 'elapse' });
  return { desk, diary: { channel, drill, openedAt, beganAtFirstLine: !isExperts, acts } };
}

const caller: fc.Arbitrary<Caller> = fc.record({
  at: fc.integer({ min: 0, max: (DAYS * DAY) / 1000 - 1 }).map((second) => FROM + second * 1000),
  waitedSeconds: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(29, 30)),
  end: fc.constantFrom('answered', 'answered', 'hungUp', 'pressedKey', 'timedOut', 'queueEmpty', 'nobodyKnows'),
});

/** What Asterisk writes of a call that ends so, after its time, the call and the queue. */
const ENDS: Record<Caller['end'], ((waited: number) => string) | null> = {
  answered: (waited) => `Agent/12|CONNECT|${waited}|169|3`,
  hungUp: (waited) => `NONE|ABANDON|1|1|${waited}`,
  pressedKey: (waited) => `NONE|EXITWITHKEY|2|1|1|${waited}`,
  timedOut: (waited) => `NONE|EXITWITHTIMEOUT|1|1|${waited}`,
  queueEmpty: (waited) => `NONE|EXITEMPTY|1|1|${waited}`,
  nobodyKnows: null,
};

const logOf = ({ at, waitedSeconds, end }: Caller, index: number): string[] => {
  const line = (seconds: number, rest: string) => `${seconds}|call-${index}|guichet|${rest}`;
  const entered = line(at / 1000, 'NONE|ENTERQUEUE||0144620000|1');
  const ended = ENDS[end]?.(waitedSeconds);
  return ended === undefined ? [entered] : [entered, line(at / 1000 + waitedSeconds, ended)];
};

/** What the desk makes of a log. */
function callsOf(log: readonly string[]): Call[] {
  const trails: Trails = new Map();
  for (const text of log) {
    const line = readLine(text);
    if (line.is === 'fact') addFact(trails, line, line.fact);
  }
  return [...trails.values()].flatMap(({ callid, queue, facts }) =>
    passagesOf(facts.values(), NOW).map(
      ({ entry, ...passage }): Call => ({ id: `${callid}.${entry}`, queue, ticket: null, ...passage }),
    ),
  );
}

const gap = fc
  .tuple(fc.integer({ min: 0, max: DAYS * 24 }), fc.integer({ min: 1, max: 72 }))
  .map(([hour, hours]): [Instant, Instant] => [FROM + hour * 60 * MINUTE, FROM + (hour + hours) * 60 * MINUTE]);

const year = fc.record({
  lives: fc.array(ticket, { minLength: 1, maxLength: 8 }),
  callers: fc.array(caller, { maxLength: 30 }),
  order: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  gaps: fc.array(gap, { maxLength: 3 }),
});

describe('the commitments', () => {
  test('are what somebody finds who recomputes each month from diaries, the clock on the wall and the sign on the door', () => {
    fc.assert(
      fc.property(year, ({ lives, callers, order, gaps }) => {
        // A log is rotated and put together again: its lines come in any order.
        const lines = callers.flatMap(logOf).map((line, index) => ({ line, place: order[index] ?? 0 }));
        const calls = callsOf(lines.sort((a, b) => a.place - b.place).map(({ line }) => line));
        const lived = lives.map(live);
        const diaries = lived.map(({ diary }) => diary);
        expect(
          byMonth(
            lived.map(({ desk }) => desk),
            calls,
            gaps,
          ),
        ).toEqual(keepBooks({ diaries, callers, gaps }, NOW));
      }),
      runs(10),
    );
  });
});

function byMonth(desks: readonly Desk[], calls: readonly Call[], gaps: readonly [Instant, Instant][]) {
  const cases = [
    ...desks.flatMap(({ events, terms }) =>
      casesOfTicket(events, { calendar: terms.calendar, reopenWindow: terms.policy.reopenWindow }, NOW),
    ),
    ...calls.flatMap((it) => casesOfCall(it, { calendar, gaps })),
  ];
  const sums = new Map<string, Counts>();
  for (const it of cases) {
    const key = `${it.commitment} ${dateOf(localDay(calendar.offsets, it.at)).slice(0, 7)}`;
    const sum = sums.get(key) ?? noCounts();
    count(sum, it);
    sums.set(key, sum);
  }
  const tallies = [...sums].map(([key, sum]): [string, Tally] => {
    const name = key.split(' ')[0] as (typeof cases)[number]['commitment'];
    const { numerator, denominator, excluded } = figureOf(name, sum);
    return [key, { numerator, denominator, leftOut: excluded.reduce((total, it) => total + it.count, 0) }];
  });
  return new Map(tallies);
}
