import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup, writePidFile } from './pidfile';

export interface Command {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Holds `logs/NAME.log` and `run/NAME.pid.json`. */
  dataDir: string;
}

export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  isRunning(): boolean;
  /** Settles when it has ended, with how ("exit code 1", "signal SIGKILL"). Never rejects. */
  readonly ended: Promise<string>;
  /** SIGTERM to the whole group, SIGKILL after the grace. Returns once it has ended; may be called again. */
  stop(graceMs?: number): Promise<void>;
}

const MAX_LOG_BYTES = 20_000_000;

const running = new Set<Running>();

/** Starts a child in a group of its own, so that Ctrl-C reaches us alone and we choose the order of stopping. */
export function launch({ name, command, args, env, cwd, dataDir }: Command): Running {
  const logFile = path.join(dataDir, 'logs', `${name}.log`);
  const log = openLog(logFile);
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    ...(env && { env: { ...process.env, ...env } }),
    ...(cwd && { cwd }),
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) {
    child.once('error', () => {});
    throw new Error(`${name} cannot be started: ${command} is missing or is not a program.`);
  }
  const removePidFile = writePidFile(dataDir, name, pid);
  const releaseGuard = guard(pid);

  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      releaseGuard();
      removePidFile();
      running.delete(self);
      resolve(signal ? `signal ${signal}` : `exit code ${code}`);
    });
  });
  const self: Running = {
    name,
    pid,
    logFile,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop: (graceMs = 10_000) => stop(child, ended, graceMs),
  };
  running.add(self);
  return self;
}

async function stop(child: ChildProcess, ended: Promise<string>, graceMs: number): Promise<void> {
  const pid = child.pid as number;
  if (child.exitCode !== null || child.signalCode !== null) return;
  signalGroup(pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/** Stops everything that `launch` started in this process, the last started first. */
export async function stopAll(): Promise<void> {
  for (const child of [...running].reverse()) await child.stop();
}

/** Waits until `check` no longer throws. Stops it and rejects, with the end of its log, when it ends or time is up. */
export async function ready<T>(child: Running, check: () => Promise<T>, timeoutMs = 60_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!child.isRunning()) throw new Error(`${child.name} ended (${await child.ended}).\n${tail(child.logFile)}`);
      if (Date.now() > deadline) {
        await child.stop();
        throw new Error(`${child.name} is not ready after ${timeoutMs / 1000} s (${reason}).\n${tail(child.logFile)}`);
      }
      await sleep(50);
    }
  }
}

export function tail(logFile: string, lines = 15): string {
  const last = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines);
  return [`End of ${logFile}:`, ...last.map((line) => `  ${line}`)].join('\n');
}

function openLog(logFile: string): number {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a');
}

/**
 * A shell that waits on a pipe which we alone hold. However we die, `kill -9` too, the pipe closes and the shell ends
 * the group: nothing lingers. A line in the pipe means the process has ended by itself and the shell only leaves.
 */
function guard(pid: number): () => void {
  const script = `read -r _ && exit
    kill -TERM "-$0"; i=0
    while kill -0 "-$0" && [ $i -lt 10 ]; do sleep 1; i=$((i+1)); done
    kill -KILL "-$0"`;
  const shell = spawn('/bin/sh', ['-c', script, String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
  const pipe = shell.stdin as Socket;
  pipe.unref();
  pipe.on('error', () => {});
  return () => pipe.end('\n');
}
