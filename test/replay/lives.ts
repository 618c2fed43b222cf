import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { WorkflowBundleOption } from '@temporalio/worker';
import type { TicketEvent } from '../../domain/ticket/events';
import { type History, retell } from '../../temporal/story';
import { workflowIdOf } from '../../workflows/contract';
import { until } from '../harness/until';

const { History: Histories } = temporal.api.history.v1;
const FOLDER = path.join(__dirname, 'histories');

/** A ticket's life as it was lived once on the real engines: the history of each of its runs, and the timeline that came of it. */
export interface Life {
  workflowId: string;
  runs: History[];
  events: TicketEvent[];
}

export const lifeNames = (): string[] =>
  readdirSync(FOLDER).flatMap((file) => (file.endsWith('.json') ? [path.basename(file, '.json')] : []));

export function readLife(name: string): Life {
  const { number, runs, events } = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Written;
  return { workflowId: workflowIdOf(number), runs: runs.map((run) => Histories.fromObject({ events: run })), events };
}

/** What the core makes of all its runs now. */
export async function retold(
  { runs, workflowId }: Omit<Life, 'events'>,
  bundle: WorkflowBundleOption,
): Promise<TicketEvent[]> {
  const told: TicketEvent[] = [];
  for (const run of runs) told.push(...(await retell(run, workflowId, bundle)));
  return told;
}

/** One event a line, so that a change can be read. */
export function writeLife(
  name: string,
  number: string,
  runs: readonly History[],
  events: readonly TicketEvent[],
): number {
  const inLines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join(',\n');
  const written = runs.map((run) => `[\n${inLines(plain(run))}\n]`).join(',');
  const text = `{"number":"${number}","events":[\n${inLines(events)}\n],"runs":[${written}]}\n`;
  writeFileSync(fileOf(name), text);
  return text.length;
}

interface Written {
  number: string;
  events: TicketEvent[];
  runs: object[][];
}

/** Enumerations by name, payloads in Base64. */
const plain = (run: History): unknown[] =>
  Histories.toObject(Histories.fromObject(run), { enums: String, longs: String, bytes: String }).events as unknown[];

const fileOf = (name: string): string => path.join(FOLDER, `${name}.json`);

/** The histories of all runs of a ticket, oldest first. */
export async function runsOf(client: Client, number: string): Promise<History[]> {
  const workflowId = workflowIdOf(number);
  const { runId: last } = await client.workflow.getHandle(workflowId).describe();
  const runs = await until(async () => {
    const listed: { runId: string; startTime: Date }[] = [];
    for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) listed.push(run);
    return listed.some(({ runId }) => runId === last) ? listed : null;
  });
  runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime());
  return Promise.all(runs.map(({ runId }) => client.workflow.getHandle(workflowId, runId).fetchHistory()));
}
