import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { root } from '../../dev/env';

const PATIENCE_MS = 240_000;

let demo: ChildProcess;
let exitCode: number | null;
let told = '';
let noDesk: string;

/** As `npm run demo` on a machine where no desk runs: it starts engines of its own, on ports that are free. */
beforeAll(async () => {
  noDesk = await mkdtemp(path.join(os.tmpdir(), `guichet-${process.pid}-`));
  demo = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'dev', 'demo.ts')], {
    cwd: root,
    env: { ...process.env, DATA_DIR: noDesk, NO_COLOR: '1', FORCE_COLOR: undefined },
    // The channel tells it when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [demo.stdout, demo.stderr]) stream?.setEncoding('utf8').on('data', (text) => (told += text));
  exitCode = await new Promise((resolve) => demo.once('close', resolve));
}, PATIENCE_MS);

afterAll(async () => {
  demo.kill();
  await rm(noDesk, { recursive: true, force: true });
});

/** The line of a story in the closing table. */
const summaryOf = (story: RegExp): string => told.split('\n').findLast((line) => story.test(line)) ?? '';

describe('the demonstration', () => {
  test('tells its four stories to the end', () => {
    expect({ exitCode, told: exitCode === 0 ? '' : told.slice(-3_000) }).toEqual({ exitCode: 0, told: '' });
    expect(told).toContain('Les quatre histoires se sont déroulées comme prévu');
  });

  test('the full path ends accepted and rated, its commitments kept', () => {
    expect(summaryOf(/Le parcours complet/)).toMatch(/clos +tenue +tenue/);
    expect(told).toContain('noté 5 sur 5');
  });

  test('a refused consent ends with a visit', () => {
    expect(summaryOf(/L’accord est refusé/)).toMatch(/clos +tenue +tenue/);
    expect(told).toMatch(/refusé +consentMissing/);
  });

  test('what nobody takes passes its thresholds and two superiors, and is resolved late', () => {
    expect(summaryOf(/Personne ne prend le ticket/)).toMatch(/clos +dépassée +dépassée/);
    for (const percent of [50, 75]) expect(told).toContain(`seuil de ${percent} % : prise en compte`);
    expect(told).toContain('alerte hiérarchique, niveau 2 : superviseurs');
  });

  test('a refused resolution opens a second cycle, which silence closes', () => {
    expect(summaryOf(/Résolu, refusé, rouvert/)).toMatch(/clos +tenue, tenue +tenue, tenue/);
    expect(told).toContain('clos (sans avis du demandeur)');
  });

  test('prints where to look further', () => {
    expect(told).toMatch(/http:\S+\/namespaces\/guichet\/workflows\/ticket%3A\d{4}-\d{6}/);
    expect(told).toMatch(/Les courriels reçus +: http:\S+/);
  });
});
