import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../dev/env';
import { type Section, toMarkdown } from './report';

const FILE = 'docs/performance.md';
const BEGIN = '<!-- results: written by npm run bench -- --markdown -->';
const END = '<!-- end of results -->';

interface Results {
  args: readonly string[];
  machine: readonly string[];
  sections: readonly Section[];
}

/** Between the two marks of docs/performance.md each section stands as it was measured last. Returns the file's name. */
export function writeResults({ args, machine, sections }: Results): string {
  const file = path.join(root, FILE);
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${FILE} has no place for the results: the marks are missing`);
  const known = text.slice(begin + BEGIN.length, end).split(/^(?=### )/m);
  const written = new Map(known.map((section) => [titleOf(section), section.trim()]));
  const run = [`Command: \`${['npm run bench --', ...args].join(' ')}\``, ...machine].join('. ');
  for (const section of sections) {
    const markdown = toMarkdown({ ...section, notes: [...section.notes, `${run}.`] });
    written.set(titleOf(markdown), markdown);
  }
  const results = [...written.values()].filter(Boolean).join('\n\n');
  writeFileSync(file, `${text.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${text.slice(end)}`);
  return FILE;
}

const titleOf = (markdown: string): string => /^### (.*)$/m.exec(markdown)?.[1] ?? '';
