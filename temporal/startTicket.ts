import { type WorkflowClient, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Ticket } from '../domain/ticket/ticket';
import { TASK_QUEUE, TICKET_WORKFLOW, type TicketInput, workflowIdOf } from '../workflows/contract';
import { searchAttributesOf } from '../workflows/searchAttributes';

/**
 * Starts the workflow of a ticket that begins as given; needs no worker. Started already counts as done, so it may be
 * repeated after any doubt. Throws `ServiceError` when the server cannot be reached.
 */
export async function startTicket(workflows: WorkflowClient, input: TicketInput, ticket: Ticket): Promise<void> {
  try {
    await workflows.start(TICKET_WORKFLOW, {
      workflowId: workflowIdOf(ticket.number),
      taskQueue: TASK_QUEUE,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      args: [input],
      typedSearchAttributes: searchAttributesOf(ticket),
      staticSummary: `${ticket.priority} ${ticket.kind}, ${ticket.groupId}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
