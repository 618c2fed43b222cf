import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnv } from '../config/env';
import { mailInSettings } from '../config/mailIn';
import { build, NODE_FLAGS, workerFlags } from './build';
import { callsSecret, describeDesk, deskSummary, embeddedSecrets, writeDeskFile } from './desk';
import { AlreadyRunning, claim, sweep } from './engines/pidfile';
import { choosePorts } from './engines/ports';
import { startPostOffice } from './engines/postOffice';
import { launch, stopAll, tail } from './engines/processes';
import { startStack } from './engines/stack';
import { readDevEnv, root, withoutEmpty } from './env';
import { type DeskAccount, seed } from './seed';
import { plantCalls } from './seed/calls';
import { keepRunning, type Supervised } from './supervisor';

const READY_MS = 60_000;

const say = (line: string) => console.log(line);

/** What has to be stopped, the last started first. */
const parts: { stop(): Promise<void> }[] = [];
let release = () => {};
let forgetDesk = () => {};
let stopping = false;

async function stop(exitCode: number): Promise<void> {
  // Ctrl-C reaches us once from the terminal and again through npm.
  if (stopping) return;
  stopping = true;
  if (exitCode === 0) say('\nStopping …');
  forgetDesk();
  for (const part of [...parts].reverse()) await part.stop();
  // What had just been launched and is in no list yet.
  await stopAll();
  release();
  if (exitCode === 0) say('Stopped.');
  process.exit(exitCode);
}

/** Between two steps of the start: whoever asked to stop meanwhile gets no further process. */
function goOn(): void {
  if (stopping) throw new Error('stopped while starting');
}

async function start(): Promise<void> {
  const env = readDevEnv();
  const dataDir = env.DATA_DIR;
  release = claim(dataDir);
  const begun = Date.now();
  const left = await sweep(dataDir);
  if (left.length > 0) say(`Ended what a killed run had left: ${left.join(', ')}.`);
  const ports = await choosePorts(
    {
      api: env.PORT,
      temporal: env.TEMPORAL_PORT,
      temporalUi: env.TEMPORAL_UI_PORT,
      mongodb: env.MONGODB_PORT,
      mailIn: env.MAIL_IN_PORT,
      smtp: env.SMTP_PORT,
      catcher: env.SMTP_PORT + 1,
      mailUi: env.MAIL_UI_PORT,
    },
    say,
  );
  say('Starting Temporal, MongoDB and the mail catcher …');
  const compiled = build(say);
  // Waited for below; until then a failure of it is nobody's.
  compiled.catch(() => {});
  const stack = await startStack({ env, dataDir, persistent: true, ports: { ...ports, smtp: ports.catcher }, say });
  parts.push(stack);
  goOn();

  const secrets = embeddedSecrets(dataDir);
  const accounts = env.DEMO_DATA ? await plantDemoData(stack.mongodb.uri, secrets.tokens) : [];
  goOn();

  const code = await compiled;
  goOn();

  say('Starting the API and the worker …');
  const heartbeat = path.join(dataDir, 'worker.heartbeat');
  const api = `http://127.0.0.1:${ports.api}`;
  const settings = {
    LINK_SECRET: secrets.links,
    CALLS_SECRET: callsSecret(secrets),
    PUBLIC_URL: api,
    TEMPORAL_NAMESPACE: stack.temporal.namespace,
    ...(stack.temporal.uiUrl && { TEMPORAL_UI_URL: stack.temporal.uiUrl }),
    // A demonstration lives a month in a minute.
    ALLOW_DRILLS: 'true',
    // Of the numbers that are kept for fiction.
    ...(env.DEMO_DATA && { DESK_PHONE: '01 99 00 12 34' }),
    // What is set by hand goes before what is made up, but not before the ports that were free.
    ...withoutEmpty(process.env),
    PORT: String(ports.api),
    MAIL_IN_PORT: String(ports.mailIn),
    MONGODB_URI: stack.mongodb.uri,
    TEMPORAL_ADDRESS: stack.temporal.address,
    SMTP_URL: stack.mail.smtpUrl,
    WORKER_HEARTBEAT_FILE: heartbeat,
  };
  const address = mailInSettings(readEnv(settings))?.address ?? '';
  const mailIn = { smtp: `smtp://127.0.0.1:${ports.mailIn}`, address };
  let smtp = stack.mail.smtpUrl;
  if (stack.mail.pageUrl !== null) {
    const office = await startPostOffice({ port: ports.smtp, address, catcherUrl: smtp, deskUrl: mailIn.smtp });
    parts.push(office);
    smtp = office.url;
  }
  goOn();
  const run = (name: string, entry: string, flags: string[] = []) =>
    keepRunning(
      () =>
        launch({
          name,
          command: process.execPath,
          args: [...NODE_FLAGS, ...flags, path.join(code, entry)],
          env: settings,
          cwd: root,
          dataDir,
        }),
      say,
    );
  const worker = run('worker', 'worker/main.js', workerFlags(code));
  parts.push(worker);
  const server = run('api', 'api/server.js');
  parts.push(server);
  await Promise.all([
    isReady(server, async () => (await fetch(`${api}/readyz`)).status === 200),
    isReady(worker, async () => statSync(heartbeat).mtimeMs >= begun),
  ]);
  goOn();

  const desk = describeDesk({ api, stack, accounts, smtp, mailIn, callsSecret: callsSecret(secrets) });
  forgetDesk = writeDeskFile(dataDir, desk);
  say(`\n${deskSummary(desk, dataDir)}\n`);
  say(`Started in ${((Date.now() - begun) / 1000).toFixed(1)} s. Data and logs: ${dataDir}. Ctrl-C stops everything.`);
}

async function plantDemoData(mongodbUri: string, secret: string): Promise<DeskAccount[]> {
  say('Preparing the demonstration data …');
  const { accounts } = await seed(mongodbUri, { secret });
  await plantCalls(mongodbUri, Date.now());
  return accounts;
}

async function isReady(part: Supervised, check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (await check().catch(() => false)) return;
    await sleep(100);
  }
  const { name, logFile } = part.current();
  throw new Error(`The ${name} is not ready after ${READY_MS / 1000} s.\n${tail(logFile)}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => void stop(0));

start().catch((error: Error) => {
  // Whatever fails while we stop only fails because we stop.
  if (stopping) return;
  console.error(error instanceof AlreadyRunning ? error.message : `Guichet could not start.\n${error.message}`);
  void stop(1);
});
