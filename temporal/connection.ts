import { Client, Connection } from '@temporalio/client';

export interface Temporal {
  client: Client;
  /** Throws when the server does not answer in time. */
  ping(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Connects when first used, so that a server that is down keeps no process from starting; the connection mends itself. */
export function connectTemporal({ address, namespace }: { address: string; namespace: string }): Temporal {
  const connection = Connection.lazy({ address });
  return {
    client: new Client({ connection, namespace }),
    ping: async (timeoutMs) => {
      await connection.withDeadline(Date.now() + timeoutMs, () => connection.workflowService.getSystemInfo({}));
    },
    close: () => connection.close(),
  };
}
