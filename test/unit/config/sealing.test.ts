import { describe, expect, test } from '@jest/globals';
import { seal, unseal } from '../../../config/sealing';

const SECRET = 'a secret for tests only, at least 32 characters';

describe('what is sealed', () => {
  test('is read with the same secret under the same name, and looks different each time', () => {
    const sealed = seal(SECRET, 'name', 'un texte « accentué »');
    expect(unseal(SECRET, 'name', sealed)).toBe('un texte « accentué »');
    expect(sealed).not.toContain('texte');
    expect(seal(SECRET, 'name', 'un texte « accentué »')).not.toBe(sealed);
  });

  test('is read with no other secret, under no other name, and not when it was touched', () => {
    const sealed = seal(SECRET, 'name', 'text');
    expect(() => unseal(`${SECRET}!`, 'name', sealed)).toThrow();
    expect(() => unseal(SECRET, 'another name', sealed)).toThrow();
    for (let at = 0; at < sealed.length - 1; at += 5) {
      const touched = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => unseal(SECRET, 'name', touched)).toThrow();
    }
    expect(() => unseal(SECRET, 'name', '')).toThrow();
  });
});
