import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { DeskFile } from '../desk';
import { choosePorts, somewhere } from '../engines/ports';
import { readDevEnv, root } from '../env';
import { DemoFailure } from './failure';
import { until } from './until';

export interface FoundDesk {
  desk: DeskFile;
  /** Started for the demonstration, and gone with it. */
  isOwn: boolean;
}

/** How to stop what is started here, noted as soon as it is. */
type Parts = (() => Promise<void>)[];

const ANSWER_MS = 2_000;
/** The engines may have to be installed first. */
const START_MS = 600_000;

/** The desk that runs on this machine, or one that is started now. */
export async function findDesk(say: (line: string) => void, parts: Parts): Promise<FoundDesk> {
  const running = readDesk(readDevEnv().DATA_DIR);
  if (running && (await answers(running))) {
    say(`Un guichet est ouvert : ${running.api}. La démonstration s’y déroule, sur des tickets d’exercice.`);
    return { desk: running, isOwn: false };
  }
  say('Aucun guichet n’est ouvert : la démonstration démarre le sien, avec des données qui disparaîtront avec lui.');
  return { desk: await startDesk(say, parts), isOwn: true };
}

function readDesk(dataDir: string): DeskFile | null {
  const file = path.join(dataDir, 'desk.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DeskFile) : null;
}

const answers = ({ api }: DeskFile): Promise<boolean> =>
  fetch(`${api}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

async function startDesk(say: (line: string) => void, parts: Parts): Promise<DeskFile> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `guichet-${process.pid}-`));
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'dev', 'start.ts')], {
    cwd: root,
    env: { ...process.env, ...(await ownSettings(dataDir)) },
    // The channel tells it when this process is gone, even by kill -9.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  parts.push(async () => {
    child.kill('SIGTERM');
    await ended;
    if (process.exitCode) say(`Les journaux de ce guichet restent dans ${path.join(dataDir, 'logs')}.`);
    else await rm(dataDir, { recursive: true, force: true });
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => lines.push(line) && progress(line));
  }
  // What comes after a blank line is the table of a desk that is ready: not this story's.
  const progress = (line: string) => !lines.includes('') && say(`  ${line}`);
  const isReady = async () => readDesk(dataDir) !== null || child.exitCode !== null;
  await until(isReady, 'Le guichet de la démonstration ne démarre pas.', START_MS);
  const desk = readDesk(dataDir);
  if (desk) return desk;
  throw new DemoFailure(`Le guichet de la démonstration n’a pas pu démarrer.\n${lines.join('\n')}`);
}

/** Nothing of it reaches the engines or the ports of a desk that was configured for real. */
async function ownSettings(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const from = somewhere();
  const ports = await choosePorts({
    PORT: from,
    TEMPORAL_PORT: from,
    TEMPORAL_UI_PORT: from,
    MONGODB_PORT: from,
    SMTP_PORT: from,
    MAIL_UI_PORT: from,
  });
  const own = Object.entries(ports).map(([name, port]) => [name, String(port)]);
  const unset = ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'TEMPORAL_UI_URL', 'MONGODB_URI', 'SMTP_URL', 'PUBLIC_URL'];
  return {
    ...Object.fromEntries([...own, ...unset.map((name) => [name, ''])]),
    DATA_DIR: dataDir,
    ALLOW_DRILLS: 'true',
  };
}
