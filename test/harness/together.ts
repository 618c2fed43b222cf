import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';

const TESTS = path.resolve(__dirname, '..');
/** Takes minutes by itself. */
const ALONE = 'everyPage.test.ts';

/**
 * Runs a share of a folder's files as one: `workflow.2of4.test.ts` is the second quarter of `test/workflow`. Jest loads every
 * module anew for each file and forgets what the engine had compiled of it: more than a fifth of what tests computed.
 * Each file keeps its own desk, and runs by itself when it is asked for.
 */
export function together(share: string): void {
  const [, folder = '', part, parts] = /(\w+)\.(\d+)of(\d+)\.test\.ts$/.exec(share) ?? [];
  const files = filesOf(folder).filter((_, place) => place % Number(parts) === Number(part) - 1);
  for (const file of files) {
    describe(path.relative(TESTS, file), () => {
      require(file);
    });
  }
}

/** Of a folder and those in it, in the order of their names. */
const filesOf = (folder: string): string[] =>
  readdirSync(path.join(TESTS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && name !== ALONE)
    .map((name) => path.join(TESTS, folder, name))
    .sort();
