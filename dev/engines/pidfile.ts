import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process written down so that it can be recognised later, even if its number was given to another since. */
interface Mark {
  pid: number;
  identity: string;
}

/** When the process began and its command line; undefined if there is none (or only a zombie). */
export function identityOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const ps = spawnSync('ps', ['-p', String(pid), '-o', 'lstart=,command='], { encoding: 'utf8' });
    return ps.stdout?.trim() || undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields are counted after the name, which may itself hold spaces and brackets. 1st: state, 20th: start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return `${fields[19]} ${command}`;
  } catch {
    return undefined;
  }
}

const folder = (dataDir: string) => path.join(dataDir, 'run');

function readMark(file: string): Mark | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark;
  } catch {
    return undefined;
  }
}

const isAlive = (mark: Mark): boolean => identityOf(mark.pid) === mark.identity;

export function writePidFile(dataDir: string, name: string, pid: number): () => void {
  mkdirSync(folder(dataDir), { recursive: true });
  const file = path.join(folder(dataDir), `${name}.pid.json`);
  writeFileSync(file, JSON.stringify({ pid, identity: identityOf(pid) ?? '' }));
  return () => rmSync(file, { force: true });
}

export class AlreadyRunning extends Error {
  constructor(
    readonly pid: number,
    dataDir: string,
  ) {
    super(`Guichet already runs on ${dataDir} (process ${pid}); where to find it is in its desk.json.`);
  }
}

/** Makes this process the only one that works on the folder. Returns how to give it back. Throws AlreadyRunning. */
export function claim(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'owner.json');
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) ?? '' }));
  try {
    const owner = readMark(file);
    if (owner && isAlive(owner)) throw new AlreadyRunning(owner.pid, dataDir);
    rmSync(file, { force: true });
    // A link, unlike a write, is there with its content or not at all, and fails if another was faster.
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(file, { force: true });
}

/** Ends what a killed run left behind in this folder, and only that. Returns the names. */
export async function sweep(dataDir: string, graceMs = 15_000): Promise<string[]> {
  mkdirSync(folder(dataDir), { recursive: true });
  const left = readdirSync(folder(dataDir)).filter((name) => name.endsWith('.pid.json'));
  const ended = await Promise.all(
    left.map(async (name) => {
      const file = path.join(folder(dataDir), name);
      const mark = readMark(file);
      const stale = mark !== undefined && isAlive(mark);
      if (stale) await endGroup(mark, graceMs);
      rmSync(file, { force: true });
      return stale ? [name.replace('.pid.json', '')] : [];
    }),
  );
  return ended.flat();
}

async function endGroup(mark: Mark, graceMs: number): Promise<void> {
  const deadline = Date.now() + graceMs;
  signalGroup(mark.pid, 'SIGTERM');
  while (isAlive(mark)) {
    if (Date.now() > deadline) signalGroup(mark.pid, 'SIGKILL');
    await sleep(50);
  }
}

/** Each child leads a group of its own, so its children go with it. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
