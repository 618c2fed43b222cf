import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';
import {
  AUDIT_SCHEDULE,
  AUDIT_WORKFLOW,
  COMMITMENTS_REPORT_SCHEDULE,
  COMMITMENTS_REPORT_WORKFLOW,
  COMMITMENTS_SCHEDULE,
  COMMITMENTS_WORKFLOW,
  TASK_QUEUE,
} from '../workflows/contract';

/** The desk's regular work. Every worker asks for it at start; the first one makes it. */
export async function ensureSchedules(client: Client): Promise<void> {
  for (const schedule of SCHEDULES) {
    try {
      await client.schedule.create(schedule);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
}

const regular = (
  scheduleId: string,
  workflowType: string,
  spec: ScheduleSpec,
  catchupWindow: '1m' | '7 days',
): ScheduleOptions => ({
  scheduleId,
  spec,
  action: { type: 'startWorkflow', workflowType, workflowId: scheduleId, taskQueue: TASK_QUEUE, args: [] },
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
});

const SCHEDULES: readonly ScheduleOptions[] = [
  regular(AUDIT_SCHEDULE, AUDIT_WORKFLOW, { intervals: [{ every: '5m' }] }, '1m'),
  regular(COMMITMENTS_SCHEDULE, COMMITMENTS_WORKFLOW, { intervals: [{ every: '1m' }] }, '1m'),
  // Which day is the first working one the desk's calendar says: it is asked every morning.
  regular(
    COMMITMENTS_REPORT_SCHEDULE,
    COMMITMENTS_REPORT_WORKFLOW,
    { calendars: [{ hour: 7, comment: 'the report of the month before' }], timezone: 'Europe/Paris' },
    '7 days',
  ),
];
