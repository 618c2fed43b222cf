import * as wf from '@temporalio/workflow';

/** Whether a run has become long enough to go on in another one. */
export function mustContinue(afterEvents = Number.POSITIVE_INFINITY): boolean {
  const { continueAsNewSuggested, historyLength } = wf.workflowInfo();
  return continueAsNewSuggested || historyLength >= afterEvents;
}

/** A reminder that did not get through in time: the ledger says so, and the next one may. */
export function givenUp(error: unknown): void {
  if (!(error instanceof wf.ActivityFailure)) throw error;
}
