import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Connection } from '@temporalio/client';
import { google } from '@temporalio/proto';
import { NAMESPACE, type SEARCH_ATTRIBUTES as TICKET_ATTRIBUTES } from '../../workflows/contract';
import { launch, type Running, ready } from './processes';

const RETENTION_SECONDS = 30 * 24 * 3600;

type AttributeName = (typeof TICKET_ATTRIBUTES)[keyof typeof TICKET_ATTRIBUTES];

const SEARCH_ATTRIBUTES: Record<AttributeName, 'Keyword' | 'Datetime' | 'Bool'> = {
  TicketStatus: 'Keyword',
  TicketLevel: 'Keyword',
  TicketPriority: 'Keyword',
  TicketGroup: 'Keyword',
  TicketDue: 'Datetime',
  TicketBreached: 'Bool',
};

const DYNAMIC_CONFIG = {
  // A demonstration or a test lives a month in a minute, one workflow at a time.
  'frontend.WorkflowTimeSkippingEnabled': true,
  // The server groups timers over a second by default, so each fires up to that late.
  'history.timerProcessorMaxTimeShift': '10ms',
  // The development server polls its own queues slowly by default.
  'history.transferProcessorMaxPollRPS': 2000,
  'history.timerProcessorMaxPollRPS': 2000,
  'history.visibilityProcessorMaxPollRPS': 2000,
  'history.transferProcessorMaxPollHostRPS': 10000,
  'history.timerProcessorMaxPollHostRPS': 10000,
  'history.visibilityProcessorMaxPollHostRPS': 10000,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

/** Five times faster than SQLite's defaults; a killed process loses nothing, a power cut at most the last moments. */
const SQLITE_PRAGMAS = { journal_mode: 'WAL', synchronous: 1 };

export interface TemporalOptions {
  binary: string;
  dataDir: string;
  port: number;
  uiPort: number;
  /** In memory otherwise. */
  persistent: boolean;
}

export interface TemporalServer {
  /** host:port */
  address: string;
  uiUrl: string;
  process: Running;
  stop(): Promise<void>;
}

export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const address = `127.0.0.1:${options.port}`;
  const child = launch({
    name: 'temporal',
    command: options.binary,
    args: serverArguments(options),
    env: { TEMPORAL_VERSION_CHECK_DISABLED: '1' },
    dataDir: options.dataDir,
  });
  await ready(child, () => settle(address));
  return { address, uiUrl: `http://127.0.0.1:${options.uiPort}`, process: child, stop: () => child.stop() };
}

function serverArguments({ dataDir, port, uiPort, persistent }: TemporalOptions): string[] {
  const flags = (flag: string, values: Record<string, unknown>) =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  // Dynamic values are JSON: a duration needs its quotes.
  const dynamic = Object.entries(DYNAMIC_CONFIG).map(([key, value]) => [key, JSON.stringify(value)]);
  return [
    'server',
    'start-dev',
    ...['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort), '--ui-disable-news-fetch'],
    ...['--namespace', NAMESPACE, '--log-level', 'warn'],
    ...flags('--search-attribute', SEARCH_ATTRIBUTES),
    ...flags('--dynamic-config-value', Object.fromEntries(dynamic)),
    ...(persistent ? ['--db-filename', databaseFile(dataDir), ...flags('--sqlite-pragma', SQLITE_PRAGMAS)] : []),
  ];
}

function databaseFile(dataDir: string): string {
  const folder = path.join(dataDir, 'temporal');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, 'temporal.db');
}

/** Throws until the namespace answers; then sets what no flag of the server can. */
async function settle(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' });
  try {
    const { workflowService, operatorService } = connection;
    const { config } = await workflowService.describeNamespace({ namespace: NAMESPACE });
    if (config?.workflowExecutionRetentionTtl?.seconds?.toNumber() !== RETENTION_SECONDS) {
      await workflowService.updateNamespace({
        namespace: NAMESPACE,
        config: {
          workflowExecutionRetentionTtl: google.protobuf.Duration.fromObject({ seconds: RETENTION_SECONDS }),
        },
      });
    }
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace: NAMESPACE });
    const missing = Object.keys(SEARCH_ATTRIBUTES).filter((name) => !(name in (customAttributes ?? {})));
    if (missing.length > 0) throw new Error(`search attributes are missing: ${missing.join(', ')}`);
  } finally {
    await connection.close();
  }
}
