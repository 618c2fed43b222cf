import type { WorkflowClient } from '@temporalio/client';
import {
  OUTAGE_SIGNAL,
  OUTAGE_WORKFLOW,
  type OutageInput,
  outageWorkflowIdOf,
  TASK_QUEUE,
} from '../workflows/contract';
import { ifReachable } from './inTime';

/** Tells an outage's workflow that something was said, and starts it where none runs; needs no worker, and may be repeated. */
export async function startOutage(workflows: WorkflowClient, id: string): Promise<void> {
  const input: OutageInput = { id };
  await workflows.signalWithStart(OUTAGE_WORKFLOW, {
    workflowId: outageWorkflowIdOf(id),
    taskQueue: TASK_QUEUE,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [input],
    signal: OUTAGE_SIGNAL,
    signalArgs: [],
  });
}

/** The same while somebody waits. False while the server is away: the auditor does it later. */
export const startOutageIfReachable = (workflows: WorkflowClient, id: string): Promise<boolean> =>
  ifReachable(workflows, () => startOutage(workflows, id));
