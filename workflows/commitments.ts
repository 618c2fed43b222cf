import { proxyActivities } from '@temporalio/workflow';
import type { CommitmentActivities } from './contract';

/** A first count of years of tickets takes minutes, and goes on where it was interrupted. */
const { countCommitments } = proxyActivities<CommitmentActivities>({
  startToCloseTimeout: '30m',
  scheduleToCloseTimeout: '1h',
  retry: { maximumInterval: '1m' },
});

/** One round of counting the commitments. A schedule starts it. */
export async function commitmentsWorkflow(): Promise<void> {
  await countCommitments();
}
