import { spawnSync } from 'node:child_process';
import type { Running } from '../dev/engines/processes';
import { native } from '../store/models/schema';
import type { BenchDesk } from './desk';
import type { Section } from './report';

export type Memory = Record<'api' | 'worker', number>;

/** What the system says each process holds now, in MB. */
export function readMemory({ processes }: BenchDesk): Memory {
  return { api: residentOf(processes.api), worker: residentOf(processes.worker) };
}

function residentOf({ pid }: Running): number {
  const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  return Math.round(kilobytes / 1024);
}

export async function memorySection(desk: BenchDesk, before: Memory): Promise<Section> {
  const after = readMemory(desk);
  const open = await native(desk.store.models.tickets).countDocuments({ 'ticket.endedAt': null });
  const row = (name: keyof Memory): string[] => [name, `${before[name]} MB`, `${after[name]} MB`];
  return {
    title: 'Memory',
    tables: [[['resident', 'at the start', 'after all of the above'], row('api'), row('worker')]],
    notes: [`${open.toLocaleString('en')} tickets are open then; the worker caches at most 1,000 of them.`],
    targets: [],
  };
}
