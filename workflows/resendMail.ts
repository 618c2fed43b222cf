import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { ResendActivities, ResendMailInput, TicketActivities } from './contract';

const { reopenMail, giveUp } = proxyActivities<ResendActivities & TicketActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** As long as somebody who asked for it would wait to learn that it failed again. */
const { deliver } = proxyActivities<TicketActivities>({
  startToCloseTimeout: '40s',
  scheduleToCloseTimeout: '1 day',
  retry: { initialInterval: '1s', maximumInterval: '15m' },
});

/** Sends a mail of the ledger that had failed for good once more, under its Message-ID. */
export async function resendMailWorkflow(input: ResendMailInput): Promise<void> {
  const mail = await reopenMail(input);
  if (!mail) return;
  try {
    await deliver(mail);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    await giveUp(mail);
  }
}
