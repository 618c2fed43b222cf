import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server';
import type { Log } from '../../config/log';
import { type Instant, SECOND_MS } from '../../domain/time';
import { isForDesk, traceOf } from './envelope';

/** The id of the one way in that is no mailbox. */
export const LISTENER_ID = 'smtp';

export type Answer = 'kept' | 'known' | 'tooLarge' | 'later' | 'cut';

export interface ListenerOptions {
  host: string;
  port: number;
  protocol: 'smtp' | 'lmtp';
  /** The desk's; mails for it with a + and a mark are for it too. */
  address: string;
  maxBytes: number;
  /** Returns once the mail is kept for good. */
  receive(mail: { mailbox: string; raw: Buffer; receivedAt: Instant }): Promise<{ isNew: boolean }>;
  log: Log;
  now(): Instant;
  /** What became of each mail. */
  answered?(answer: Answer): void;
}

export interface Listener {
  port: number;
  /** Mails that are being taken. */
  inHand(): number;
  /** Takes nothing new, lets what is being taken end, and cuts what does not. */
  close(): Promise<void>;
}

const MAX_CLIENTS = 50;
const MAX_RECIPIENTS = 100;
/** What all mails being taken may occupy together; who comes when it is used up is asked to come back. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;
/** A relay waits for minutes; a store that has not answered by then will not answer this time. */
const PATIENCE_MS = 30 * SECOND_MS;
const DRAIN_MS = 10 * SECOND_MS;

/** For relays that deliver directly. It answers 250 only for what is kept: until then the mail is the relay's. */
export async function startListener(options: ListenerOptions): Promise<Listener> {
  const { host, port, protocol, address, maxBytes, log } = options;
  const held = { mails: 0, bytes: 0 };
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    name: address.slice(address.indexOf('@') + 1),
    banner: 'Guichet',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    size: maxBytes,
    rejectOversized: true,
    maxClients: MAX_CLIENTS,
    maxRecipients: MAX_RECIPIENTS,
    closeTimeout: DRAIN_MS,
    onRcptTo: (recipient, _session, done) =>
      done(isForDesk(address, recipient.address) ? null : refusal(550, 'No such mailbox here')),
    onData: (stream, { envelope }, done) => {
      held.mails += 1;
      take(options, held, stream, envelope)
        .then((answer) => {
          options.answered?.(answer);
          done(answer === 'later' ? refusal(451, 'Not now, try again') : null);
        })
        .catch((err: unknown) => {
          log.error({ err }, 'a mail could not be taken');
          options.answered?.('later');
          done(refusal(451, 'Not now, try again'));
        })
        .finally(() => {
          held.mails -= 1;
        });
    },
  });
  // Of one connection; what it was about, its relay tries again.
  server.on('error', (err) => log.debug({ err }, 'a connection of a relay failed'));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    inHand: () => held.mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function take(
  { receive, now, maxBytes }: ListenerOptions,
  held: { bytes: number },
  stream: SMTPServerDataStream,
  envelope: SMTPServerEnvelope,
): Promise<Answer> {
  const chunks = [traceOf(envelope)];
  let bytes = 0;
  let isTooMuch = false;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // What is refused is still read to its end: the answer stands after it.
      isTooMuch ||= held.bytes + chunk.length > MAX_HELD_BYTES;
      if (isTooMuch || bytes + chunk.length > maxBytes) continue;
      bytes += chunk.length;
      held.bytes += chunk.length;
      chunks.push(chunk);
    }
    if (stream.sizeExceeded) return 'tooLarge';
    if (isTooMuch) return 'later';
    const raw = Buffer.concat(chunks);
    const { isNew } = await withinTime(receive({ mailbox: LISTENER_ID, raw, receivedAt: now() }));
    return isNew ? 'kept' : 'known';
  } catch (error) {
    if (stream.destroyed && !stream.readableEnded) return 'cut';
    throw error;
  } finally {
    held.bytes -= bytes;
  }
}

/** What comes later than that is kept all the same, and is known when the relay brings it again. */
async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the store has not answered in time')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
