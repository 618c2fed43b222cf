import type { WorkflowClient } from '@temporalio/client';
import { INBOUND_MAIL_WORKFLOW, type InboundMailInput, inboundMailIdOf, TASK_QUEUE } from '../workflows/contract';
import { ifReachable } from './inTime';

/**
 * Starts what handles a mail; needs no worker. One that runs already is left to it, one that has ended begins again and
 * finds what is done: so it may be repeated after any doubt. Each release by a person is handled anew, by a workflow of its own:
 * the one before may be just about to end. Throws `ServiceError` when the server cannot be reached.
 */
export async function startInboundMail(workflows: WorkflowClient, id: string, round = 0): Promise<void> {
  const input: InboundMailInput = { id };
  await workflows.start(INBOUND_MAIL_WORKFLOW, {
    workflowId: round === 0 ? inboundMailIdOf(id) : `${inboundMailIdOf(id)}.r${round}`,
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
  });
}

/** The same while somebody waits. False when the server is away: the mail is kept, and the auditor starts it later. */
export const startInboundMailIfReachable = (workflows: WorkflowClient, id: string, round = 0): Promise<boolean> =>
  ifReachable(workflows, () => startInboundMail(workflows, id, round));
