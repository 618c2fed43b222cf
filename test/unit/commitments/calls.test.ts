import { describe, expect, test } from '@jest/globals';
import type { Call } from '../../../domain/calls/call';
import { casesOfCall } from '../../../domain/commitments/calls';
import { type Counts, count, figureOf, noCounts } from '../../../domain/commitments/figures';
import type { Interval } from '../../../domain/time';
import { compileCalendar } from '../../../store/calendars/compile';
import { officeHours, TUESDAY_9H } from '../harness/simulator';
import { paris } from '../harness/time';

const calendar = compileCalendar(officeHours, TUESDAY_9H);

const call = (waitedMs: number | null, change: Partial<Call> = {}): Call => ({
  id: 'call-1',
  queue: 'guichet',
  enteredAt: TUESDAY_9H,
  leftAt: waitedMs === null ? null : (change.enteredAt ?? TUESDAY_9H) + waitedMs,
  outcome: 'answered',
  isByKey: false,
  agent: null,
  endedAt: null,
  ticket: null,
  ...change,
});

const verdicts = (it: Call, gaps: Interval[] = []) =>
  casesOfCall(it, { calendar, gaps }).map(({ verdict, reason }) => reason ?? verdict);

const summed = (calls: readonly Call[], which: 0 | 1): Counts => {
  const sum = noCounts();
  for (const it of calls) count(sum, casesOfCall(it, { calendar, gaps: [] })[which]);
  return sum;
};

describe('a call', () => {
  test('is picked up in time before 30 seconds, and late from then on', () => {
    expect(verdicts(call(29_999))).toEqual(['met', 'met']);
    expect(verdicts(call(30_000))).toEqual(['met', 'missed']);
  });

  test('is lost when the caller or the queue gave up, and then was not picked up either', () => {
    for (const outcome of ['abandoned', 'timedOut', 'queueEmpty'] as const) {
      expect(verdicts(call(10_000, { outcome }))).toEqual(['missed', 'missed']);
    }
  });

  test('that left by a key, rings, or whose end nobody knows is in no figure, and says why', () => {
    expect(verdicts(call(10_000, { outcome: 'abandoned', isByKey: true }))).toEqual(['exitedByKey', 'exitedByKey']);
    expect(verdicts(call(null, { outcome: 'ringing' }))).toEqual(['ringing', 'ringing']);
    expect(verdicts(call(null, { outcome: 'unknown' }))).toEqual(['unknown', 'unknown']);
  });

  test('may still change while it rings', () => {
    const [lost] = casesOfCall(call(null, { outcome: 'ringing' }), { calendar, gaps: [] });
    expect(lost.isProvisional).toBe(true);
  });

  test('counts from the instant of opening up to that of closing, without it', () => {
    const at = (local: string) => verdicts(call(1_000, { enteredAt: paris(local) }))[0];
    expect([at('2026-11-24 08:29:59'), at('2026-11-24 08:30')]).toEqual(['closed', 'met']);
    expect([at('2026-11-24 17:29:59'), at('2026-11-24 17:30')]).toEqual(['met', 'closed']);
    expect(at('2026-11-28 10:00')).toBe('closed');
  });

  test('in a gap is left out, at its first instant and not at its end', () => {
    const gaps: Interval[] = [[TUESDAY_9H, TUESDAY_9H + 60_000]];
    const at = (ms: number) => verdicts(call(1_000, { enteredAt: TUESDAY_9H + ms }), gaps)[0];
    expect([at(-1), at(0), at(59_999), at(60_000)]).toEqual(['met', 'gap', 'gap', 'met']);
  });
});

describe('the figures of calls', () => {
  const calls = [
    call(5_000),
    call(29_000),
    call(40_000),
    call(4_999, { outcome: 'abandoned' }),
    call(5_000, { outcome: 'abandoned' }),
    call(1_000, { outcome: 'timedOut' }),
  ];

  test('are published over every call offered, with short abandons left out beside', () => {
    expect(figureOf('lostCalls', summed(calls, 0))).toMatchObject({
      numerator: 3,
      denominator: 6,
      verdict: 'missed',
      beside: { name: 'shortAbandonsLeftOut', numerator: 3, denominator: 6 },
    });
    expect(figureOf('lostCalls', summed(calls, 0), 5).beside).toMatchObject({ numerator: 2, denominator: 5 });
    expect(figureOf('lostCalls', summed(calls, 0), 60).beside).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test('of what was picked up are shown over answered calls too', () => {
    expect(figureOf('pickedUp', summed(calls, 1))).toMatchObject({
      numerator: 2,
      denominator: 6,
      beside: { name: 'overAnswered', numerator: 2, denominator: 3 },
    });
  });

  test('keep their promise below the target alone, not at it', () => {
    const lost = (of: number) => ({ ...noCounts(), met: of - 1, missed: 1 });
    expect(figureOf('lostCalls', lost(10)).verdict).toBe('missed');
    expect(figureOf('lostCalls', lost(11)).verdict).toBe('met');
    expect(figureOf('lostCalls', noCounts())).toMatchObject({ share: null, verdict: 'none' });
    expect(figureOf('pickedUp', { ...noCounts(), met: 9, missed: 1 }).verdict).toBe('missed');
  });
});
