import type { WorkflowClient } from '@temporalio/client';
import { RESEND_MAIL_WORKFLOW, type ResendMailInput, TASK_QUEUE } from '../workflows/contract';

/** Once at a time for a mail, however often it is asked. Throws `ServiceError` when the server cannot be reached. */
export async function startResendMail(workflows: WorkflowClient, input: ResendMailInput): Promise<void> {
  await workflows.start(RESEND_MAIL_WORKFLOW, {
    workflowId: `resend-mail:${input.messageId}`,
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue: TASK_QUEUE,
    args: [input],
  });
}
