import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import { isForDesk } from '../../intake/mail/envelope';

interface PostOfficeOptions {
  port: number;
  /** Where every mail goes, to be looked at. */
  catcherUrl: string;
  /** Where the desk's mails go too. */
  deskUrl: string;
  address: string;
}

/**
 * Stands before the mail catcher, so that a mail to the desk becomes a ticket wherever it is sent to. It says yes once both
 * have: the catcher's own way of handing on tries once, and forgets. Answers where to send mails, and how to stop.
 */
export async function startPostOffice(options: PostOfficeOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const { port, catcherUrl, deskUrl, address } = options;
  const catcher = createTransport({ url: catcherUrl, pool: true });
  const desk = createTransport({ url: deskUrl, pool: true });
  const handOn = async ({ mailFrom, rcptTo }: SMTPServerEnvelope, raw: Buffer) => {
    const from = mailFrom ? mailFrom.address : '';
    const all = rcptTo.map((recipient) => recipient.address);
    const desks = all.filter((recipient) => isForDesk(address, recipient));
    if (desks.length > 0) await desk.sendMail({ envelope: { from, to: desks }, raw });
    await catcher.sendMail({ envelope: { from, to: all }, raw });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => {
      buffer(stream)
        .then((raw) => handOn(envelope, raw))
        .then(
          () => done(),
          ({ message, responseCode = 451 }: Error & { responseCode?: number }) =>
            done(Object.assign(new Error(message), { responseCode })),
        );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(resolve));
      catcher.close();
      desk.close();
    },
  };
}
