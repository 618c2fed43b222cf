import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { build, compile, NODE_FLAGS, workerFlags } from '../dev/build';
import { choosePorts, somewhere } from '../dev/engines/ports';
import { launch, type Running, ready, stopAll, tail } from '../dev/engines/processes';
import { startThrowawayStack } from '../dev/engines/throwaway';
import { root } from '../dev/env';
import { type DeskAccount, seed } from '../dev/seed';
import { openStore, type Store } from '../store/store';
import { ApiClient } from './http';

/** A desk as `npm start` runs it, on engines of its own, with the worker of the baselines beside it. */
export interface BenchDesk {
  api: ApiClient;
  /** Of the API and the pages. */
  url: string;
  store: Store;
  client: Client;
  accounts: readonly DeskAccount[];
  processes: { api: Running; worker: Running };
  dataDir: string;
  /** Rejects when one of its processes ends before it is stopped. */
  failure: Promise<never>;
  stop(): Promise<void>;
}

const SECRET = 'signs links and tokens of a desk that lives for minutes';

/** `profile`: a folder for the CPU profiles of api and worker, written when they stop. Throws when a part does not start. */
export async function startDesk(options: {
  profile: string | undefined;
  say: (line: string) => void;
}): Promise<BenchDesk> {
  const { profile, say } = options;
  // As the desk keeps it: in a file. In memory Temporal is faster, and nobody would run a desk on it.
  const stack = await startThrowawayStack({ persistent: true, say });
  try {
    const code = await build(say);
    // Compiled too, so that nothing but its work sets the baseline apart.
    await compile('bench/tsconfig.json', code);
    const { accounts } = await seed(stack.mongodb.uri, { secret: SECRET });
    const ports = await choosePorts({ api: somewhere() });
    const url = `http://127.0.0.1:${ports.api}`;
    const env = {
      PORT: String(ports.api),
      PUBLIC_URL: url,
      LINK_SECRET: SECRET,
      TEMPORAL_ADDRESS: stack.temporal.address,
      TEMPORAL_NAMESPACE: stack.temporal.namespace,
      MONGODB_URI: stack.mongodb.uri,
      SMTP_URL: stack.mail.smtpUrl,
      ALLOW_DRILLS: 'true',
      // One caller stands for many people.
      RATE_LIMIT_PER_TOKEN: '0',
      RATE_LIMIT_PER_ADDRESS: '0',
    };
    const run = (name: string, entry: string, flags: string[] = []) =>
      launch({
        name,
        command: process.execPath,
        args: [...NODE_FLAGS, ...flags, entry],
        env,
        cwd: root,
        dataDir: stack.dataDir,
      });
    const flags = profile ? ['--cpu-prof', '--cpu-prof-dir', path.resolve(profile)] : [];
    const worker = run('worker', path.join(code, 'worker/main.js'), [...workerFlags(code), ...flags]);
    const server = run('api', path.join(code, 'api/server.js'), flags);
    const baseline = run('baseline', path.join(code, 'bench/baseline/worker.js'), workerFlags(code));
    await ready(server, async () => {
      const { status } = await fetch(`${url}/readyz`);
      if (status !== 200) throw new Error(`/readyz answers ${status}`);
    });
    const store = await openStore(stack.mongodb.uri);
    const connection = await Connection.connect({ address: stack.temporal.address });
    const api = new ApiClient(url);
    return {
      api,
      url,
      store,
      client: new Client({ connection, namespace: stack.temporal.namespace }),
      accounts,
      processes: { api: server, worker },
      dataDir: stack.dataDir,
      failure: Promise.race([server, worker, baseline].map(failureOf)),
      stop: async () => {
        api.close();
        await Promise.all([store.close(), connection.close()]);
        // Before the engines that they need in order to stop in peace.
        await Promise.all([server.stop(), worker.stop(40_000)]);
        await stopAll();
        await stack.stop();
      },
    };
  } catch (error) {
    await stopAll();
    await stack.stop();
    throw error;
  }
}

async function failureOf({ name, logFile, ended }: Running): Promise<never> {
  throw new Error(`${name} ended (${await ended}).\n${tail(logFile)}`);
}

export function accountOf({ accounts }: BenchDesk, login: string): DeskAccount {
  const account = accounts.find((one) => one.login === login);
  if (!account) throw new Error(`the demonstration data has no ${login}`);
  return account;
}
