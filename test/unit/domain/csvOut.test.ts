import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from '../../../domain/csv';
import { csvLine } from '../../../domain/csvOut';

describe('a line of a file for spreadsheets', () => {
  test('separates by semicolons, quotes what needs it, and leaves nothing empty out', () => {
    expect(csvLine(['a', 1, null, 'b;c', 'd"e', 'f\ng'])).toBe('a;1;;"b;c";"d""e";"f\ng"\r\n');
  });

  test('holds no cell that a spreadsheet would take for a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a=1'];
    expect(cells.map((cell) => csvLine([cell]))).toEqual([
      "'=1+1\r\n",
      "'+1\r\n",
      "'-1\r\n",
      "'@SUM(A1)\r\n",
      "'\t=1\r\n",
      '"\'\r=1"\r\n',
      'a=1\r\n',
    ]);
  });

  test('leaves numbers as they are, also below zero', () => {
    expect(csvLine([-5, 0.5])).toBe('-5;0.5\r\n');
  });

  test('is read again as what was written', () => {
    const word = fc
      .string()
      .map((it) => it.replace(/[\r\n]/g, ' ').trim())
      .filter((it) => it !== '' && !/^[=+\-@\t\r\uFEFF]/.test(it));
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (cells) => {
        const head = csvLine(cells.map((_, index) => `c${index}`));
        const parsed = parseCsv(head + csvLine(cells));
        expect('rows' in parsed && parsed.rows[1]?.cells).toEqual(cells);
      }),
    );
  });
});
