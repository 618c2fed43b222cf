import { embeddedDesk } from '../../config/embeddedDesk';
import { type Env, readEnv } from '../../config/env';
import { openStore, type Store } from '../../store/store';

/** Runs a command against the store of the environment, or of the desk that `npm start` runs here. Needs no Temporal. */
export function runWithStore(command: (deps: { env: Env; store: Store }) => Promise<number>): void {
  withStore(command).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}

async function withStore(command: (deps: { env: Env; store: Store }) => Promise<number>): Promise<number> {
  const env = readEnv({ ...embeddedDesk(), ...process.env });
  const store = await openStore(env.MONGODB_URI);
  try {
    return await command({ env, store });
  } finally {
    await store.close();
  }
}
