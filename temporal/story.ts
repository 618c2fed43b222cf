import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { TicketEvent } from '../domain/ticket/events';
import { workflowIdOf } from '../workflows/contract';

export type History = temporal.api.history.v1.IHistory;

/** What the core makes of a recorded history now. Throws `DeterminismViolationError` when its commands are others. */
export async function retell(
  history: History,
  workflowId: string,
  bundle: WorkflowBundleOption,
): Promise<TicketEvent[]> {
  const events: TicketEvent[] = [];
  await Worker.runReplayHistory(
    {
      workflowBundle: bundle,
      sinks: {
        story: {
          told: { fn: (_info: unknown, told: TicketEvent[]) => void events.push(...told), callDuringReplay: true },
        },
      },
    },
    history,
    workflowId,
  );
  return events;
}

/**
 * The whole story of a ticket as the histories of its retained runs tell it, oldest first. A run that was reset, or that
 * resumes another, tells anew from some event on: from there on it is right. Empty for a ticket that is unknown.
 */
export async function retellTicket(
  client: Client,
  number: string,
  bundle: WorkflowBundleOption,
): Promise<TicketEvent[]> {
  const workflowId = workflowIdOf(number);
  const story: TicketEvent[] = [];
  for (const runId of await runsOf(client, workflowId)) {
    const told = await retell(await client.workflow.getHandle(workflowId, runId).fetchHistory(), workflowId, bundle);
    story.splice((told[0]?.seq ?? story.length + 1) - 1);
    story.push(...told);
  }
  return story;
}

async function runsOf(client: Client, workflowId: string): Promise<string[]> {
  const runs: { runId: string; startTime: Date }[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
  return runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime()).map(({ runId }) => runId);
}
