import { type CpuTime, cpuMean } from './cpu';
import type { Section, Table, Target } from './report';
import { figure, median, p50p99 } from './stats';

export interface Level {
  callers: number;
  /** Of openings, and of each baseline's workflows, a round. */
  count: number;
}

/** Of each round one value; the latencies of all rounds together. */
export interface Rates {
  accepted: number[];
  /** To the last projection; to the end of the last workflow. */
  sustained: number[];
  latencies: number[];
  cpu: CpuTime[];
}

export type Measured = Record<'opening' | 'empty' | 'oneActivity', Rates> & { mailed: number[] };

export const none = (): Rates => ({ accepted: [], sustained: [], latencies: [], cpu: [] });

const LEAST_RATIO = 0.8;
const LABELS = {
  opening: 'POST /tickets',
  empty: 'empty workflow',
  oneActivity: 'workflow with one activity',
} as const;
const NAMES = Object.keys(LABELS) as (keyof typeof LABELS)[];
const PROCESSES = ['temporal', 'worker', 'baseline', 'api', 'mongod', 'catcher', 'bench'];

export function sectionOf(results: readonly [Level, Measured][]): Section {
  const rates = results.flatMap(([level, measured]) => NAMES.map((name) => rateRow(level, measured, name)));
  const tables: Table[] = [
    [['', 'callers', 'accepted /s', 'to the end /s', 'to the last mail /s', 'p50 / p99'], ...rates],
  ];
  const cpu = results.map(([, measured]) => measured);
  if (cpu.some(({ opening }) => opening.cpu.some((time) => time.has('temporal')))) tables.push(cpuTable(cpu));
  return {
    title: 'Openings',
    tables,
    notes: [
      'To the end: until the events and the view of the last ticket are in MongoDB; for the baselines, until the last workflow has ended.',
      'Callers wait for the answer before they call again, not for the end. Rates are medians of the rounds.',
      'Every opening sends its mail too, beside the projection. The baselines’ client is the benchmark itself; the desk’s is its API.',
    ],
    targets: results.map(([level, measured]) => targetOf(level, measured)),
  };
}

function rateRow({ callers }: Level, measured: Measured, name: keyof typeof LABELS): string[] {
  const { accepted, sustained, latencies } = measured[name];
  const mailed = name === 'opening' ? figure(median(measured.mailed)) : '';
  return [
    LABELS[name],
    String(callers),
    figure(median(accepted)),
    figure(median(sustained)),
    mailed,
    p50p99(latencies),
  ];
}

/** Where processors are all there is to share, this is what the rates come from, and it hardly feels the neighbours. */
function cpuTable(measured: readonly Measured[]): Table {
  const rows = NAMES.map((name) => {
    const times = measured.flatMap((one) => one[name].cpu);
    const each = PROCESSES.map((process) => cpuMean(times, process));
    return [LABELS[name], ...[...each, each.reduce((a, b) => a + b, 0)].map((ms) => ms.toFixed(1))];
  });
  return [['processor time of each, ms', ...PROCESSES, 'all'], ...rows];
}

function targetOf({ callers }: Level, { opening, oneActivity }: Measured): Target {
  const ratios = opening.sustained.map((rate, round) => rate / (oneActivity.sustained[round] ?? Number.NaN));
  const ratio = median(ratios);
  return {
    promise: `Openings to the last projection, ${callers} callers: at least ${LEAST_RATIO} of a workflow with one activity`,
    measured: `${ratio.toFixed(2)} (rounds: ${ratios.map((one) => one.toFixed(2)).join(', ')})`,
    isMet: ratio >= LEAST_RATIO,
  };
}
