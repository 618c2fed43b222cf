import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { CommitmentActivities, CommitmentsReportInput } from './contract';

const { dueReport, noteReportSent } = proxyActivities<CommitmentActivities>({
  startToCloseTimeout: '30m',
  scheduleToCloseTimeout: '1 day',
  retry: { maximumInterval: '1m' },
});

const { sendReport } = proxyActivities<CommitmentActivities>({
  startToCloseTimeout: '40s',
  scheduleToCloseTimeout: '3 days',
  retry: { initialInterval: '1s', maximumInterval: '15m' },
});

/** The monthly report on the commitments to every supervisor, if it is its day. A schedule asks every morning. */
export async function commitmentsReportWorkflow(input: CommitmentsReportInput = {}): Promise<void> {
  const due = await dueReport(input);
  if (!due) return;
  const { month, personIds } = due;
  // Side by side: a mailbox that refuses for days holds up nobody else.
  await Promise.all(personIds.map((personId) => sendReport({ month, personId }).catch(givenUp)));
  await noteReportSent({ month });
}

function givenUp(error: unknown): void {
  if (!(error instanceof ActivityFailure)) throw error;
}
