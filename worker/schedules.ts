import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { AUDIT_SCHEDULE, AUDIT_WORKFLOW, TASK_QUEUE } from '../workflows/contract';

/** The desk's regular work. Every worker asks for it at start; the first one makes it. */
export async function ensureSchedules(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: AUDIT_SCHEDULE,
      spec: { intervals: [{ every: '5m' }] },
      action: {
        type: 'startWorkflow',
        workflowType: AUDIT_WORKFLOW,
        workflowId: 'audit',
        taskQueue: TASK_QUEUE,
        args: [],
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
