import type { BenchDesk } from './desk';
import { inTurn } from './inTurn';
import { runLoad } from './load';
import { type Many, plantTickets } from './manyTickets';
import { plansOf } from './plans';
import type { Section } from './report';
import { figure, percentile } from './stats';

const TICKETS = 50_000;
const QUICK_TICKETS = 5_000;
const CALLERS = 10;
const CALLS = 1_000;
const QUICK_CALLS = 100;

/** What the queue page asks for: a view in its order, other orders and filters, and the counters of the views. */
const CALLS_OF_PAGE = [
  '/api/v1/tickets?view=team&sort=due',
  '/api/v1/tickets?view=mine&sort=due',
  '/api/v1/tickets?view=atRisk&sort=due',
  '/api/v1/tickets?view=unassigned&sort=due',
  '/api/v1/tickets?view=waiting&sort=due',
  '/api/v1/tickets?view=team&sort=opened',
  '/api/v1/tickets?view=team&sort=updated',
  '/api/v1/tickets?view=team&sort=due&priority=P2',
  '/api/v1/tickets?sort=due',
  '/api/v1/tickets/counts',
];

/** The calls of the queue page, before a store with years of tickets. */
export async function queue(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const callers = desk.accounts
    .filter(({ role }) => ['technician', 'expert', 'field'].includes(role))
    .slice(0, CALLERS);
  const planted = await plantTickets(desk, quick ? QUICK_TICKETS : TICKETS);
  try {
    const call = async (path: string, index: number) => {
      const { status } = await desk.api.get(path, inTurn(callers, index).token);
      if (status !== 200) throw new Error(`GET ${path}: ${status}`);
    };
    const rows: string[][] = [];
    const plans: string[][] = [];
    for (const path of CALLS_OF_PAGE) {
      await runLoad({ callers: CALLERS, count: CALLERS * 2 }, (index) => call(path, index));
      const load = await runLoad({ callers: CALLERS, count: quick ? QUICK_CALLS : CALLS }, (index) =>
        call(path, index),
      );
      const times = [50, 95].map((percent) => `${figure(percentile(load.latencies, percent))} ms`);
      rows.push([nameOf(path), figure(load.latencies.length / load.seconds), ...times]);
      for (const plan of await plansOf(desk, () => call(path, 0))) plans.push([nameOf(path), ...plan]);
    }
    return {
      title: 'The queue page before many tickets',
      tables: [
        [['call', 'a second', 'p50', 'p95'], ...rows],
        [['call', 'queries', 'index that the winning plan reads', 'documents read', 'rows'], ...plans],
      ],
      notes: [noteOf(planted), `${CALLERS} callers at once, each an account of its own.`, PLAN_NOTE],
      targets: [],
    };
  } finally {
    await planted.remove();
  }
}

const PLAN_NOTE =
  'Plans are those of the calls themselves, from MongoDB’s profiler, for the first technician; queries of the tickets alone, the others read by id.';

const noteOf = ({ total, open }: Many): string =>
  `${total.toLocaleString('en')} tickets are in the store, ${open.toLocaleString('en')} of them open: copies of the view of a ticket that was opened over HTTP, spread over groups, people, statuses and instants.`;

const nameOf = (path: string): string => path.replace('/api/v1', 'GET ');
