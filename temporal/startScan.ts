import type { WorkflowClient } from '@temporalio/client';
import { SCAN_WORKFLOW, type ScanInput, TASK_QUEUE } from '../workflows/contract';

/** Somebody waits for the answer. */
const START_DEADLINE_MS = 2_000;

/** Has a file scanned; once at a time, however often it is asked. Throws `ServiceError`; then the audit makes up for it. */
export async function startScan(workflows: WorkflowClient, fileId: string): Promise<void> {
  const input: ScanInput = { fileId };
  await workflows.withDeadline(Date.now() + START_DEADLINE_MS, () =>
    workflows.start(SCAN_WORKFLOW, {
      workflowId: `file:${fileId}`,
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: TASK_QUEUE,
      args: [input],
    }),
  );
}
