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
  /** Some test expected it. */
  isRead: boolean;
}

/** A real SMTP server in this process, which keeps every mail, never drops a repeated one, and misbehaves when told to. */
export class MailServer {
  readonly caught: CaughtMail[] = [];
  private readonly refusals = new Map<string, number>();
  private server: SMTPServer | null = null;
  private port = 0;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.comeBack();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  get unread(): CaughtMail[] {
    return this.caught.filter((mail) => !mail.isRead);
  }

  /** Answers every attempt at this mailbox with the code, until told to accept it. */
  refuse(address: string, code: number): void {
    this.refusals.set(address, code);
  }

  accept(address: string): void {
    this.refusals.delete(address);
  }

  /** At the address it had before. */
  async comeBack(): Promise<void> {
    const server = this.listener();
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
    this.port = address.port;
    this.server = server;
  }

  /** Nobody answers at its address any more. */
  async goAway(): Promise<void> {
    const { server } = this;
    this.server = null;
    await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
  }

  private listener(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 500,
      onRcptTo: ({ address }, _session, done) => done(refusalBy(this.refusals.get(address))),
      onData: (stream, { envelope }, done) => {
        simpleParser(stream).then(
          (mail) => {
            for (const { address } of envelope.rcptTo) this.caught.push(caughtBy(address, mail));
            done();
          },
          (error: Error) => done(error),
        );
      },
    });
    server.on('error', () => {});
    return server;
  }
}

const refusalBy = (code: number | undefined): Error | null =>
  code === undefined ? null : Object.assign(new Error('not this mailbox'), { responseCode: code });

function caughtBy(to: string, mail: Awaited<ReturnType<typeof simpleParser>>): CaughtMail {
  const calendar = mail.attachments.find((a) => a.contentType === 'text/calendar');
  return {
    to,
    messageId: mail.messageId ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    headers: mail.headers,
    calendar: calendar ? calendar.content.toString() : null,
    isRead: false,
  };
}

/** What one person has received, read in order: a mail that was expected is read. */
export class Mailbox {
  constructor(
    readonly address: string,
    private readonly server: MailServer,
  ) {}

  get unread(): CaughtMail[] {
    return this.server.unread.filter((mail) => mail.to === this.address);
  }

  /** Waits for a mail (about this ticket) whose subject or text matches, and reads it. */
  async expectMail(pattern: RegExp, about = { number: '' }): Promise<CaughtMail> {
    const isMeant = ({ subject, text }: CaughtMail) =>
      subject.includes(about.number) && (pattern.test(subject) || pattern.test(text));
    const found = await until(
      () => this.unread.find(isMeant),
      () => `no mail to ${this.address} matches ${pattern}; unread: ${this.unread.map((m) => m.subject).join('; ')}`,
    );
    found.isRead = true;
    return found;
  }

  /** Reads everything there is. */
  readAll(): CaughtMail[] {
    const { unread } = this;
    for (const mail of unread) mail.isRead = true;
    return unread;
  }
}
