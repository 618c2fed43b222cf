import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readDevEnv } from '../env';
import { identityOf } from './pidfile';
import { choosePorts, somewhere } from './ports';
import { type Stack, type StackEnv, startStack } from './stack';

const PREFIX = 'guichet-';

export interface ThrowawayOptions {
  say?: (line: string) => void;
  /** Parts not to start. The environment's are ignored on purpose: a test must never write to somebody's database. */
  real?: Pick<StackEnv, 'TEMPORAL_ADDRESS' | 'MONGODB_URI' | 'SMTP_URL'>;
  /** Temporal in a file, as the desk runs it, instead of in memory. */
  persistent?: boolean;
}

/** A stack of its own for a test run or a benchmark: free ports, a folder of its own, everything gone when it stops. */
export async function startThrowawayStack(options: ThrowawayOptions = {}): Promise<Stack & { dataDir: string }> {
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const { GUICHET_TOOLS_DIR, TEMPORAL_CLI, MONGOD } = readDevEnv();
  const from = somewhere();
  const stack = await startStack({
    env: { GUICHET_TOOLS_DIR, TEMPORAL_CLI, MONGOD, ...options.real },
    dataDir,
    persistent: options.persistent ?? false,
    ports: await choosePorts({ temporal: from, temporalUi: from, mongodb: from, smtp: from, mailUi: from }),
    ...(options.say && { say: options.say }),
  });
  return {
    ...stack,
    dataDir,
    stop: async () => {
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not remove its folder; its engines have ended with it. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(os.tmpdir());
  const dead = names.filter((name) => {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    return pid !== undefined && identityOf(Number(pid)) === undefined;
  });
  await Promise.all(dead.map((name) => rm(path.join(os.tmpdir(), name), { recursive: true, force: true })));
}
