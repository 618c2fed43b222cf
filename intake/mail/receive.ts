import type { WorkflowClient } from '@temporalio/client';
import { keepMail, type NewMail, noteStarted } from '../../store/inboundMails';
import type { Store } from '../../store/store';
import { isUnreachable } from '../../temporal/sendCommand';
import { startInboundMail } from '../../temporal/startInboundMail';

export interface ReceiveDeps {
  store: Store;
  workflows: WorkflowClient;
}

/** Whoever brings the mail waits for the answer. */
const START_DEADLINE_MS = 5_000;

/**
 * Takes a mail into the desk's hands: returns once it is kept for good, which is when its bringer may forget it. Then its
 * workflow is started; where that fails, the next delivery of the mail, or the auditor, makes up for it. Throws what the
 * store throws, and then the mail is the bringer's still.
 */
export async function receiveMail(
  { store, workflows }: ReceiveDeps,
  mail: NewMail,
): Promise<{ id: string; isNew: boolean }> {
  const { id, isNew, isHandled } = await keepMail(store, mail, Date.now());
  if (isHandled) return { id, isNew };
  try {
    await workflows.withDeadline(Date.now() + START_DEADLINE_MS, () => startInboundMail(workflows, id));
    await noteStarted(store, id, Date.now());
  } catch (error) {
    if (!isUnreachable(error)) throw error;
  }
  return { id, isNew };
}
