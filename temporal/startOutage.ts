import type { WorkflowClient } from '@temporalio/client';
import {
  OUTAGE_SIGNAL,
  OUTAGE_WORKFLOW,
  type OutageInput,
  outageWorkflowIdOf,
  TASK_QUEUE,
} from '../workflows/contract';
import { isUnreachable } from './sendCommand';

/** Somebody waits for the answer. */
const START_DEADLINE_MS = 5_000;

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

/** The same while somebody waits. While the server is away nothing is lost: the auditor does it later. */
export async function startOutageIfReachable(workflows: WorkflowClient, id: string): Promise<void> {
  try {
    await workflows.withDeadline(Date.now() + START_DEADLINE_MS, () => startOutage(workflows, id));
  } catch (error) {
    if (!isUnreachable(error)) throw error;
  }
}
