import { dateOf, dayOf } from '../domain/calendar/days';
import { academieParis } from '../domain/policy/academieParis';
import { parisDate } from '../store/commitments/paris';
import { recountCommitments } from '../store/commitments/refresh';
import { verifyCommitments } from '../store/commitments/verify';
import { plantYear } from './aYear';
import { accountOf, type BenchDesk } from './desk';
import { runLoad } from './load';
import type { Section } from './report';
import { figure, percentile } from './stats';
import { when } from './watch';

const YEAR = { tickets: 200_000, calls: 100_000 };
const QUICK_YEAR = { tickets: 4_000, calls: 2_000 };
const CALLERS = [1, 10];
const CALLS = 500;
const QUICK_CALLS = 40;
/** For the view by month, to one caller. */
const LONGEST_MS = 100;

/** The supervisor's figures over a year of tickets and calls: their first count, and what the page asks for. */
export async function commitments(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const { tickets, calls } = quick ? QUICK_YEAR : YEAR;
  const remove = await plantYear(desk, tickets, calls);
  const deps = { store: desk.store, policyId: academieParis.id };
  try {
    const counted = await timed(() =>
      when('the commitments counted', async () => (await recountCommitments(deps, Date.now())) === 'done'),
    );
    const verified = await timed(() => verifyCommitments(deps, Date.now()));
    if (verified.result.faults.length > 0) throw new Error(`wrong: ${verified.result.faults.slice(0, 5).join(', ')}`);
    const { token } = accountOf(desk, 'v.rousseau');
    const rows: string[][] = [];
    let month = Number.NaN;
    for (const path of paths(Date.now())) {
      const call = async () => {
        const { status } = await desk.api.get(path, token);
        if (status !== 200) throw new Error(`GET ${path}: ${status}`);
      };
      for (const callers of CALLERS) {
        await runLoad({ callers, count: callers * 2 }, call);
        const { latencies } = await runLoad({ callers, count: quick ? QUICK_CALLS : CALLS }, call);
        const p95 = percentile(latencies, 95);
        if (callers === 1 && path.endsWith('by=month')) month = p95;
        rows.push([nameOf(path), String(callers), `${figure(percentile(latencies, 50))} ms`, `${figure(p95)} ms`]);
      }
    }
    return {
      title: 'The commitments over a year',
      tables: [[['call', 'callers', 'p50', 'p95'], ...rows]],
      notes: [
        `${tickets.toLocaleString('en')} tickets and ${calls.toLocaleString('en')} calls of one year, planted as projection and PBX write them.`,
        `Counted from nothing in ${figure(counted.seconds)} s; every case judged and every day added up again, and compared, in ${figure(verified.seconds)} s: ${verified.result.days.toLocaleString('en')} sums of days, 0 differ.`,
      ],
      targets: [
        {
          promise: `The year by month, one caller: p95 below ${LONGEST_MS} ms`,
          measured: `${figure(month)} ms`,
          isMet: month < LONGEST_MS,
        },
      ],
    };
  } finally {
    await remove();
    await recountCommitments(deps, Date.now());
  }
}

/** What the page asks for of the twelve months up to now, and of one of them. */
function paths(now: number): string[] {
  const to = dateOf(dayOf(parisDate(now)) + 1);
  const year = `from=${dateOf(dayOf(to) - 365)}&to=${to}`;
  const month = `from=${dateOf(dayOf(to) - 30)}&to=${to}`;
  return [
    `/api/v1/commitments?${year}&by=month`,
    `/api/v1/commitments?${year}&by=day`,
    `/api/v1/commitments?${year}&group=guichet&by=week`,
    `/api/v1/commitments?${month}&channel=mail&group=guichet&by=day`,
    `/api/v1/commitments/takenIntoAccount/cases?${month}&verdict=missed`,
    `/api/v1/steering?${month}`,
  ];
}

const nameOf = (path: string): string => {
  const from = /from=([\d-]+)/.exec(path)?.[1] ?? '';
  const to = /to=([\d-]+)/.exec(path)?.[1] ?? '';
  const days = dayOf(to) - dayOf(from);
  return `GET ${path.replace('/api/v1', '').replace(/from=[\d-]+&to=[\d-]+/, days > 60 ? 'a year' : 'a month')}`;
};

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}
