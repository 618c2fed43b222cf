import { mailInSettings } from '../config/mailIn';
import { SECOND_MS } from '../domain/time';
import { LISTENER_ID, startListener } from '../intake/mail/listener';
import { receiveMail } from '../intake/mail/receive';
import { type Mailbox, noteMailbox } from '../store/mailboxes';
import type { Deps } from './deps';

const SEEN_EVERY_MS = 30 * SECOND_MS;

/**
 * The listener for relays, where there is one, and what the incoming mail page says of it. It stands here and not in the
 * worker, because the API is the process that faces others: a mail is taken while every worker is down.
 */
export async function takeMails(deps: Deps): Promise<{ close(): Promise<void> }> {
  const { env, store, temporal, log, metrics, now } = deps;
  const settings = mailInSettings(env);
  if (!settings?.listener) return { close: async () => {} };
  const { address, maxBytes, listener: place } = settings;
  const note = (changes: Partial<Mailbox>): void => {
    noteMailbox(store, { _id: LISTENER_ID, kind: 'smtp', address, ...changes }).catch((err: unknown) => {
      log.debug({ err }, 'the state of the listener could not be noted');
    });
  };
  const listener = await startListener({
    ...place,
    address,
    maxBytes,
    log,
    now,
    receive: (mail) => receiveMail({ store, workflows: temporal.client.workflow }, mail),
    answered: (answer) => {
      metrics.mailAnswered(answer);
      if (answer === 'kept') note({ lastMailAt: now() });
      if (answer === 'later') note({ lastError: 'storeUnavailable' });
    },
  });
  const seen = () => note({ state: 'listening', lastSeenAt: now(), lastError: null, waiting: listener.inHand() });
  seen();
  const seeing = setInterval(seen, SEEN_EVERY_MS);
  log.info({ port: listener.port, protocol: place.protocol }, 'the listener takes mails');
  return {
    close: async () => {
      clearInterval(seeing);
      await listener.close();
      await noteMailbox(store, { _id: LISTENER_ID, kind: 'smtp', address, state: 'down' }).catch(() => {});
    },
  };
}
