import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { freeSlots, GRID_MS, type Wanted } from '../../../domain/agenda/freeSlots';
import { HOUR_MS, type Interval, MINUTE_MS } from '../../../domain/time';
import { runs } from '../harness/runs';

const WHO = ['acc-lea', 'acc-tom', 'acc-eva'];
const DAY_MINUTES = 24 * 60;

/** Days of two half-days each, and whatever else the technicians do. */
const wanted: fc.Arbitrary<Wanted> = fc
  .record({
    days: fc.integer({ min: 0, max: 6 }),
    opens: fc.integer({ min: 0, max: 11 * 60 }),
    busy: fc.array(
      fc.record({
        technicianId: fc.constantFrom(...WHO),
        from: fc.integer({ min: 0, max: 6 * DAY_MINUTES }).map((it) => it * MINUTE_MS),
        minutes: fc.integer({ min: 1, max: DAY_MINUTES }),
      }),
      { maxLength: 30 },
    ),
    technicianIds: fc.shuffledSubarray(WHO),
    durationMs: fc.integer({ min: 1, max: 300 }).map((it) => it * MINUTE_MS),
    count: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ days, opens, busy, ...rest }) => ({
    ...rest,
    hours: Array.from({ length: days }, (_, day): Interval[] => {
      const midnight = day * DAY_MINUTES;
      return [
        [(midnight + opens) * MINUTE_MS, (midnight + 12 * 60) * MINUTE_MS],
        [(midnight + 14 * 60) * MINUTE_MS, (midnight + 18 * 60) * MINUTE_MS],
      ];
    }).flat(),
    busy: busy.map(({ minutes, ...it }) => ({ ...it, to: it.from + minutes * MINUTE_MS })),
  }));

describe('The slots that are proposed', () => {
  test('are in opening hours, free, at a quarter of an hour, one a stretch, and no earlier one would do', () => {
    fc.assert(
      fc.property(wanted, (given) => {
        const slots = freeSlots(given);
        expect(slots.length).toBeLessThanOrEqual(given.count);
        const isFree = (technicianId: string, startAt: number): boolean =>
          given.busy.every(
            (it) => it.technicianId !== technicianId || it.to <= startAt || startAt + given.durationMs <= it.from,
          );
        const found = given.hours.flatMap(([opens, closes]) => {
          const starts: number[] = [];
          for (let at = opens; at + given.durationMs <= closes; at += MINUTE_MS)
            if (at % GRID_MS === 0) starts.push(at);
          return starts.find((at) => given.technicianIds.some((id) => isFree(id, at))) ?? [];
        });
        expect(slots.map(({ startAt }) => startAt)).toEqual(found.slice(0, given.count));
        for (const { startAt, endAt, technicianId } of slots) {
          expect([endAt - startAt, isFree(technicianId, startAt)]).toEqual([given.durationMs, true]);
        }
      }),
      runs(300),
    );
  });

  test('are those of the technician who is asked first, where both are free', () => {
    const hours: Interval[] = [[0, 4 * HOUR_MS]];
    const [slot] = freeSlots({ hours, busy: [], technicianIds: ['acc-tom', 'acc-lea'], durationMs: HOUR_MS, count: 3 });
    expect(slot).toEqual({ startAt: 0, endAt: HOUR_MS, technicianId: 'acc-tom' });
  });
});
