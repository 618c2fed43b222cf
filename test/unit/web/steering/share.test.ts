import { describe, expect, test } from '@jest/globals';
import { percentOf, shareOf } from '../../../../web/steering/share';

const above = { kind: 'above', share: 0.9 } as const;

describe('a share', () => {
  test('is written as people of each language write it', () => {
    expect(shareOf({ share: 0.9421, target: above }, 'fr')).toBe('94,2\u00a0%');
    expect(shareOf({ share: 0.9421, target: above }, 'en')).toBe('94.2%');
    expect(percentOf(0.9, 'fr')).toBe('90\u00a0%');
    expect(percentOf(0.655, 'en')).toBe('65.5%');
  });

  test('never reads like the target when it is not: a figure just missed is seen to be missed', () => {
    expect(shareOf({ share: 0.89996, target: above }, 'en')).toBe('89.996%');
    expect(shareOf({ share: 0.9004, target: above }, 'en')).toBe('90.04%');
    expect(shareOf({ share: 0.9, target: above }, 'en')).toBe('90.0%');
  });

  test('that is not known is a dash', () => {
    expect(shareOf({ share: null, target: above }, 'fr')).toBe('–');
  });
});
