import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { DurationMs } from '../domain/time';

/** A fast-forward that outlives the run ends with it: nothing is left to skip. */
const PATIENCE_MS = 120_000;

/**
 * Lets a workflow's time jump ahead on a real server that has `frontend.WorkflowTimeSkippingEnabled`, firing every timer on
 * the way, and returns when it has arrived. For drills, demonstrations and tests; other workflows keep the wall's time.
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
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: toProto(duration) } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  await client.withDeadline(Date.now() + PATIENCE_MS, () =>
    workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id }),
  );
}

const toProto = (ms: DurationMs) => ({ seconds: Math.floor(ms / 1000) as never, nanos: (ms % 1000) * 1_000_000 });
