import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { root } from '../../dev/env';
import { buildBundle } from '../../worker/bundle';

/** A passage that a file says once, and what it says instead. */
export type Edit = [file: string, passage: string, instead: string];

/** A bundle of a copy of the workflow code with other passages. */
export async function tamperedBundle(...edits: Edit[]): Promise<WorkflowBundleWithSourceMap> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-tampered-'));
  try {
    for (const part of ['domain', 'workflows']) {
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [file, passage, instead] of edits) tamper(path.join(folder, file), passage, instead);
    return await buildBundle({ folder, logger: new DefaultLogger('ERROR') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tamper(file: string, passage: string, instead: string): void {
  const source = readFileSync(file, 'utf8');
  if (source.split(passage).length !== 2) throw new Error(`${file} does not say once: ${passage}`);
  writeFileSync(file, source.replace(passage, instead));
}
