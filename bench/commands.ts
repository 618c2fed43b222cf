import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { Actor } from '../domain/access/actor';
import { readAccountByLogin } from '../store/accounts';
import { actorOf } from '../store/directory';
import { sendCommand } from '../temporal/sendCommand';
import { BARE_UPDATE, BASELINE_QUEUE, UPDATED_WORKFLOW } from './baseline/contract';
import { accountOf, type BenchDesk } from './desk';
import { inTurn } from './inTurn';
import { interleave, type Load, runLoad } from './load';
import type { Section } from './report';
import { figure, p50p99, percentile } from './stats';
import { command, openTicket } from './tickets';

/** So many tickets, and as many workflows of the baseline, take turns. */
const TICKETS = 20;
const LEVELS = [
  { callers: 1, count: 150 },
  { callers: 10, count: 300 },
];
const QUICK_LEVELS = LEVELS.map(({ callers }) => ({ callers, count: 40 }));
const ROUNDS = 3;
const WARM_UP = { callers: 10, count: 100 };
const MOST_TIMES = 2.5;
const PATIENCE_MS = 20_000;
const TECHNICIAN = 'l.bernard';

const LABELS = ['POST /tickets/N/commands', 'its update alone', 'bare update'] as const;
type Label = (typeof LABELS)[number];
type Calls = Record<Label, (index: number) => Promise<void>>;

/** A note on a ticket: over HTTP, and the update without the edge; beside an update that only counts. */
export async function commands(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const calls = await prepare(desk);
  if (!quick) for (const label of LABELS) await runLoad(WARM_UP, calls[label]);
  const rows: string[][] = [];
  const ratios: number[] = [];
  for (const level of quick ? QUICK_LEVELS : LEVELS) {
    const loads = new Map<Label, Load[]>(LABELS.map((label) => [label, []]));
    const measure = (label: Label) => async () => void loads.get(label)?.push(await runLoad(level, calls[label]));
    await interleave(quick ? 1 : ROUNDS, LABELS.map(measure));
    const latencies = (label: Label) => (loads.get(label) ?? []).flatMap((load) => load.latencies);
    const bare = percentile(latencies('bare update'), 50);
    for (const label of LABELS) {
      const seconds = (loads.get(label) ?? []).reduce((sum, load) => sum + load.seconds, 0);
      const times = percentile(latencies(label), 50) / bare;
      const rate = latencies(label).length / seconds;
      rows.push([label, String(level.callers), figure(rate), p50p99(latencies(label)), times.toFixed(2)]);
      if (label === LABELS[0]) ratios.push(times);
    }
  }
  const [alone = Number.NaN] = ratios;
  return {
    title: 'Commands',
    tables: [[['', 'callers', 'a second', 'p50 / p99', 'p50 ÷ bare p50'], ...rows]],
    notes: [
      `A technician’s note, on ${TICKETS} open tickets in turn; the bare updates go to ${TICKETS} workflows in turn. Every note is projected meanwhile.`,
    ],
    targets: [
      {
        promise: `A command’s p50, one caller: at most ${MOST_TIMES} times a bare update’s`,
        measured: alone.toFixed(2),
        isMet: alone <= MOST_TIMES,
      },
    ],
  };
}

async function prepare(desk: BenchDesk): Promise<Calls> {
  const { client } = desk;
  const account = accountOf(desk, TECHNICIAN);
  const actor = await technician(desk);
  const numbers = await times(TICKETS, async (index) => (await openTicket(desk, index)).number);
  await Promise.all(numbers.map((number) => command(desk, number, account, { command: 'take' })));
  const handles = await times(TICKETS, (index) =>
    client.workflow.start(UPDATED_WORKFLOW, {
      workflowId: `updated-${index}-${randomUUID()}`,
      taskQueue: BASELINE_QUEUE,
    }),
  );
  const note = { command: 'note', message: 'Le câble a été changé, sans effet. Je passe cet après-midi.' };
  return {
    'POST /tickets/N/commands': async (index) => {
      await command(desk, inTurn(numbers, index), account, note);
    },
    'its update alone': async (index) => {
      const commandId = `cmd-${randomUUID()}`;
      const envelope = {
        commandId,
        actor,
        receivedAt: Date.now(),
        command: { type: 'note', contentId: commandId, texts: ['message'] },
      } as const;
      const { outcome } = await sendCommand(client, inTurn(numbers, index), envelope, PATIENCE_MS);
      if (outcome !== 'done') throw new Error(`a note was not taken: ${outcome}`);
    },
    'bare update': async (index) => {
      await inTurn<WorkflowHandle>(handles, index).executeUpdate(BARE_UPDATE);
    },
  };
}

async function technician({ store }: BenchDesk): Promise<Actor> {
  const account = await readAccountByLogin(store, TECHNICIAN);
  const actor = account && (await actorOf(store, account));
  if (!actor) throw new Error(`the demonstration data has no ${TECHNICIAN}`);
  return actor;
}

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
