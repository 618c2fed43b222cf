import { describe, expect, test } from '@jest/globals';
import { isUai } from '../../../../domain/establishment/uai';

describe('the code of an establishment', () => {
  test('ends with the letter that its number gives', () => {
    for (const code of ['0750655E', '0750680G', '0751710D', '9740001V']) {
      const letters = [...'ABCDEFGHJKLMNPRSTUVWXYZ'].filter((letter) => isUai(code.slice(0, 7) + letter));
      expect(letters).toHaveLength(1);
    }
    expect(isUai('0750655E')).toBe(true);
  });

  test('is nothing else: another letter, a letter that is never used, small letters, more or fewer digits', () => {
    for (const code of ['0750655F', '0750655I', '0750655e', '750655E', '00750655E', '0750655', '0750655E\n', '']) {
      expect(isUai(code)).toBe(false);
    }
  });
});
