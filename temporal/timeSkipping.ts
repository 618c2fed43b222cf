import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { DurationMs } from '../domain/time';

const { FastForwardPollingResult } = temporal.api.enums.v1;

const PATIENCE_MS = 120_000;
/** The server's own limit, 200, is less than the deadlines of a busy month. */
const MAX_SKIPS = 1_000_000;

/**
 * Lets a workflow's time jump ahead on a real server that has `frontend.WorkflowTimeSkippingEnabled`, firing every timer on
 * the way, and returns when it has arrived, or the workflow has ended before. For drills, demonstrations and tests; other
 * workflows keep the wall's time. Throws when the server gives the jump up.
 */
export async function fastForward(client: Client, workflowId: string, duration: DurationMs): Promise<void> {
  const { workflowService } = client.connection;
  const workflowExecution = { workflowId };
  const { namespace } = client.options;
  const id = randomUUID();
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        fastForwardConfig: { id, duration: toProto(duration) },
        maxSessionSkipCount: MAX_SKIPS,
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  const deadline = Date.now() + PATIENCE_MS;
  const poll = () =>
    client.withDeadline(deadline, () =>
      workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id }),
    );
  let result = (await poll()).fastForwardPollingResult;
  while (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) {
    result = (await poll()).fastForwardPollingResult;
  }
  if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
  const { status } = await client.workflow.getHandle(workflowId).describe();
  if (status.name === 'RUNNING') throw new Error(`${workflowId} did not skip ${duration} ms (${result})`);
}

const toProto = (ms: DurationMs) => ({ seconds: Math.floor(ms / 1000) as never, nanos: (ms % 1000) * 1_000_000 });
