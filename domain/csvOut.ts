/** What a spreadsheet would take for a formula, or for the way into one. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[";\r\n]/;

export type CsvCell = string | number | null;

/** A text cell that begins like a formula gets an apostrophe before it: spreadsheets then show it as it is. */
const textOf = (cell: CsvCell): string =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell === null ? '' : String(cell);

/** One row, separated by `;` as spreadsheets of French offices expect, ended as RFC 4180 ends it. */
export const csvLine = (cells: readonly CsvCell[]): string =>
  `${cells
    .map(textOf)
    .map((text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(';')}\r\n`;

/** By which spreadsheets know the encoding. */
export const CSV_MARK = '\uFEFF';
