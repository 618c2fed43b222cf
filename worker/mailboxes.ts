import type { WorkflowClient } from '@temporalio/client';
import type { Env } from '../config/env';
import type { Log } from '../config/log';
import { mailInSettings } from '../config/mailIn';
import { startMailbox } from '../intake/mail/mailbox';
import { MAX_MAIL_BYTES } from '../intake/mail/read';
import { receiveMail } from '../intake/mail/receive';
import { settled } from '../store/inboundMails';
import type { Store } from '../store/store';

interface MailboxesDeps {
  store: Store;
  workflows: WorkflowClient;
  log: Log;
}

/** Reads the mailboxes of the environment, if there are any; of several workers one reads each. */
export function startMailboxes(env: Env, { store, workflows, log }: MailboxesDeps): { stop(): Promise<void> } {
  const settings = mailInSettings(env);
  const readers = (settings?.mailboxes ?? []).map((mailbox) =>
    startMailbox(mailbox, {
      store,
      log,
      now: Date.now,
      maxBytes: MAX_MAIL_BYTES,
      tokenCommand: settings?.tokenCommand ?? null,
      receive: (mail) => receiveMail({ store, workflows }, mail),
      settled: (ids) => settled(store, ids),
    }),
  );
  return {
    stop: async () => {
      await Promise.all(readers.map((reader) => reader.stop()));
    },
  };
}
