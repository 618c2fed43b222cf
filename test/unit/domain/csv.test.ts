import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from '../../../domain/csv';

const cellsOf = (text: string): string[][] => {
  const parsed = parseCsv(text);
  if ('fault' in parsed) throw new Error(JSON.stringify(parsed.fault));
  return parsed.rows.map(({ cells }) => cells);
};

describe('A file of values', () => {
  test('comes back as it was written, whatever is in it', () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom(...'aé";,\n \u2019') }).map((it) => it.trim());
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
      .map((rows) => rows.filter((cells) => cells.some((it) => it !== '')));
    const shape = fc.record({
      rows: table,
      separator: fc.constantFrom(';', ','),
      end: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
    });
    fc.assert(
      fc.property(shape, ({ rows, separator, end, mark }) => {
        // The first line says which separator it is, so it must hold that one and not the other.
        const head = [`a${separator}b`];
        const quoted = rows.map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(separator));
        const text = mark + [...head, ...quoted].join(end);
        expect(cellsOf(text)).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  test('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'a";,\n\r') }), (text) => void parseCsv(text)));
  });

  test('may leave out quotes, cells at the end of a line, and the last line end', () => {
    expect(cellsOf('a;b\n1;\n;2\n\n3;4\n')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
      ['3', '4'],
    ]);
    expect(cellsOf('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
    expect(cellsOf('')).toEqual([]);
  });

  test('is refused for a quotation that is not one, with its line', () => {
    expect(parseCsv('a;b\n1;"2\n3;4')).toEqual({ fault: { line: 2, code: 'unclosedQuote' } });
    expect(parseCsv('a;b\n"x\ny";1\n1;2"3"')).toEqual({ fault: { line: 4, code: 'misplacedQuote' } });
    expect(parseCsv('a;b\n"1"2;3')).toEqual({ fault: { line: 2, code: 'misplacedQuote' } });
  });

  test('counts lines as an editor does, line ends within quotes too', () => {
    const parsed = parseCsv('a;b\r\n"1\r\n2";3\r\n\r\n4;5\r\n');
    expect('rows' in parsed && parsed.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});
