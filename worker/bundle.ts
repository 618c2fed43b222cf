import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, type WorkflowBundleOption, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** The workflow code as the sandbox runs it: the core and `workflows/`, nothing else. */
export function buildBundle(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath: require.resolve('../workflows') });
}

/** Built beforehand for production, next to the compiled code; from the sources otherwise. */
export async function findBundle(): Promise<WorkflowBundleOption> {
  const codePath = path.join(__dirname, '..', 'workflow-bundle.js');
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
