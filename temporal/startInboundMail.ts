import type { WorkflowClient } from '@temporalio/client';
import { INBOUND_MAIL_WORKFLOW, type InboundMailInput, inboundMailIdOf, TASK_QUEUE } from '../workflows/contract';

/**
 * Starts what handles a mail; needs no worker. One that runs already is left to it, one that has ended begins again and
 * finds what is done: so it may be repeated after any doubt. Throws `ServiceError` when the server cannot be reached.
 */
export async function startInboundMail(workflows: WorkflowClient, id: string): Promise<void> {
  const input: InboundMailInput = { id };
  await workflows.start(INBOUND_MAIL_WORKFLOW, {
    workflowId: inboundMailIdOf(id),
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
  });
}
