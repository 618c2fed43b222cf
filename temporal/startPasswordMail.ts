import type { WorkflowClient } from '@temporalio/client';
import { PASSWORD_MAIL_WORKFLOW, type PasswordMailInput, TASK_QUEUE } from '../workflows/contract';

/** Throws `ServiceError` when the server cannot be reached. */
export async function startPasswordMail(workflows: WorkflowClient, input: PasswordMailInput): Promise<void> {
  await workflows.start(PASSWORD_MAIL_WORKFLOW, {
    workflowId: `password-mail:${input.tokenId}`,
    taskQueue: TASK_QUEUE,
    args: [input],
    staticSummary: input.purpose,
  });
}
