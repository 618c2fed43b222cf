import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isProgram, safeName } from '../../../domain/file';

describe('a file’s name', () => {
  test.each([
    ['photo de la salle 204.jpg', 'photo de la salle 204.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\claire\\écran.png', 'écran.png'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['facture\u202Egpj.pdf', 'facturegpj.pdf'],
    [' .. rapport.pdf. ', 'rapport.pdf'],
    [`${'é'.repeat(300)}.docx`, `${'é'.repeat(195)}.docx`],
  ])('%j becomes %j', (given, expected) => {
    expect(safeName(given)).toBe(expected);
  });

  test('is none when nothing is left of it', () => {
    for (const given of ['', '..', 'a/', '\u0007', ' . ']) expect(safeName(given)).toBeNull();
  });

  test('is never a path, never too long, and safe once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeName(given);
        if (name === null) return;
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(safeName(name)).toBe(name);
      }),
    );
  });
});

describe('a program', () => {
  test('is known by its name or by its first bytes, whatever it is called', () => {
    const bytesOf = (text: string) => Buffer.from(text, 'latin1');
    expect(isProgram('setup.EXE', bytesOf('anything'))).toBe(true);
    expect(isProgram('photo.jpg', bytesOf('MZ\x90'))).toBe(true);
    expect(isProgram('photo.jpg', bytesOf('\x7fELF'))).toBe(true);
    expect(isProgram('notes.txt', bytesOf('#!/bin/sh'))).toBe(true);
    expect(isProgram('notes.txt', bytesOf('Le vidéoprojecteur'))).toBe(false);
    expect(isProgram('vide.txt', bytesOf(''))).toBe(false);
  });
});
