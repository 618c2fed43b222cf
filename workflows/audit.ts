import { proxyActivities } from '@temporalio/workflow';
import type { AuditActivities, AuditReport } from './contract';

const { audit } = proxyActivities<AuditActivities>({
  startToCloseTimeout: '10m',
  scheduleToCloseTimeout: '20m',
  retry: { maximumInterval: '1m' },
});

/** One round of the auditor. A schedule starts it; `npm run audit` does the same by hand. */
export function auditWorkflow(): Promise<AuditReport> {
  return audit();
}
