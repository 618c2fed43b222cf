import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { embeddedDesk } from '../config/embeddedDesk';
import { type Env, readEnv } from '../config/env';
import { openStore, type Store } from '../store/store';

export interface CommandDeps {
  env: Env;
  store: Store;
  client: Client;
}

/** Runs one of the operator's commands against the desk of the environment, or the one `npm start` runs here. */
export function runCommand(command: (deps: CommandDeps) => Promise<number>): void {
  withDesk(command).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}

async function withDesk(command: (deps: CommandDeps) => Promise<number>): Promise<number> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const env = readEnv({ ...embeddedDesk(), ...process.env });
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS, connectTimeout: '5s' });
  const store = await openStore(env.MONGODB_URI);
  try {
    return await command({ env, store, client: new Client({ connection, namespace: env.TEMPORAL_NAMESPACE }) });
  } finally {
    await Promise.all([store.close(), connection.close()]);
  }
}
