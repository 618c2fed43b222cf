import { proxyActivities } from '@temporalio/workflow';
import type { ScanActivities, ScanInput } from './contract';

/** However long the scanner is away. */
const { scanFile } = proxyActivities<ScanActivities>({
  startToCloseTimeout: '10m',
  retry: { initialInterval: '1s', backoffCoefficient: 1.5, maximumInterval: '20s' },
});

/** One file, looked at by the scanner until it has said what it is. */
export function scanFileWorkflow(input: ScanInput): Promise<{ outcome: string }> {
  return scanFile(input);
}
