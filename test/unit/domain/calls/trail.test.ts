import { expect, test } from '@jest/globals';
import { addLine, type Trails } from '../../../../domain/calls/trail';
import { DAY_MS, SECOND_MS } from '../../../../domain/time';

const NOW = 1_764_384_400_000;
const entry = (at: number) => `${at / SECOND_MS}|1.1|dsi|NONE|ENTERQUEUE||01|1`;

test('A line is taken into its call; one of no call is passed over; one that is bad says why', () => {
  const trails: Trails = new Map();
  expect(addLine(trails, entry(NOW), NOW)).toBeNull();
  expect(addLine(trails, `${NOW / SECOND_MS}|NONE|dsi|SIP/lea|PAUSE|`, NOW)).toBeNull();
  expect(addLine(trails, 'rubbish', NOW)).toBe('tooFewFields');
  expect([...trails.values()].map(({ callid, facts }) => [callid, facts.size])).toEqual([['1.1', 1]]);
});

test('A line of a call that is told of without end is bad', () => {
  const trails: Trails = new Map();
  const faults = Array.from({ length: 1_003 }, (_, i) => addLine(trails, entry(NOW - (i + 1) * SECOND_MS), NOW));
  expect(faults.filter((fault) => fault === null)).toHaveLength(1_000);
  expect(faults.slice(1_000)).toEqual(['tooMany', 'tooMany', 'tooMany']);
});

test('A line of a clock that was never set, or of a day that is still to come, is bad', () => {
  const trails: Trails = new Map();
  for (const at of [0, Date.parse('1999-11-30T23:59:59Z'), NOW + DAY_MS + SECOND_MS, Date.parse('2106-02-07')]) {
    expect(addLine(trails, entry(at), NOW)).toBe('badTime');
  }
  expect(trails.size).toBe(0);
  for (const at of [Date.parse('2000-01-01'), NOW + DAY_MS]) expect(addLine(trails, entry(at), NOW)).toBeNull();
});
