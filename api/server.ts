import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Env, readEnv } from '../config/env';
import { createLog, type Log } from '../config/log';
import { listMailboxes } from '../store/mailboxes';
import { openStore } from '../store/store';
import { connectTemporal } from '../temporal/connection';
import { createApp } from './app';
import { createArticleIndex } from './knowledge/articleIndex';
import { takeMails } from './mailIn';
import { createMetrics } from './metrics';

/** Longer than the deadline of a command: what is being answered is answered. */
const DRAIN_MS = 10_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** A large file over a slow line, or a log of a whole year. */
const REQUEST_TIMEOUT_MS = 300_000;

/** The build puts the pages beside the compiled API; beside its sources there are none. */
const PAGES = path.join(__dirname, '../pages');

/** Owns the process: what it opens here it closes here. */
async function main(env: Env, log: Log): Promise<void> {
  const store = await openStore(env.MONGODB_URI);
  const temporal = connectTemporal({ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE });
  const closing = new AbortController();
  const deps = { env, log, store, temporal, metrics: createMetrics(), now: Date.now };
  const articles = createArticleIndex(deps);
  const pages = existsSync(PAGES) ? { pages: PAGES } : {};
  const app = createApp(deps, { articles, closing: closing.signal, ...pages });
  deps.metrics.watchMailboxes(() => listMailboxes(store));
  const mails = await takeMails(deps);
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, app);

  const close = async (signal: string) => {
    if (closing.signal.aborted) return;
    closing.abort();
    log.info({ signal }, 'the api is stopping');
    await Promise.all([drain(server), mails.close()]);
    await Promise.all([store.close(), temporal.close()]);
    log.info('the api stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal).catch(fail));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, resolve);
  });
  log.info({ port: (server.address() as AddressInfo).port }, 'the api is ready');
  // So that nobody's search waits for it.
  await articles.current().catch((err) => log.warn({ err }, 'the articles are indexed when somebody searches'));
}

/** Takes nothing new, lets what is under way end, and cuts what does not. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
}

const env = readEnv();
const log = createLog('api', env.LOG_LEVEL);

function fail(err: unknown): void {
  log.fatal({ err }, 'the api stopped');
  process.exit(1);
}

main(env, log).catch(fail);
