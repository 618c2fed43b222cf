import type { WorkflowClient } from '@temporalio/client';
import { isUnreachable } from './sendCommand';

/** Well within the lease of an opening: who waits for it knows what came of it before another attempt begins. */
const START_DEADLINE_MS = 5_000;

/** Starts what somebody waits for. Throws `ServiceError` when the server does not answer in time. */
export const inTime = <T>(workflows: WorkflowClient, start: () => Promise<T>): Promise<T> =>
  workflows.withDeadline(Date.now() + START_DEADLINE_MS, start);

/** The same for what the auditor starts later while the server is away: then it answers false, and nothing is lost. */
export async function ifReachable(workflows: WorkflowClient, start: () => Promise<unknown>): Promise<boolean> {
  try {
    await inTime(workflows, start);
    return true;
  } catch (error) {
    if (isUnreachable(error)) return false;
    throw error;
  }
}
