import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Announcement,
  act,
  announce,
  type OutageAct,
  REOPEN_MS,
  start,
  startDueAt,
} from '../../../domain/outage/acts';
import { daysOf } from '../../../domain/outage/days';
import { type Outage, stateAt } from '../../../domain/outage/outage';
import { nextTimer, reminderDelayMs, silentSince } from '../../../domain/outage/timers';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/time';

const NOW = Date.parse('2026-11-26T09:00:00Z');
const TEXT = { fr: 'On cherche.', en: null };

const what = (changes: Partial<Announcement> = {}): Announcement => ({
  kind: 'outage',
  serviceIds: ['wifi'],
  establishmentIds: null,
  startAt: NOW - HOUR_MS,
  expectedEndAt: NOW + 2 * HOUR_MS,
  title: { fr: 'Wifi coupé', en: null },
  text: TEXT,
  ...changes,
});
const WORKS = { kind: 'plannedWork', startAt: NOW + DAY_MS, expectedEndAt: NOW + DAY_MS + HOUR_MS } as const;

function announced(changes: Partial<Announcement> = {}): Outage {
  const judged = announce('out-1', what(changes), 'lea', NOW);
  if (!judged.ok) throw new Error(judged.refusal.code);
  return judged.outage;
}
function become(outage: Outage, given: OutageAct, at = NOW): Outage {
  const judged = act(outage, given, 'lea', at);
  if (!judged.ok) throw new Error(judged.refusal.code);
  return judged.outage;
}
const codeOf = (outage: Outage, given: OutageAct, at = NOW) => {
  const judged = act(outage, given, 'lea', at);
  return judged.ok ? null : judged.refusal.code;
};

const UPDATE: OutageAct = { kind: 'update', text: TEXT, isMailed: true };
const ENDED: OutageAct = { kind: 'ended', endedAt: null, text: null };
const CANCELLED: OutageAct = { kind: 'cancelled', text: null };
const REOPENED: OutageAct = { kind: 'reopened', expectedEndAt: null, text: null };
const moved = (expectedEndAt: number | null): OutageAct => ({ kind: 'endMoved', expectedEndAt, text: null });

describe('an outage', () => {
  test('is ongoing, overdue from its expected end on, and ended', () => {
    const outage = announced();
    expect(stateAt(outage, NOW)).toBe('ongoing');
    expect(stateAt(outage, NOW + 2 * HOUR_MS - 1)).toBe('ongoing');
    expect(stateAt(outage, NOW + 2 * HOUR_MS)).toBe('overdue');
    expect(stateAt(announced({ expectedEndAt: null }), NOW + 90 * DAY_MS)).toBe('ongoing');
    expect(stateAt(become(outage, ENDED), NOW)).toBe('ended');
    expect(stateAt(announced(WORKS), NOW)).toBe('planned');
  });

  test.each([
    [{ startAt: NOW + HOUR_MS }, 'startInFuture'],
    [{ startAt: NOW - 400 * DAY_MS, expectedEndAt: null }, 'startTooFar'],
    [{ expectedEndAt: NOW - HOUR_MS }, 'endBeforeStart'],
    [{ expectedEndAt: NOW - 1 }, 'endInPast'],
    [{ expectedEndAt: NOW + 500 * DAY_MS }, 'endTooFar'],
    [{ ...WORKS, expectedEndAt: WORKS.startAt }, 'endBeforeStart'],
  ] as const)('is not announced with impossible times: %j is %s', (changes, code) => {
    const judged = announce('out-1', what(changes), 'lea', NOW);
    expect(judged.ok ? null : judged.refusal.code).toBe(code);
  });

  test('takes no word once it is over, but may be reopened for a while', () => {
    const over = become(announced(), ENDED);
    for (const given of [UPDATE, moved(null), ENDED, CANCELLED]) expect(codeOf(over, given)).toBe('isOver');
    expect(stateAt(become(over, REOPENED), NOW)).toBe('ongoing');
    expect(codeOf(over, REOPENED, NOW + REOPEN_MS + 1)).toBe('reopenTooLate');
    expect(codeOf(announced(), REOPENED)).toBe('notOver');
  });

  test('is ended at an instant after its start that is not to come; works that have not begun are cancelled instead', () => {
    const ended = (endedAt: number): OutageAct => ({ kind: 'ended', endedAt, text: null });
    expect(become(announced(), ended(NOW - MINUTE_MS)).endedAt).toBe(NOW - MINUTE_MS);
    expect(codeOf(announced(), ended(NOW - DAY_MS))).toBe('endBeforeStart');
    expect(codeOf(announced(), ended(NOW + HOUR_MS))).toBe('endInFuture');
    expect(codeOf(announced(WORKS), ENDED)).toBe('notStarted');
    expect(stateAt(become(announced(WORKS), CANCELLED), NOW)).toBe('cancelled');
  });

  test('is rescheduled before it begins only', () => {
    const later: OutageAct = { kind: 'rescheduled', startAt: NOW + 2 * DAY_MS, expectedEndAt: null, text: null };
    expect(become(announced(WORKS), later)).toMatchObject({ startAt: NOW + 2 * DAY_MS, expectedEndAt: null });
    expect(codeOf(announced(WORKS), later, WORKS.startAt)).toBe('started');
  });

  test('whatever is done to it, its history is only added to, numbered without a gap, and ends after its start', () => {
    const times = fc.integer({ min: -2 * DAY_MS, max: 5 * DAY_MS }).map((offset) => NOW + offset);
    const end = fc.option(times);
    const acts: fc.Arbitrary<OutageAct> = fc.oneof(
      fc.constantFrom(UPDATE, CANCELLED),
      end.map(moved),
      end.map((endedAt): OutageAct => ({ kind: 'ended', endedAt, text: null })),
      end.map((expectedEndAt): OutageAct => ({ kind: 'reopened', expectedEndAt, text: null })),
      fc
        .tuple(times, end)
        .map(([startAt, expectedEndAt]): OutageAct => ({ kind: 'rescheduled', startAt, expectedEndAt, text: null })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(acts, fc.integer({ min: 0, max: DAY_MS }))), fc.boolean(), (story, isPlanned) => {
        let outage = announced(isPlanned ? WORKS : {});
        let at = NOW;
        for (const [given, passed] of story) {
          at += passed;
          const judged = act(start(outage, at) ?? outage, given, 'lea', at);
          if (!judged.ok) continue;
          expect(judged.outage.updates.slice(0, outage.updates.length)).toEqual(outage.updates);
          outage = judged.outage;
          expect(outage.updates.map(({ seq }) => seq)).toEqual(outage.updates.map((_, index) => index + 1));
          if (outage.endedAt !== null && !outage.cancelled)
            expect(outage.endedAt).toBeGreaterThanOrEqual(outage.startAt);
          if (outage.expectedEndAt !== null) expect(outage.expectedEndAt).toBeGreaterThan(outage.startAt);
        }
        expect(outage.updates.filter(({ kind }) => kind === 'started').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('by itself', () => {
  test('planned works are said to begin, once, unless they were announced after their start', () => {
    const works = announced(WORKS);
    expect(startDueAt(works)).toBe(WORKS.startAt);
    expect(start(works, WORKS.startAt - 1)).toBeNull();
    const begun = start(works, WORKS.startAt);
    expect(begun?.updates.at(-1)).toMatchObject({ seq: 2, kind: 'started', isMailed: true });
    expect(begun && startDueAt(begun)).toBeNull();
    expect(startDueAt(announced({ kind: 'plannedWork' }))).toBeNull();
    expect(startDueAt(announced())).toBeNull();
  });

  test('silence is too long at the expected end, half an hour after a later word, or a day after the last one', () => {
    const end = NOW + 2 * HOUR_MS;
    expect(silentSince(announced())).toBe(end);
    expect(silentSince(become(announced(), UPDATE, end + HOUR_MS))).toBe(end + HOUR_MS + 30 * MINUTE_MS);
    expect(silentSince(announced({ expectedEndAt: null }))).toBe(NOW + DAY_MS);
    expect(silentSince(become(announced(), moved(NOW + DAY_MS)))).toBe(NOW + DAY_MS);
  });

  test('reminders come at longer and longer intervals, up to a day, and begin anew after a word', () => {
    expect([0, 1, 2, 3].map(reminderDelayMs)).toEqual([0, 0.5, 1.5, 3.5].map((hours) => hours * HOUR_MS));
    expect(reminderDelayMs(21) - reminderDelayMs(20)).toBe(DAY_MS);
    const outage = announced();
    const since = silentSince(outage);
    expect(nextTimer(outage, null)).toEqual({ is: 'reminder', since, count: 0, at: since });
    expect(nextTimer(outage, { since, count: 2 })).toMatchObject({ count: 2, at: since + 1.5 * HOUR_MS });
    expect(nextTimer(become(outage, UPDATE, since + 1), { since, count: 2 })).toMatchObject({ count: 0 });
    expect(nextTimer(become(outage, ENDED), null)).toEqual({ is: 'over', at: NOW + REOPEN_MS });
  });
});

test('the days of a service show the worst of each, and minutes of outages at the same time once', () => {
  const days = [0, 1, 2].map((day) => ({ date: `day ${day}`, from: day * DAY_MS, to: (day + 1) * DAY_MS }));
  const lasting = { kind: 'outage', serviceIds: ['wifi'], cancelled: false } as const;
  const hours = (from: number, to: number | null) => ({
    startAt: from * HOUR_MS,
    endedAt: to === null ? null : to * HOUR_MS,
  });
  const first = { ...lasting, ...hours(22, 26) };
  const second = { ...lasting, ...hours(25, 27) };
  const works = { ...lasting, kind: 'plannedWork', ...hours(47, null) } as const;
  const outages = [
    first,
    second,
    works,
    { ...lasting, kind: 'plannedWork', ...hours(60, null) } as const,
    { ...lasting, cancelled: true, ...hours(0, 20) },
    { ...lasting, serviceIds: ['telephonie'], ...hours(0, 20) },
  ];
  // The works that have not begun yet are no part of today.
  expect(daysOf('wifi', outages, days, 50 * HOUR_MS)).toEqual([
    { date: 'day 0', worst: 'outage', minutes: 120, by: [first] },
    { date: 'day 1', worst: 'outage', minutes: 240, by: [first, second, works] },
    { date: 'day 2', worst: 'plannedWork', minutes: 120, by: [works] },
  ]);
});
