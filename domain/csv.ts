export interface CsvRow {
  /** Of the file, where the row begins; the first is 1. */
  line: number;
  cells: string[];
}

export type CsvFault = { line: number; code: 'unclosedQuote' | 'misplacedQuote' };

/**
 * Comma-separated values (RFC 4180), strictly: separated by `;` where the first line has one, by `,` otherwise. A mark of
 * the encoding is passed over, and so are empty lines. Total: any text is rows or the first fault.
 */
export function parseCsv(text: string): { rows: CsvRow[] } | { fault: CsvFault } {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = (source.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  // Sticky: each cell is read from where the one before ended.
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\n]*))(${separator}|\n|$)`, 'y');
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  while (cell.lastIndex < source.length) {
    const from = cell.lastIndex;
    const found = cell.exec(source);
    if (!found) return { fault: { line, code: faultAt(source, from) } };
    const [whole, quoted, bare = '', end] = found;
    row.cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    line += whole.split('\n').length - 1;
    if (end === separator && cell.lastIndex === source.length) row.cells.push('');
    if (end === separator && cell.lastIndex < source.length) continue;
    rows.push(row);
    row = { line, cells: [] };
  }
  return { rows: rows.filter(({ cells }) => cells.some((it) => it !== '')) };
}

/** A cell that opens a quotation and never closes it, or a quotation mark where none may be. */
function faultAt(source: string, from: number): CsvFault['code'] {
  const isQuoted = source[from] === '"';
  return isQuoted && !/^"(?:[^"]|"")*"/.test(source.slice(from)) ? 'unclosedQuote' : 'misplacedQuote';
}
