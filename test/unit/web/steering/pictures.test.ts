import { describe, expect, test } from '@jest/globals';
import { dialOf } from '../../../../web/steering/gauges/dial';
import { gridOf, shadeOf } from '../../../../web/steering/heat/grid';
import { chartOf } from '../../../../web/steering/series/chart';
import { seriesFacts } from '../../../../web/steering/series/summary';
import { latenessChart, latenessFacts } from '../../../../web/steering/timers/lateness';
import { days, figure, hours } from './figures';

const ROOM = { width: 640, height: 220 };
const NOTHING = { gaps: [], holidays: [] };
const gap = (from: string, to: string, source: 'calls' | 'mail' = 'calls') => ({
  id: 'g',
  from,
  to,
  source,
  reason: 'Panne',
  by: { id: 'a', name: 'A' },
});

describe('a dial', () => {
  test('ends at 100 % for what should be above its target, near the target for what should stay below it', () => {
    expect(dialOf(figure('pickedUp', 0.5)).end).toBe(1);
    expect(dialOf(figure('lostCalls', 0.04)).end).toBeCloseTo(0.3);
    expect(dialOf(figure('lostCalls', 0.62)).end).toBeCloseTo(0.7);
  });

  test('has its mark at the target: at the left above the middle for a small one, at the right for a large one', () => {
    expect(dialOf(figure('lostCalls', 0.04)).mark.x2).toBeLessThan(0);
    expect(dialOf(figure('pickedUp', 0.95)).mark.x2).toBeGreaterThan(0);
  });

  test('has no value where nothing was measured', () => {
    expect(dialOf(figure('pickedUp', null)).value).toBeNull();
  });
});

describe('a series', () => {
  test('has a point for each period that was measured, and a line that breaks where one was not', () => {
    const periods = days('2026-11-02', [0.95, 0.92, null, 0.8, 0.91]);
    const chart = chartOf({ name: 'pickedUp', periods, ...NOTHING, ...ROOM });
    expect(chart?.points.map(({ isMissed }) => isMissed)).toEqual([false, false, true, false]);
    expect(chart?.line.match(/M/g)).toHaveLength(2);
  });

  test('goes from left to right, and higher is more', () => {
    const chart = chartOf({ name: 'pickedUp', periods: days('2026-11-02', [0.8, 0.95]), ...NOTHING, ...ROOM });
    const [low, high] = chart?.points ?? [];
    expect(low?.x).toBeLessThan(high?.x ?? 0);
    expect(low?.y).toBeGreaterThan(high?.y ?? 0);
  });

  test('shows the gaps of its own source only, cut at its ends', () => {
    const periods = days('2026-11-02', [0.9, 0.9]);
    const gaps = [
      gap('2026-10-30T08:00:00Z', '2026-11-02T23:00:00Z'),
      gap('2026-11-02T08:00:00Z', '2026-11-02T10:00:00Z', 'mail'),
      gap('2026-12-01T08:00:00Z', '2026-12-01T10:00:00Z'),
    ];
    const chart = chartOf({ name: 'pickedUp', periods, gaps, holidays: [], ...ROOM });
    expect(chart?.gaps).toHaveLength(1);
    expect(chart?.gaps[0]?.x).toBeCloseTo(48);
    expect(chart?.gaps[0]?.width).toBeCloseTo((ROOM.width - 48 - 76) / 2);
  });

  test('measures its days in Paris, also the one that has 25 hours', () => {
    const periods = days('2026-10-24', [0.9, 0.9, 0.9]);
    const holidays = [{ from: '2026-10-25', to: '2026-10-26', name: { fr: 'T', en: 'T' } }];
    const [span] = chartOf({ name: 'pickedUp', periods, gaps: [], holidays, ...ROOM })?.holidays ?? [];
    expect((span?.width ?? 0) / (ROOM.width - 48 - 76)).toBeCloseTo(25 / 73);
  });

  test('begins at zero for lost calls, and some way below the target for the others', () => {
    const lost = chartOf({ name: 'lostCalls', periods: days('2026-11-02', [0.04]), ...NOTHING, ...ROOM });
    expect(lost?.shares[0]).toMatchObject({ share: 0, y: ROOM.height - 26 });
    const taken = chartOf({ name: 'takenIntoAccount', periods: days('2026-11-02', [0.95]), ...NOTHING, ...ROOM });
    expect(taken?.shares[0]?.share).toBeCloseTo(0.8);
  });

  test('names no more dates than there is room for, and draws nothing of nothing', () => {
    const periods = days('2026-11-01', Array(30).fill(0.9));
    expect(chartOf({ name: 'pickedUp', periods, ...NOTHING, ...ROOM })?.dates.length).toBeLessThanOrEqual(8);
    expect(chartOf({ name: 'pickedUp', periods: [], ...NOTHING, ...ROOM })).toBeNull();
  });

  test('is summed up by its extremes and by the periods that missed; the days to come do not count', () => {
    const periods = days('2026-11-02', [0.95, 0.85, null, 0.7, null]);
    expect(seriesFacts('pickedUp', periods, '2026-11-05')).toEqual({
      lowest: { share: 0.7, from: '2026-11-05' },
      highest: { share: 0.95, from: '2026-11-02' },
      measured: 3,
      missed: 2,
      empty: 1,
      withGap: 0,
    });
  });
});

describe('a heat map', () => {
  test('shows the usual hours, and any other in which something happened', () => {
    expect(gridOf(hours())).toMatchObject({ from: 8, to: 18, most: 0, busiest: null, total: 0 });
    expect(gridOf(hours([0, 6, 2], [4, 20, 9]))).toMatchObject({
      from: 6,
      to: 21,
      busiest: { day: 4, hour: 20, count: 9 },
      total: 11,
    });
  });

  test('has a shade for each fifth of the most, and none for nothing', () => {
    expect([0, 1, 2, 3, 9, 10].map((count) => shadeOf(count, 10))).toEqual([0, 1, 1, 2, 5, 5]);
    expect(shadeOf(0, 0)).toBe(0);
  });
});

describe('the lateness of timers', () => {
  const on = (day: string, p50: number | null, p99: number | null, worst: number | null, lost = 0) => ({
    day,
    fired: worst === null ? 0 : 100,
    lost,
    p50,
    p99,
    worst,
  });

  test('is summed up by how many fired, what was lost, and the worst', () => {
    const facts = latenessFacts([on('2026-11-02', 0.02, 0.4, 1.2), on('2026-11-03', null, null, null, 1)]);
    expect(facts).toEqual({ fired: 100, lost: 1, p99: 0.4, worst: 1.2 });
    expect(latenessFacts([])).toEqual({ fired: 0, lost: 0, p99: null, worst: null });
  });

  test('is drawn by tens, from hundredths of a second to more than the worst', () => {
    const { ticks, columns } = latenessChart({ days: [on('2026-11-02', 0.02, 5, 130)], ...ROOM });
    expect(ticks.map(({ seconds }) => Math.round(seconds * 100) / 100)).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
    const [column] = columns;
    expect(column?.p50).toBeGreaterThan(column?.p99 ?? 0);
    expect(column?.p99).toBeGreaterThan(column?.worst ?? 0);
  });
});
