import { writeFile } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { createMailTransport } from '../activities/mail/transport';
import { type Env, readEnv } from '../config/env';
import { createLog, type Log } from '../config/log';
import { deskOf } from '../config/mailFrom';
import { mailInSettings } from '../config/mailIn';
import { openStore } from '../store/store';
import { findBundle } from './bundle';
import { createRuntimeLogger } from './log';
import { startMailboxes } from './mailboxes';
import { ensureSchedules } from './schedules';
import { createDeskWorker } from './worker';

const HEARTBEAT_MS = 10_000;
const SHUTDOWN_SIGNALS = ['SIGTERM', 'SIGINT'] as const;

async function main(env: Env, log: Log): Promise<void> {
  Runtime.install({ logger: createRuntimeLogger(log), shutdownSignals: [...SHUTDOWN_SIGNALS] });
  const address = { address: env.TEMPORAL_ADDRESS };
  const [store, connection, clientConnection, bundle] = await Promise.all([
    openStore(env.MONGODB_URI),
    NativeConnection.connect(address),
    Connection.connect(address),
    findBundle(env.WORKFLOW_BUNDLE),
  ]);
  const client = new Client({ connection: clientConnection, namespace: env.TEMPORAL_NAMESPACE });
  await ensureSchedules(client);
  const mailIn = mailInSettings(env);
  const mail = {
    transport: createMailTransport(env.SMTP_URL),
    from: env.MAIL_FROM,
    publicUrl: env.PUBLIC_URL,
    linkSecret: env.LINK_SECRET,
    mailInAddress: mailIn?.address ?? null,
  };
  const { address: from } = deskOf(mail);
  const inbound = {
    authServer: env.MAIL_AUTH_SERVER ?? null,
    rules: { unknownSender: env.MAIL_UNKNOWN_SENDER, maxPerHour: env.MAIL_MAX_PER_HOUR },
    desk: { from, in: mailIn?.address ?? from },
    linkSecret: env.LINK_SECRET,
    policyId: env.POLICY_ID,
    serviceId: env.MAIL_SERVICE_ID,
    establishmentId: env.MAIL_ESTABLISHMENT_ID ?? null,
  };
  const clamdUrl = env.CLAMD_URL;
  const worker = await createDeskWorker({ connection, client, store, mail, inbound, bundle, clamdUrl });
  const mailboxes = startMailboxes(env, { store, workflows: client.workflow, log });
  // At once: another worker reads on while this one finishes what it has in hand.
  for (const signal of SHUTDOWN_SIGNALS) process.once(signal, () => void mailboxes.stop());
  const heartbeat = beat(env.WORKER_HEARTBEAT_FILE);
  log.info('the worker is ready');
  try {
    await worker.run();
  } finally {
    clearInterval(heartbeat);
    await mailboxes.stop();
    mail.transport.close();
    await Promise.all([store.close(), connection.close(), clientConnection.close()]);
  }
}

/** For a container's health check: the file is as old as the last beat of this process. */
function beat(file: string | undefined): NodeJS.Timeout | undefined {
  if (file === undefined) return undefined;
  const touch = () => void writeFile(file, '').catch(() => {});
  touch();
  return setInterval(touch, HEARTBEAT_MS);
}

const env = readEnv();
const log = createLog('worker', env.LOG_LEVEL);
main(env, log).catch((err: unknown) => {
  log.fatal({ err }, 'the worker stopped');
  process.exitCode = 1;
});
