import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { type Load, runLoad } from '../load';
import { when } from '../watch';
import { BASELINE_QUEUE } from './contract';

interface Wanted {
  type: string;
  callers: number;
  count: number;
}

/** Plain starts. `completedAt`: when the server had ended the last of them, by its own clock, which is this machine's. */
export async function runWorkflows(client: Client, wanted: Wanted): Promise<Load & { completedAt: number }> {
  const { type, count } = wanted;
  const batch = `${type}-${randomUUID()}`;
  const load = await runLoad(wanted, async (index) => {
    await client.workflow.start(type, { workflowId: `${batch}-${index}`, taskQueue: BASELINE_QUEUE });
  });
  const query = `WorkflowId STARTS_WITH '${batch}' AND ExecutionStatus = 'Completed'`;
  // Not asked before the last one is done, so that asking slows nothing down.
  await client.workflow.getHandle(`${batch}-${count - 1}`).result();
  await when(`${count} baseline workflows`, async () => (await client.workflow.count(query)).count === count);
  let completedAt = 0;
  for await (const { closeTime } of client.workflow.list({ query })) {
    completedAt = Math.max(completedAt, closeTime?.getTime() ?? 0);
  }
  return { ...load, completedAt };
}
