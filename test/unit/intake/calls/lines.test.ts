import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineCutter } from '../../../../intake/calls/lines';
import { runs } from '../../harness/runs';

function cut(bytes: Buffer, size = bytes.byteLength): string[] {
  const cutter = new LineCutter();
  const lines: string[] = [];
  for (let from = 0; from < bytes.byteLength; from += size)
    lines.push(...cutter.cut(bytes.subarray(from, from + size)));
  return [...lines, ...cutter.end()];
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('A log that comes in pieces', () => {
  test('is cut into its lines, whatever ends and begins them, and the last needs no end', () => {
    expect(cut(utf8('\uFEFFun\r\n\ndeux\n\0\0\0trois'))).toEqual(['un', '', 'deux', 'trois']);
    expect(cut(utf8('un\n'))).toEqual(['un']);
    expect(cut(utf8(''))).toEqual([]);
  });

  test('is read in UTF-8, and a line that is none in Latin-1', () => {
    const log = Buffer.concat([utf8('Élèves|Agnès\n'), latin1('Élèves|Agnès\n'), utf8('Collège 😀\nplain\n')]);
    for (const size of [1, 2, 3, 7, 64]) {
      expect(cut(log, size)).toEqual(['Élèves|Agnès', 'Élèves|Agnès', 'Collège 😀', 'plain']);
    }
  });

  test('is the same in whatever pieces it comes', () => {
    const line = fc.string({ unit: fc.constantFrom(...'1|Aéè😀 '), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 40 }), (lines, size) => {
        expect(cut(utf8(lines.map((it) => `${it}\n`).join('')), size)).toEqual(lines);
      }),
      runs(300),
    );
  });

  test('says of a line without an end that it is too long, in bounded memory, and goes on after it', () => {
    const lines = cut(utf8(`un\n${'x'.repeat(10_000_000)}\ndeux`), 65_536);
    expect(lines.map(({ length }) => length)).toEqual([2, 8_192, 4]);
  });
});
