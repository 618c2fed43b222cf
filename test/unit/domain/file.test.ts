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
    [`${'é'.repeat(300)}.docx`, `${'é'.repeat(117)}.docx`],
    [`${'a'.repeat(3_996)}.pdf`, `${'a'.repeat(236)}.pdf`],
    ['CON', '_CON'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['Com1 .txt', '_Com1 .txt'],
    ['COM².log', '_COM².log'],
    ['console.log', 'console.log'],
    ['rapport.pdf:$DATA', 'rapport.pdf_$DATA'],
    ['a<b>"c"|d?*.txt', 'a_b__c__d__.txt'],
    ['e\u0301cran.png', 'écran.png'],
    ['moitie\uD83D.png', 'moitie.png'],
    ['Set-Cookie: a=b\r\nX: y', 'Set-Cookie_ a=bX_ y'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeName(given)).toBe(expected);
  });

  test('is none when nothing is left of it', () => {
    for (const given of ['', '..', 'a/', '\u0007', ' . ']) expect(safeName(given)).toBeNull();
  });

  test('is safe on any system and in any header, whatever was given, and safe once for all', () => {
    const nasty = fc.constantFrom(
      '../',
      '..\\',
      '\r\n',
      '\0',
      '\u202E',
      'CON',
      'nul.',
      ':',
      '.',
      ' ',
      '\uD800',
      '𝒜',
      'é',
      '/',
    );
    const given = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4_000 }),
      fc.array(fc.oneof(nasty, fc.string({ maxLength: 4 })), { maxLength: 400 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(given, (text) => {
        const name = safeName(text);
        if (name === null) return;
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(() => encodeURIComponent(name)).not.toThrow();
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 2_000 },
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
