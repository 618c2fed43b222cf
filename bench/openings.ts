import { EMPTY_WORKFLOW, ONE_ACTIVITY_WORKFLOW } from './baseline/contract';
import { runWorkflows } from './baseline/run';
import { type CpuTime, cpuEach, cpuTime } from './cpu';
import type { BenchDesk } from './desk';
import { interleave, runLoad } from './load';
import { type Level, type Measured, none, sectionOf } from './openingsReport';
import type { Section } from './report';
import { type Opened, openTicket } from './tickets';
import { checkTimelines, mailed, projected } from './watch';

const LEVELS: readonly Level[] = [
  { callers: 1, count: 150 },
  { callers: 10, count: 300 },
  { callers: 50, count: 500 },
];
const QUICK_LEVELS: readonly Level[] = LEVELS.map(({ callers }) => ({ callers, count: 50 }));
const ROUNDS = 3;
/** The desk's code is compiled as it runs; the baselines' few lines are so after the first calls. */
const WARM_UP: Level = { callers: 10, count: 600 };

/** Before anything is measured, so that no section pays for being the first. */
export async function warmUp(desk: BenchDesk): Promise<void> {
  await measure(desk, WARM_UP, 1);
}

/** Openings a second, as a burst and to the last projection, beside what the same engine does at its barest. */
export async function openings(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const results: [Level, Measured][] = [];
  for (const level of quick ? QUICK_LEVELS : LEVELS) {
    results.push([level, await measure(desk, level, quick ? 1 : ROUNDS)]);
  }
  return sectionOf(results);
}

async function measure(desk: BenchDesk, level: Level, rounds: number): Promise<Measured> {
  const measured: Measured = { opening: none(), empty: none(), oneActivity: none(), mailed: [] };
  const baseline = (name: 'empty' | 'oneActivity', type: string) => async () => {
    const before = cpuTime(desk.dataDir);
    const { startedAt, completedAt, ...load } = await runWorkflows(desk.client, { type, ...level });
    const cpu = cpuEach(before, cpuTime(desk.dataDir), level.count);
    record(measured, name, level.count, { ...load, sustainedMs: completedAt - startedAt, cpu });
  };
  await interleave(rounds, [
    () => open(desk, level, measured),
    baseline('empty', EMPTY_WORKFLOW),
    baseline('oneActivity', ONE_ACTIVITY_WORKFLOW),
  ]);
  return measured;
}

async function open(desk: BenchDesk, level: Level, measured: Measured): Promise<void> {
  const { count } = level;
  const opened: Opened[] = [];
  const before = cpuTime(desk.dataDir);
  const { startedAt, ...load } = await runLoad(level, async (index) => {
    opened.push(await openTicket(desk, index));
  });
  const numbers = opened.map(({ number }) => number);
  const sustainedMs = (await projected(desk, numbers, Math.max(...opened.map(({ seq }) => seq)))) - startedAt;
  // Nothing of this round may be left to disturb the next; and what its mails cost belongs to it.
  const mailedMs = (await mailed(desk, numbers, count)) - startedAt;
  const cpu = cpuEach(before, cpuTime(desk.dataDir), count);
  record(measured, 'opening', count, { ...load, sustainedMs, cpu });
  measured.mailed.push((count * 1000) / mailedMs);
  await checkTimelines(desk, numbers);
}

interface Round {
  seconds: number;
  latencies: readonly number[];
  sustainedMs: number;
  cpu: CpuTime;
}

function record(measured: Measured, name: 'opening' | 'empty' | 'oneActivity', count: number, round: Round): void {
  const rates = measured[name];
  rates.accepted.push(count / round.seconds);
  rates.sustained.push((count * 1000) / round.sustainedMs);
  rates.latencies.push(...round.latencies);
  rates.cpu.push(round.cpu);
}
