import { type CsvFault, type CsvRow, parseCsv } from './csv';

/** What is wrong with a line of the file. The code is stable; the message names the column and no value. */
export interface LineFault {
  line: number;
  code: string;
  message: string;
}

/** The columns of a list: those it must have, and those it may, with how long their cells may be. */
export interface Columns {
  required: Readonly<Record<string, number>>;
  optional: Readonly<Record<string, number>>;
}

export interface ListLine {
  /** Whether the list has such a column at all. */
  has(column: string): boolean;
  /** Trimmed; empty where there is none. */
  cell(column: string): string;
  complain(code: string, message: string): void;
  /** Complains of a value that an earlier line has. */
  once(column: string, value: string): void;
}

/**
 * A list as other tools export it: a line that names the columns, in any order, then a line each, which `read` turns
 * into an item. Total: a line with a fault is no item, and of a list whose head is wrong nothing is.
 */
export function readList<T>(
  csv: string,
  columns: Columns,
  read: (line: ListLine) => T | undefined,
): { items: { line: number; item: T }[]; faults: LineFault[] } {
  const parsed = parseCsv(csv);
  if ('fault' in parsed) {
    const { line, code } = parsed.fault;
    return { items: [], faults: [{ line, code, message: CSV_MESSAGES[code] }] };
  }
  const [head, ...rows] = parsed.rows;
  const names = (head?.cells ?? []).map((name) => name.toLowerCase());
  const misnamed = headFaults(names, columns, head?.line ?? 1);
  if (misnamed.length > 0) return { items: [], faults: misnamed };
  const seen = new Map<string, number>();
  const faults: LineFault[] = [];
  const items = rows.flatMap((row) => {
    const before = faults.length;
    const line = lineOf(row, names, columns, seen, faults);
    const item = line ? read(line) : undefined;
    return item === undefined || faults.length > before ? [] : [{ line: row.line, item }];
  });
  return { items, faults };
}

const CSV_MESSAGES: Record<CsvFault['code'], string> = {
  unclosedQuote: 'A quotation is opened here and never closed',
  misplacedQuote: 'A quotation mark stands where none may be',
};

function headFaults(names: readonly string[], { required, optional }: Columns, line: number): LineFault[] {
  const fault = (code: string, message: string): LineFault => ({ line, code, message });
  const isKnown = (name: string): boolean => Object.hasOwn(required, name) || Object.hasOwn(optional, name);
  return [
    ...Object.keys(required)
      .filter((name) => !names.includes(name))
      .map((it) => fault('columnMissing', `There is no ${it}`)),
    ...names.filter((name) => !isKnown(name)).map(() => fault('columnUnknown', 'A column is not known')),
    ...names
      .filter((name, i) => isKnown(name) && names.indexOf(name) < i)
      .map((it) => fault('columnRepeated', `${it} is there twice`)),
  ];
}

function lineOf(
  { line, cells }: CsvRow,
  names: readonly string[],
  { required, optional }: Columns,
  seen: Map<string, number>,
  faults: LineFault[],
): ListLine | null {
  const complain = (code: string, message: string) => void faults.push({ line, code, message });
  if (cells.length !== names.length) {
    complain('cellsMiscounted', `${cells.length} cells under ${names.length} columns`);
    return null;
  }
  const cell = (name: string): string => (cells[names.indexOf(name)] ?? '').normalize('NFC');
  for (const name of Object.keys(required)) if (cell(name) === '') complain('cellEmpty', `${name} is empty`);
  for (const [name, maxLength] of Object.entries({ ...required, ...optional })) {
    if (cell(name).length > maxLength) complain('cellTooLong', `${name} is longer than ${maxLength}`);
  }
  const once = (name: string, value: string): void => {
    const before = seen.get(value);
    if (before !== undefined) complain(`${name}Repeated`, `${name} is that of line ${before}`);
    else if (value !== '') seen.set(value, line);
  };
  return { has: (name) => names.includes(name), cell, complain, once };
}
