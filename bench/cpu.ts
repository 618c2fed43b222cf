import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds of processor time by process, the benchmark's own included. */
export type CpuTime = ReadonlyMap<string, number>;

/** The kernel's unit in /proc, the same on every Linux that Node runs on. */
const TICK_MS = 10;

/** What every process of the desk has used so far; only the benchmark's own where there is no /proc. */
export function cpuTime(dataDir: string): CpuTime {
  const { user, system } = process.cpuUsage();
  const times = new Map([['bench', (user + system) / 1000]]);
  const folder = path.join(dataDir, 'run');
  for (const file of process.platform === 'linux' ? readdirSync(folder) : []) {
    const { pid } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { pid: number };
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may itself hold spaces: 12th and 13th are the time in user and in system mode.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    times.set(file.replace('.pid.json', ''), (Number(fields[11]) + Number(fields[12])) * TICK_MS);
  }
  return times;
}

/** What was used between two readings for each of so many operations. */
export const cpuEach = (before: CpuTime, after: CpuTime, count: number): CpuTime =>
  new Map([...after].map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / count]));

export const cpuMean = (times: readonly CpuTime[], name: string): number =>
  times.reduce((sum, time) => sum + (time.get(name) ?? 0), 0) / times.length;
