import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { root } from '../../dev/env';

/** A bundle of a copy of the workflow code in which one passage is another. */
export async function tamperedBundle(
  file: string,
  passage: string,
  instead: string,
): Promise<WorkflowBundleWithSourceMap> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-tampered-'));
  try {
    for (const part of ['domain', 'workflows'])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const source = readFileSync(path.join(folder, file), 'utf8');
    if (source.split(passage).length !== 2) throw new Error(`${file} does not say once: ${passage}`);
    writeFileSync(path.join(folder, file), source.replace(passage, instead));
    return await bundleWorkflowCode({
      workflowsPath: path.join(folder, 'workflows', 'index.ts'),
      logger: new DefaultLogger('ERROR'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
