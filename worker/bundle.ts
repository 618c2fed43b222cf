import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '@temporalio/common';
import { bundleWorkflowCode, type WorkflowBundleOption, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** With what they import. */
const CORE = ['effects', 'measured', 'open', 'outbox', 'parse', 'step'];

/**
 * The workflow code as the sandbox runs it: the core and `workflows/`, nothing else. The core keeps no state, so all tickets
 * of a worker share one copy of it, frozen and compiled once, instead of loading their own.
 */
export function buildBundle({
  folder = path.join(__dirname, '..'),
  logger,
}: {
  folder?: string;
  logger?: Logger;
} = {}): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: path.join(folder, 'workflows'),
    preloadModules: CORE.map((name) => path.join(folder, 'domain', 'ticket', name)),
    ...(logger && { logger }),
  });
}

/** The one that is named; or the one built for production, next to the compiled code; or one from the sources. */
export async function findBundle(named?: string): Promise<WorkflowBundleOption> {
  const codePath = named ?? path.join(__dirname, '..', 'workflow-bundle.js');
  return existsSync(codePath) ? { codePath } : buildBundle();
}

// `npm run build` runs this file, with where to write.
const [, script, target] = process.argv;
if (script === __filename && target !== undefined) {
  buildBundle()
    .then(({ code }) => writeFile(target, code))
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}
