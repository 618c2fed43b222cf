import type { WorkflowClient } from '@temporalio/client';
import { keepMail, type NewMail, noteStarted } from '../../store/inboundMails';
import type { Store } from '../../store/store';
import { startInboundMailIfReachable } from '../../temporal/startInboundMail';

export interface ReceiveDeps {
  store: Store;
  workflows: WorkflowClient;
}

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
  if (!isHandled && (await startInboundMailIfReachable(workflows, id))) await noteStarted(store, id, Date.now());
  return { id, isNew };
}
