import { parseArgs } from 'node:util';

const SECTIONS = [
  'openings',
  'commands',
  'histories',
  'thresholds',
  'live',
  'queue',
  'search',
  'commitments',
  'pages',
  'calls',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Options {
  /** A minute's worth, to see that the benchmark itself works. Its figures say little and are not judged. */
  quick: boolean;
  /** Rewrites the results in docs/performance.md. */
  markdown: boolean;
  /** A folder for CPU profiles of api and worker. */
  profile: string | undefined;
  sections: readonly SectionName[];
}

const USAGE = `Usage: npm run bench -- [--quick] [--markdown] [--profile FOLDER] [${SECTIONS.join(' | ')} …]`;

/** Throws an error that a person can read. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parsed(args);
  const unknown = positionals.filter((name) => !isSection(name));
  if (unknown.length > 0) throw new Error(`There is no section ${unknown.join(', ')}.\n${USAGE}`);
  const wanted = positionals.filter(isSection);
  const { quick = false, markdown = false, profile } = values;
  return { quick, markdown, profile, sections: wanted.length > 0 ? wanted : SECTIONS };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { quick: { type: 'boolean' }, markdown: { type: 'boolean' }, profile: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

const isSection = (name: string): name is SectionName => (SECTIONS as readonly string[]).includes(name);
