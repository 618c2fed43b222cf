import { existsSync } from 'node:fs';
import { describe, test } from '@jest/globals';

/** What a machine may lack: a program, and the package of Debian that brings it. */
interface Needed {
  program: string;
  debian: string;
}

/**
 * `describe` where the program is there. Elsewhere its tests are skipped and say so; under `GUICHET_CI` they fail, so that
 * nothing goes untested unseen.
 */
export function describeWith({ program, debian }: Needed, name: string, define: () => void): void {
  if (existsSync(program)) return void describe(name, define);
  const missing = `${program} is missing: apt-get install ${debian}`;
  if (process.env.GUICHET_CI) {
    test(`${name}: needs ${program}`, () => {
      throw new Error(missing);
    });
    return;
  }
  console.warn(`\n!!! NOT RUN: « ${name} ». ${missing}\n`);
  describe.skip(name, define);
}
