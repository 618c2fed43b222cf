import { createTransport, type SendMailOptions } from 'nodemailer';
import { laterOf, refusalOf, type Verdict } from './verdict';

export type OutgoingMail = Omit<SendMailOptions, 'signal'> & { messageId: string };

export interface MailTransport {
  /** One attempt, over within `ATTEMPT_MS`. Never throws for what a mail server does or fails to do. */
  send(mail: OutgoingMail): Promise<Verdict>;
  /** Whether the server lets the desk in: where nobody answered for a mail, that mail may be the cause. */
  answers(): Promise<boolean>;
  close(): void;
}

/** The bound of one attempt, waiting for a free connection included. */
const ATTEMPT_MS = 25_000;

export interface TransportOptions {
  connections?: number;
  timeoutsMs?: { connection: number; greeting: number; silence: number };
}

/**
 * `url`: `smtp://` or `smtps://`, with user and password if need be; `?requireTLS=true` refuses to go on in the clear.
 * A few connections are kept open, so that a burst of alerts does not look like an attack to the mail server.
 */
export function createMailTransport(url: string, options: TransportOptions = {}): MailTransport {
  const { connections = 5, timeoutsMs = { connection: 5_000, greeting: 5_000, silence: 10_000 } } = options;
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 200,
    idleTimeout: 30_000,
    // A repeat is the ledger's to decide: nothing is ever sent twice behind its back.
    maxRequeues: 0,
    connectionTimeout: timeoutsMs.connection,
    dnsTimeout: timeoutsMs.connection,
    greetingTimeout: timeoutsMs.greeting,
    socketTimeout: timeoutsMs.silence,
    // Contents come from outside: no path is read, no address is fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Connections that break while idle are no mail's fault and are replaced.
  transporter.on('error', () => {});
  const handedOver = new Set<string>();
  transporter.use('stream', (mail, done) => {
    const { messageId } = mail.data;
    // The message is read only once the server has asked for it, and its end is followed by the final dot.
    mail.message.processFunc((stream) => stream.once('end', () => handedOver.add(`${messageId}`)));
    done();
  });
  return {
    async send(mail) {
      try {
        await transporter.sendMail({ ...mail, signal: AbortSignal.timeout(ATTEMPT_MS) });
        return { is: 'accepted' };
      } catch (error) {
        return refusalOf(error) ?? laterOf(error, handedOver.has(mail.messageId));
      } finally {
        handedOver.delete(mail.messageId);
      }
    },
    answers: () =>
      transporter.verify().then(
        () => true,
        () => false,
      ),
    close: () => transporter.close({ force: true }),
  };
}
