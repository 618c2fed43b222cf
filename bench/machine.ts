import os from 'node:os';
import { version as sdk } from '@temporalio/client/package.json';
import { version as guichet } from '../package.json';
import type { BenchDesk } from './desk';

/** Where and with what it was measured, as lines of « name: value ». */
export async function describeMachine({ client, store }: BenchDesk): Promise<string[]> {
  const cpus = os.cpus();
  const { serverVersion } = await client.connection.workflowService.getClusterInfo({});
  const mongodb = (await store.connection.db?.admin().serverInfo())?.['version'];
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return [
    `Machine: ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, ${os.type()} ${os.release()}`,
    `Versions: Guichet ${guichet}, Node ${process.versions.node}, Temporal server ${serverVersion} on a SQLite file, its SDK ${sdk}, MongoDB ${mongodb}`,
    `Load average of the machine at the start: ${os.loadavg()[0]?.toFixed(2)}; everything, callers included, runs on it`,
    `Date: ${new Date().toISOString().slice(0, 10)}`,
  ];
}
