import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../dev/env';
import { native } from '../store/models/schema';
import type { BenchDesk } from './desk';
import type { Options } from './options';
import type { Section } from './report';
import { writeQueueLog } from './writeQueueLog';

const PROMISED_PER_SECOND = 20_000;
const PROMISED_MB = 300;
const LOOK_EVERY_MS = 200;

/** A queue_log through the operator's command, and then the same once more. */
export async function calls(desk: BenchDesk, { quick }: Options): Promise<Section> {
  const count = quick ? 50_000 : 1_000_000;
  const file = path.join(desk.dataDir, 'queue_log');
  await writeQueueLog(count, file);
  const first = await importFile(desk, file);
  const before = await latestChange(desk);
  const again = await importFile(desk, file);
  if ((await latestChange(desk)) !== before) throw new Error('a log that was imported twice changed calls');
  const row = (label: string, { seconds, megabytes, said }: Imported) => [
    label,
    String(Math.round(count / seconds)),
    seconds.toFixed(1),
    `${megabytes} MB`,
    said,
  ];
  const rate = Math.round(count / first.seconds);
  return {
    title: 'Import of calls',
    tables: [
      [
        ['queue_log', 'lines /s', 'seconds', 'resident, most', 'calls'],
        row('new', first),
        row('the same again', again),
      ],
    ],
    notes: [
      `${count.toLocaleString('en')} lines by \`npm run calls:import\`, its start and its end included, written by bench/queueLog.ts.`,
    ],
    targets: [
      {
        promise: `Lines a second: at least ${PROMISED_PER_SECOND.toLocaleString('en')}`,
        measured: String(rate),
        isMet: rate >= PROMISED_PER_SECOND,
      },
      {
        promise: `Memory of the command: below ${PROMISED_MB} MB`,
        measured: `${first.megabytes} MB`,
        isMet: first.megabytes < PROMISED_MB,
      },
    ],
  };
}

interface Imported {
  seconds: number;
  megabytes: number;
  said: string;
}

async function importFile({ store }: BenchDesk, file: string): Promise<Imported> {
  const { host, port, name } = store.connection;
  const env = { ...process.env, MONGODB_URI: `mongodb://${host}:${port}/${name}?replicaSet=rs0` };
  const begun = Date.now();
  const command = ['--import', 'tsx', 'intake/importCalls.ts', file];
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, LOOK_EVERY_MS);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const out = await text(child.stdout);
  clearInterval(watch);
  if ((await ended) !== 0) throw new Error(`the import failed: ${out}`);
  const said = /\d+ calls added, \d+ completed/.exec(out)?.[0] ?? out;
  return { seconds: (Date.now() - begun) / 1000, megabytes, said };
}

/** What it held at most until now; 0 where the system does not say, and once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024) || 0;
  } catch {
    return 0;
  }
}

async function latestChange({ store }: BenchDesk): Promise<number | undefined> {
  const [last] = await native(store.models.calls).find().sort({ changedAt: -1 }).limit(1).toArray();
  return last?.changedAt;
}
