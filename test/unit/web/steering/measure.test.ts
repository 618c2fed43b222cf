import { expect, test } from '@jest/globals';
import { measureOf } from '../../../../web/steering/cases/measure';

test('what is promised in seconds or minutes is said to the second, so that a case just missed is seen to be', () => {
  expect([0, 29.9, 30, 1_799, 1_800, 3_600, 7_500].map((seconds) => measureOf(seconds, 'fr'))).toEqual([
    '0 s',
    '29 s',
    '30 s',
    '29 min 59 s',
    '30 min 00 s',
    '1 h 00',
    '2 h 05',
  ]);
  expect(measureOf(null, 'fr')).toBe('–');
});
