import { proxyActivities } from '@temporalio/workflow';
import type { PasswordMailActivities, PasswordMailInput } from './contract';

/** As long as the token lives: after that the mail would open nothing. */
const LIVES = { invitation: '7 days', reset: '1 hour' } as const;

/** Sends the mail by which somebody chooses a password, however long the mail server or the store is away. */
export async function passwordMailWorkflow(input: PasswordMailInput): Promise<void> {
  const { sendPasswordMail } = proxyActivities<PasswordMailActivities>({
    startToCloseTimeout: '40s',
    scheduleToCloseTimeout: LIVES[input.purpose],
    retry: { initialInterval: '1s', maximumInterval: '1m' },
  });
  await sendPasswordMail(input);
}
