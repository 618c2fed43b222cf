import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { mongo } from 'mongoose';
import { launch, type Running, ready } from './processes';

const REPLICA_SET = 'rs0';
const TRANSACTION_LIFETIME_SECONDS = 5;

export interface MongodOptions {
  binary: string;
  dataDir: string;
  port: number;
  /** Beside those of the desk. */
  parameters?: readonly string[];
}

export interface MongodServer {
  /** With `guichet` as the default database; transactions and change streams work. */
  uri: string;
  process: Running;
  stop(): Promise<void>;
}

/** A replica set of one. Returns once it takes writes. */
export async function startMongod({ binary, dataDir, port, parameters = [] }: MongodOptions): Promise<MongodServer> {
  const dbPath = path.join(dataDir, 'mongodb');
  mkdirSync(dbPath, { recursive: true });
  const child = launch({
    name: 'mongod',
    command: binary,
    args: [
      ...['--dbpath', dbPath, '--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'],
      ...['--replSet', REPLICA_SET, '--oplogSize', '128', '--wiredTigerCacheSizeGB', '0.5'],
      ...['--quiet', '--setParameter', 'diagnosticDataCollectionEnabled=false'],
      // A worker killed in a transaction leaves it open: its ticket's projection waits for no more than this.
      ...['--setParameter', `transactionLifetimeLimitSeconds=${TRANSACTION_LIFETIME_SECONDS}`],
      ...parameters.flatMap((parameter) => ['--setParameter', parameter]),
    ],
    dataDir,
  });
  const host = `127.0.0.1:${port}`;
  await ready(child, () => becomePrimary(host));
  return { uri: `mongodb://${host}/guichet?replicaSet=${REPLICA_SET}`, process: child, stop: () => child.stop(30_000) };
}

/** Throws until the one member is primary. */
async function becomePrimary(host: string): Promise<void> {
  const client = new mongo.MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1000,
  });
  try {
    const admin = client.db('admin');
    await configure(admin, host);
    const { isWritablePrimary } = await admin.command({ hello: 1 });
    if (!isWritablePrimary) throw new Error('the replica set has no primary yet');
  } finally {
    await client.close();
  }
}

const NOT_YET_INITIALIZED = 94;

async function configure(admin: mongo.Db, host: string): Promise<void> {
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0].host === host) return;
    // The port is not the one of the last start.
    const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
    await admin.command({ replSetReconfig: moved, force: true });
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.code !== NOT_YET_INITIALIZED) throw error;
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
  }
}
