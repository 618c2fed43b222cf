/** What a section found, as it is shown in the terminal and in docs/performance.md alike. */
export interface Section {
  title: string;
  /** What was done, and what stands in the way of reading too much into it. */
  notes: readonly string[];
  tables: readonly Table[];
  targets: readonly Target[];
}

/** The first row names the columns. */
export type Table = readonly (readonly string[])[];

export interface Target {
  promise: string;
  measured: string;
  isMet: boolean;
}

export function toText({ title, notes, tables, targets }: Section): string {
  const blocks = [
    [title, '='.repeat(title.length)],
    ...tables.map(textTable),
    notes.map((note) => `- ${note}`),
    targets.map(({ promise, measured, isMet }) => `${isMet ? '✔' : '✘'} ${promise}: ${measured}`),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

export function toMarkdown({ title, notes, tables, targets }: Section): string {
  const blocks = [
    [`### ${title}`],
    ...tables.map(markdownTable),
    notes.map((note) => `- ${note}`),
    targets.length === 0 ? [] : markdownTable([['promised', 'measured', ''], ...targets.map(targetRow)]),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const targetRow = ({ promise, measured, isMet }: Target): string[] => [
  promise,
  measured,
  isMet ? 'met' : '**not met**',
];

function textTable(table: Table): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

function markdownTable([head = [], ...rows]: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)];
}
