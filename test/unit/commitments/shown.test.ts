import { describe, expect, test } from '@jest/globals';
import { DEFINITIONS } from '../../../domain/commitments/definitions';
import { shownShare, shownTarget } from '../../../domain/commitments/shown';

const { target } = DEFINITIONS.lostCalls;
const shown = (share: number | null) => shownShare({ share, target }, 'fr').replace('\u00a0', ' ');

describe('a share', () => {
  test('is shown with one digit, and with more where it would read like a target that it is not', () => {
    expect([shown(0.0823), shown(0.0996), shown(0.09996), shown(0.1), shown(null)]).toEqual([
      '8,2 %',
      '9,96 %',
      '9,996 %',
      '10,0 %',
      '–',
    ]);
    expect(shownShare({ share: 0.5, target }, 'en')).toBe('50.0%');
  });

  test('is promised in words', () => {
    expect(shownTarget(target, 'fr')).toBe('moins de 10\u00a0%');
    expect(shownTarget(DEFINITIONS.pickedUp.target, 'en')).toBe('above 90%');
  });
});
