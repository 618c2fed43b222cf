import { EMPTY_WORKFLOW, ONE_ACTIVITY_WORKFLOW } from './baseline/contract';
import { runWorkflows } from './baseline/run';
import type { BenchDesk } from './desk';
import { type CpuTime, cpuBetween, cpuTime } from './cpu';
import { interleave, runLoad } from './load';
import type { Section, Target } from './report';
import { figure, median, p50p99 } from './stats';
import { type Opened, openTicket } from './tickets';
import { checkTimelines, mailed, projected } from './watch';

const LEVELS = [
  { callers: 1, count: 150 },
  { callers: 10, count: 300 },
  { callers: 50, count: 500 },
];
const QUICK_LEVELS = LEVELS.map(({ callers }) => ({ callers, count: 200 }));
const ROUNDS = 3;
const LEAST_RATIO = 0.8;

type Level = (typeof LEVELS)[number];

/** Of each round one value; latencies of all rounds together. */
interface Rates {
  accepted: number[];
  /** To the last projection, or to the end of the last workflow. */
  sustained: number[];
  latencies: number[];
  cpu: CpuTime[];
}

type Measured = Record<'opening' | 'empty' | 'oneActivity', Rates> & { mailed: number[] };

/** Openings a second, as a burst and to the last projection, beside what the same engine does at its barest. */
export async function openings(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const rows: string[][] = [];
  const targets: Target[] = [];
  for (const level of quick ? QUICK_LEVELS : LEVELS) {
    const measured = await measure(desk, level, quick ? 1 : ROUNDS);
    rows.push(...rowsOf(level, measured));
    targets.push(targetOf(level, measured));
  }
  return {
    title: 'Openings',
    tables: [[['', 'callers', 'accepted /s', 'to the end /s', 'p50 / p99'], ...rows]],
    notes: [
      '« To the end »: until the last ticket’s events and view are in MongoDB; for the baselines, until the last workflow has ended.',
      'Each caller waits for its answer before it calls again. Rates are medians of the rounds, ratios medians of each round’s own ratio.',
      `Every opening also sends its mail, beside the projection; to the last mail: ${rows.length === 0 ? '' : 'see the column of the last row group'}.`,
    ],
    targets,
  };
}

async function measure(desk: BenchDesk, level: Level, rounds: number): Promise<Measured> {
  const none = (): Rates => ({ accepted: [], sustained: [], latencies: [], cpu: [] });
  const measured: Measured = { opening: none(), empty: none(), oneActivity: none(), mailed: [] };
  const baseline = (name: 'empty' | 'oneActivity', type: string) => async () => {
    const before = cpuTime(desk.dataDir);
    const { startedAt, seconds, latencies, completedAt } = await runWorkflows(desk.client, { type, ...level });
    record(measured[name], level.count, { seconds, latencies, sustainedMs: completedAt - startedAt });
    measured[name].cpu.push(cpuBetween(before, cpuTime(desk.dataDir)));
    console.log(name, level, JSON.stringify(Object.fromEntries([...measured[name].cpu.at(-1)!].map(([k, v]) => [k, +(v / level.count).toFixed(2)]))));
  };
  await interleave(rounds, [
    () => open(desk, level, measured),
    baseline('empty', EMPTY_WORKFLOW),
    baseline('oneActivity', ONE_ACTIVITY_WORKFLOW),
  ]);
  return measured;
}

async function open(desk: BenchDesk, level: Level, measured: Measured): Promise<void> {
  const opened: Opened[] = [];
  const before = cpuTime(desk.dataDir);
  const { startedAt, seconds, latencies } = await runLoad(level, async (index) => {
    opened.push(await openTicket(desk, index));
  });
  const numbers = opened.map(({ number }) => number);
  const seq = Math.max(...opened.map((ticket) => ticket.seq));
  const sustainedMs = (await projected(desk, numbers, seq)) - startedAt;
  record(measured.opening, level.count, { seconds, latencies, sustainedMs });
  console.log('opening', level, JSON.stringify(Object.fromEntries([...cpuBetween(before, cpuTime(desk.dataDir))].map(([k, v]) => [k, +(v / level.count).toFixed(2)]))));
  // Nothing of this round may be left to disturb the next.
  measured.mailed.push((level.count * 1000) / ((await mailed(desk, numbers, numbers.length)) - startedAt));
  console.log('with mail', level, JSON.stringify(Object.fromEntries([...cpuBetween(before, cpuTime(desk.dataDir))].map(([k, v]) => [k, +(v / level.count).toFixed(2)]))));
  await checkTimelines(desk, numbers);
}

function record(
  rates: Rates,
  count: number,
  { seconds, latencies, sustainedMs }: { seconds: number; latencies: readonly number[]; sustainedMs: number },
): void {
  rates.accepted.push(count / seconds);
  rates.sustained.push((count * 1000) / sustainedMs);
  rates.latencies.push(...latencies);
}

const LABELS = { opening: 'POST /tickets', empty: 'empty workflow', oneActivity: 'workflow with one activity' } as const;

function rowsOf({ callers }: Level, measured: Measured): string[][] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => {
    const { accepted, sustained, latencies } = measured[name];
    return [LABELS[name], String(callers), figure(median(accepted)), figure(median(sustained)), p50p99(latencies)];
  });
}

function targetOf({ callers }: Level, { opening, oneActivity }: Measured): Target {
  const ratios = opening.sustained.map((rate, round) => rate / (oneActivity.sustained[round] ?? Number.NaN));
  const ratio = median(ratios);
  return {
    promise: `sustained openings, ${callers} callers: at least ${LEAST_RATIO} of a workflow with one activity`,
    measured: `${ratio.toFixed(2)} (rounds: ${ratios.map((one) => one.toFixed(2)).join(', ')})`,
    isMet: ratio >= LEAST_RATIO,
  };
}
