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

/** Replaces what stands between the two marks of docs/performance.md. Returns the file's name. */
export function writeResults({ args, machine, sections }: Results): string {
  const file = path.join(root, FILE);
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${FILE} has no place for the results: the marks are missing`);
  const facts = [...machine, `Command: \`${['npm run bench --', ...args].join(' ')}\``].map((line) => `- ${line}`);
  const results = [facts.join('\n'), ...sections.map(toMarkdown)].join('\n\n');
  writeFileSync(file, `${text.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${text.slice(end)}`);
  return FILE;
}
