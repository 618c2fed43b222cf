import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Terms } from '../domain/ticket/clocks';
import {
  STATE_QUERY,
  TASK_QUEUE,
  TICKET_WORKFLOW,
  type TicketInput,
  type TicketState,
  workflowIdOf,
} from '../workflows/contract';
import { searchAttributesOf } from '../workflows/searchAttributes';
import { grpcCodeOf } from './grpcCode';

const QUERY_PATIENCE_MS = 20_000;
const FAILED_PRECONDITION = 9;
const PAUSE_MS = 50;

/** The whole state of a ticket's latest run, closed or not; needs a worker. Throws when there is no run or no answer in time. */
export async function readState(client: Client, number: string): Promise<TicketState> {
  const handle = client.workflow.getHandle(workflowIdOf(number));
  const deadline = Date.now() + QUERY_PATIENCE_MS;
  for (;;) {
    try {
      return await client.withDeadline(deadline, () => handle.query<TicketState>(STATE_QUERY));
    } catch (error) {
      if (!isBetweenRuns(error) || Date.now() > deadline) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** A run that was just started, or continued as new, refuses queries until its first workflow task is done. */
const isBetweenRuns = (error: unknown): boolean => grpcCodeOf(error) === FAILED_PRECONDITION;

/** Starts a ticket again from its last state, after somebody ended its workflow. A run that is alive is left alone. */
export async function resumeTicket(client: Client, state: TicketState, terms: Terms): Promise<void> {
  const { ticket } = state;
  const input: TicketInput = { terms, from: { state, because: 'terminated' } };
  await client.workflow.start(TICKET_WORKFLOW, {
    workflowId: workflowIdOf(ticket.number),
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
    typedSearchAttributes: searchAttributesOf(ticket),
    staticSummary: `${ticket.priority} ${ticket.kind}, ${ticket.groupId}`,
  });
}
