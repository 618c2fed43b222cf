import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, type WorkflowBundleOption, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** The workflow code as the sandbox runs it: the core and `workflows/`, nothing else. */
export function buildBundle(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath: require.resolve('../workflows') });
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
