import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as catalogue from './engines/catalogue';
import { ensureChromium } from './engines/chromium';
import { ensureEngine } from './engines/install';
import { readDevEnv, root } from './env';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One way of running tests; gets the arguments of `npm test --`. Counts only what really ran. */
type Runner = (args: string[]) => Promise<Counts>;

const runners: Runner[] = [runJest];

/** What tests load and throw away fills the usual one at once: a larger one saves a twentieth of the processor's time. */
const NURSERY = '--max-semi-space-size=64';

async function runJest(args: string[]): Promise<Counts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-results-'));
  const report = path.join(folder, 'jest.json');
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const exitCode = await runNode([NURSERY, jest, '--json', `--outputFile=${report}`, ...args], {
    ...(args.length === 0 ? { GUICHET_TEST_TOGETHER: '1' } : {}),
  });
  const counts = readJestReport(report);
  rmSync(folder, { recursive: true });
  // A set-up that throws, or no test at all, leaves no failed test to count.
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
}

function readJestReport(file: string): Counts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
    const { numPassedTests: passed, numPendingTests: skipped, numFailedTests, numRuntimeErrorTestSuites } = report;
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    return { passed, skipped, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Resolves with the exit code; 1 if a signal ended it. */
function runNode(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main(args: string[]): Promise<void> {
  const env = readDevEnv();
  const options = { toolsDir: env.GUICHET_TOOLS_DIR, say: (line: string) => console.log(line) };
  // Before jest owns the terminal, so that the progress is seen.
  if (!env.MONGOD) await ensureEngine(catalogue.mongod, options);
  if (!env.TEMPORAL_CLI) await ensureEngine(catalogue.temporal, options);
  ensureChromium(options.say);

  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const run of runners) {
    const { passed, failed, skipped } = await run(args);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  if (total.skipped > 0)
    console.log(`${total.skipped} skipped: what they need is not on this machine, or -t left them out`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
