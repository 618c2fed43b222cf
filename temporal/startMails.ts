import type { WorkflowClient } from '@temporalio/client';
import {
  PASSWORD_MAIL_WORKFLOW,
  type PasswordMailInput,
  RESEND_MAIL_WORKFLOW,
  type ResendMailInput,
  TASK_QUEUE,
} from '../workflows/contract';
import { inTime } from './inTime';

/** The mail by which somebody chooses a password. Throws `ServiceError` when the server cannot be reached in time. */
export async function startPasswordMail(workflows: WorkflowClient, input: PasswordMailInput): Promise<void> {
  await inTime(workflows, () =>
    workflows.start(PASSWORD_MAIL_WORKFLOW, {
      workflowId: `password-mail:${input.tokenId}`,
      taskQueue: TASK_QUEUE,
      args: [input],
      staticSummary: input.purpose,
    }),
  );
}

/** A mail that failed for good, once more; once at a time, however often it is asked. Throws as above. */
export async function startResendMail(workflows: WorkflowClient, input: ResendMailInput): Promise<void> {
  await inTime(workflows, () =>
    workflows.start(RESEND_MAIL_WORKFLOW, {
      workflowId: `resend-mail:${input.messageId}`,
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: TASK_QUEUE,
      args: [input],
    }),
  );
}
