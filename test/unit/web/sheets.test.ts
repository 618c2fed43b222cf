import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const WEB = path.join(__dirname, '../../../web');
const read = (name: string) => readFileSync(path.join(WEB, name), 'utf8');

/** A sheet of ours with the ones that it imports from packages. */
function sheet(name: string): string {
  const own = read(name);
  const imported = [...own.matchAll(/@import "([^"]+)"/g)].map(([, file = '']) =>
    readFileSync(require.resolve(file), 'utf8'),
  );
  return [own, ...imported].join('\n');
}

const ICONS = '@codegouvfr/react-dsfr/dsfr/utility/icons/icons.main.css';

const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const used = new Set(sources.flatMap((name) => read(name).match(/\bfr-[a-z0-9]+(?:[-_]+[a-z0-9]+)*/g) ?? []));

describe('the parts of the design system that are loaded', () => {
  test('are all that the pages use, icons included', () => {
    const rules = sheet('ui/dsfr.css') + readFileSync(require.resolve(ICONS), 'utf8');
    const known = new Set(rules.match(/\.fr-[a-z0-9]+(?:[-_]+[a-z0-9]+)*/g)?.map((name) => name.slice(1)));
    expect([...used].filter((name) => !known.has(name) && !NOT_CLASSES.has(name))).toEqual([]);
  });
});

/** Of an attribute that the design system's script reads. */
const NOT_CLASSES = new Set(['fr-opened']);
