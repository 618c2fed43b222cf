import { proxyActivities } from '@temporalio/workflow';
import { SECOND_MS } from '../domain/time';
import type { InboundMailActivities, InboundMailInput } from './contract';

/** However long the store is away. A worker that dies is noticed by its heartbeat. */
const { decideMail, actOnMail } = proxyActivities<InboundMailActivities>({
  startToCloseTimeout: 120 * SECOND_MS,
  heartbeatTimeout: 10 * SECOND_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: 30 * SECOND_MS },
});

/** One mail: decided once, acted on until it is done. Its texts stay in the store; here is its id alone. */
export async function inboundMailWorkflow({ id }: InboundMailInput): Promise<void> {
  await decideMail({ id });
  await actOnMail({ id });
}
