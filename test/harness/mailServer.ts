import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { until } from './until';

export interface CaughtMail {
  to: string;
  messageId: string;
  subject: string;
  text: string;
  html: string;
  headers: ReadonlyMap<string, unknown>;
  /** The iCalendar part, when there is one. */
  calendar: string | null;
}

/** A real SMTP server in this process, which keeps every mail and never drops a repeated one. */
export interface MailServer {
  url: string;
  readonly caught: readonly CaughtMail[];
  close(): Promise<void>;
}

export async function startMailServer(port = 0): Promise<MailServer> {
  const caught: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then(
        (mail) => {
          const calendar = mail.attachments.find((a) => a.contentType === 'text/calendar');
          for (const { address } of session.envelope.rcptTo) {
            caught.push({
              to: address,
              messageId: mail.messageId ?? '',
              subject: mail.subject ?? '',
              text: mail.text ?? '',
              html: mail.html || '',
              headers: mail.headers,
              calendar: calendar ? calendar.content.toString() : null,
            });
          }
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    caught,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What one person has received, read in order: a mail that was expected is read. */
export class Mailbox {
  private read = new Set<CaughtMail>();

  constructor(
    private readonly address: string,
    private readonly server: MailServer,
  ) {}

  get unread(): CaughtMail[] {
    return this.server.caught.filter((mail) => mail.to === this.address && !this.read.has(mail));
  }

  /** Waits for a mail whose subject or text matches, and reads it. */
  async expectMail(pattern: RegExp): Promise<CaughtMail> {
    const found = await until(
      () => this.unread.find((mail) => pattern.test(mail.subject) || pattern.test(mail.text)),
      () =>
        `no mail to ${this.address} matches ${pattern}; unread: ${JSON.stringify(this.unread.map((m) => m.subject))}`,
    );
    this.read.add(found);
    return found;
  }

  /** Reads everything there is. */
  readAll(): CaughtMail[] {
    const { unread } = this;
    for (const mail of unread) this.read.add(mail);
    return unread;
  }
}
