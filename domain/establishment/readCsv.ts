import { type CsvRow, parseCsv } from '../csv';
import { ESTABLISHMENT_TYPES, type EstablishmentFacts, isEpleByType, isEstablishmentType } from './establishment';
import { isUai } from './uai';

/** What is wrong with a line of the file. The code is stable; the message names the column and no value. */
export interface LineFault {
  line: number;
  code: string;
  message: string;
}

const REQUIRED = ['uai', 'name', 'type', 'street', 'postcode', 'city'] as const;
/** `true` or `false`; when left out, a collège or lycée is an EPLE, and every establishment is in use. */
const OPTIONAL = ['eple', 'active'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];

const MAX_LENGTH: Readonly<Record<Column, number>> = {
  uai: 8,
  name: 200,
  type: 20,
  street: 200,
  postcode: 10,
  city: 100,
  eple: 5,
  active: 5,
};

export interface ReadEstablishments {
  establishments: EstablishmentFacts[];
  faults: LineFault[];
}

/** A list of establishments as other tools export it: a line that names the columns, then a line each. Total. */
export function readEstablishments(csv: string): ReadEstablishments {
  const parsed = parseCsv(csv);
  if ('fault' in parsed) {
    const { line, code } = parsed.fault;
    return { establishments: [], faults: [{ line, code, message: CSV_MESSAGES[code] }] };
  }
  const [head, ...rows] = parsed.rows;
  const columns = (head?.cells ?? []).map((name) => name.toLowerCase());
  const misnamed = headFaults(columns, head?.line ?? 1);
  if (misnamed.length > 0) return { establishments: [], faults: misnamed };
  const seen = new Map<string, number>();
  const read = rows.map((row) => readRow(row, columns, seen));
  return {
    establishments: read.flatMap(({ establishment }) => establishment ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

const CSV_MESSAGES = {
  unclosedQuote: 'A quotation is opened here and never closed',
  misplacedQuote: 'A quotation mark stands where none may be',
};

function headFaults(columns: readonly string[], line: number): LineFault[] {
  const fault = (code: string, message: string): LineFault => ({ line, code, message });
  return [
    ...REQUIRED.filter((name) => !columns.includes(name)).map((it) => fault('columnMissing', `There is no ${it}`)),
    ...columns.filter((name) => !COLUMNS.includes(name)).map(() => fault('columnUnknown', 'A column is not known')),
    ...columns
      .filter((name, i) => COLUMNS.includes(name) && columns.indexOf(name) < i)
      .map((it) => fault('columnRepeated', `${it} is there twice`)),
  ];
}

function readRow(
  { line, cells }: CsvRow,
  columns: readonly string[],
  seen: Map<string, number>,
): { establishment?: EstablishmentFacts; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const complain = (code: string, message: string) => void faults.push({ line, code, message });
  if (cells.length !== columns.length) {
    complain('cellsMiscounted', `${cells.length} cells under ${columns.length} columns`);
    return { faults };
  }
  const cell = (name: Column): string => (cells[columns.indexOf(name)] ?? '').normalize('NFC');
  for (const name of REQUIRED) if (cell(name) === '') complain('cellEmpty', `${name} is empty`);
  for (const name of [...REQUIRED, ...OPTIONAL]) {
    if (cell(name).length > MAX_LENGTH[name]) complain('cellTooLong', `${name} is longer than ${MAX_LENGTH[name]}`);
  }
  for (const name of OPTIONAL) {
    if (!['', 'true', 'false'].includes(cell(name))) complain('notTrueOrFalse', `${name} is neither true nor false`);
  }
  const [uai, type] = [cell('uai').toUpperCase(), cell('type').toLowerCase()];
  if (uai !== '' && !isUai(uai)) complain('uaiInvalid', 'uai is not seven digits and the letter that goes with them');
  const before = seen.get(uai);
  if (before !== undefined) complain('uaiRepeated', `uai is that of line ${before}`);
  else if (uai !== '') seen.set(uai, line);
  if (type !== '' && !isEstablishmentType(type))
    complain('typeUnknown', `type is none of ${ESTABLISHMENT_TYPES.join(', ')}`);
  if (faults.length > 0 || !isEstablishmentType(type)) return { faults };
  const [street, postcode, city] = [cell('street'), cell('postcode'), cell('city')];
  const eple = cell('eple') === '' ? isEpleByType(type) : cell('eple') === 'true';
  const facts = { name: cell('name'), type, eple, address: { street, postcode, city } };
  return { establishment: { uai, ...facts, active: cell('active') !== 'false' }, faults };
}
