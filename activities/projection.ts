import { ApplicationFailure, activityInfo } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { ProjectionGap, StaleRun } from '../store/errors';
import type { Store } from '../store/store';
import { project } from '../store/timeline';
import { type TicketActivities, workflowIdOf } from '../workflows/contract';
import { withStore } from './storeFailure';

export interface ProjectionDeps {
  store: Store;
  /** Asked which run of a ticket is the current one, when two tell different stories. */
  temporal: Pick<Client, 'workflow'>;
}

/** Fails with `projectionGap` (an earlier batch is on its way), `staleRun` (for good: an operator reset the ticket) or the store's codes. */
export function createProjectionActivities({ store, temporal }: ProjectionDeps): Pick<TicketActivities, 'project'> {
  return {
    project: (input) => {
      const { runId } = activityInfo().workflowExecution ?? {};
      const isCurrentRun = async () => {
        const current = await temporal.workflow.getHandle(workflowIdOf(input.number)).describe();
        return current.runId === runId;
      };
      return withStore(() => project(store, input, isCurrentRun).catch(coded));
    },
  };
}

function coded(error: unknown): never {
  if (error instanceof StaleRun) throw ApplicationFailure.nonRetryable('staleRun', 'staleRun');
  if (error instanceof ProjectionGap) throw ApplicationFailure.retryable('projectionGap', 'projectionGap');
  throw error;
}
