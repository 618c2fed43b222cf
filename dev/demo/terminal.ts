import { stripVTControlCharacters, styleText } from 'node:util';

/** Node itself leaves the colours out where no terminal shows them, or where NO_COLOR asks for none. */
const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text);

export const bold = style('bold');
export const dim = style('dim');
export const accent = style('cyan');
export const good = style('green');
export const warning = style('yellow');
export const bad = style('red');

export const say = (...lines: string[]): void => console.log(lines.join('\n'));

const widthOf = (text: string): number => stripVTControlCharacters(text).length;
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Aligned columns under a dim header, each line indented. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], indent = '    '): string[] {
  const all = [header.map(dim), ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  return all.map((row) => `${indent}${row.map((cell, i) => padded(cell, widths[i] ?? 0)).join('  ')}`.trimEnd());
}

/** A label and its lines, aligned under each other. */
export function field(label: string, lines: readonly string[]): string[] {
  const [first = '', ...others] = lines;
  return [`      ${dim(label.padEnd(11))} ${first}`, ...others.map((line) => `${' '.repeat(18)}${line}`)];
}
