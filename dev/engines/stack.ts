import { NAMESPACE } from '../../workflows/contract';
import type { DevEnv } from '../env';
import * as catalogue from './catalogue';
import { startCatcher } from './catcher';
import { ensureEngine } from './install';
import { startMongod } from './mongod';
import { startTemporal } from './temporal';

/** What the desk stands on: embedded engines, or real ones in their place. */
export interface Stack {
  temporal: { address: string; namespace: string; uiUrl: string | null };
  /** `guichet` is its default database. */
  mongodb: { uri: string };
  /** The page is for people; scripts read `new URL('/api/email', pageUrl)`. */
  mail: { smtpUrl: string; pageUrl: string | null };
  /** Stops what was started here, and nothing else. */
  stop(): Promise<void>;
}

export interface StackPorts {
  temporal: number;
  temporalUi: number;
  mongodb: number;
  smtp: number;
  mailUi: number;
}

export type StackEnv = Pick<
  DevEnv,
  'GUICHET_TOOLS_DIR' | 'TEMPORAL_CLI' | 'MONGOD' | 'TEMPORAL_ADDRESS' | 'MONGODB_URI' | 'SMTP_URL'
>;

export interface StackOptions {
  /** Which programs to use, and which parts are real ones that need no starting. */
  env: StackEnv;
  dataDir: string;
  /** Whether Temporal keeps its state in a file, or in memory. */
  persistent: boolean;
  ports: StackPorts;
  say?: (line: string) => void;
}

const real = <Address extends object>(address: Address) => ({ ...address, stop: async () => {} });

/** Returns once every part is ready; if one cannot be, stops the others and throws. */
export async function startStack({ env, dataDir, persistent, ports, say }: StackOptions): Promise<Stack> {
  const tools = { toolsDir: env.GUICHET_TOOLS_DIR, say };

  const mongodb = async () => {
    if (env.MONGODB_URI) return real({ uri: env.MONGODB_URI });
    const binary = env.MONGOD ?? (await ensureEngine(catalogue.mongod, tools));
    return startMongod({ binary, dataDir, port: ports.mongodb });
  };
  const temporal = async () => {
    if (env.TEMPORAL_ADDRESS) return real({ address: env.TEMPORAL_ADDRESS, uiUrl: null });
    const binary = env.TEMPORAL_CLI ?? (await ensureEngine(catalogue.temporal, tools));
    return startTemporal({ binary, dataDir, port: ports.temporal, uiPort: ports.temporalUi, persistent });
  };
  const mail = async () => {
    if (env.SMTP_URL) return real({ smtpUrl: env.SMTP_URL, pageUrl: null });
    return startCatcher({ dataDir, smtpPort: ports.smtp, uiPort: ports.mailUi });
  };

  const starting = [mongodb(), temporal(), mail()] as const;
  const outcomes = await Promise.allSettled(starting);
  const stop = async () => {
    for (const outcome of [...outcomes].reverse()) {
      if (outcome.status === 'fulfilled') await outcome.value.stop();
    }
  };
  try {
    const [database, server, catcher] = await Promise.all(starting);
    return {
      mongodb: { uri: database.uri },
      temporal: { address: server.address, namespace: NAMESPACE, uiUrl: server.uiUrl },
      mail: { smtpUrl: catcher.smtpUrl, pageUrl: catcher.pageUrl },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
