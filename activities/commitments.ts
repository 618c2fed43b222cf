import { refreshCommitments } from '../store/commitments/refresh';
import type { CommitmentDeps } from '../store/commitments/terms';
import type { CommitmentActivities } from '../workflows/contract';
import { createReportActivities, type ReportDependencies } from './mail/report';
import { withStore } from './storeFailure';

/** The counting of the commitments, and the monthly report on them. */
export const createCommitmentActivities = (deps: CommitmentDeps & ReportDependencies): CommitmentActivities => ({
  countCommitments: async () => ({ outcome: await withStore(() => refreshCommitments(deps, Date.now())) }),
  ...createReportActivities(deps),
});
