import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the relay does with the next mail; afterwards it is well again. */
export type Fault =
  | { at: 'RCPT TO' | 'MAIL FROM' | 'DATA'; code: number; says: string }
  /** Takes the whole message and breaks the connection without a word. */
  | { at: 'afterData' }
  /** Never answers. */
  | { at: 'silence' };

export interface Received {
  messageId: string;
  raw: string;
  mail: Awaited<ReturnType<typeof simpleParser>>;
}

/** A real mail server that can be told to misbehave, and keeps every message that reached it whole, answered or not. */
export async function startRelay(options: { refusesLogin?: boolean } = {}) {
  const received: Received[] = [];
  const faults: Fault[] = [];
  let connections = 0;
  const next = (at: Fault['at']): Fault | undefined => (faults[0]?.at === at ? faults.shift() : undefined);
  const refusal = (fault: Fault | undefined): Error | null =>
    fault && 'code' in fault ? Object.assign(new Error(fault.says), { responseCode: fault.code }) : null;
  const server = new SMTPServer({
    authOptional: options.refusesLogin !== true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('5.7.8 not you'), { responseCode: 535 })),
    onConnect: (_session, done) => {
      connections++;
      done();
    },
    onMailFrom: (_address, _session, done) => done(refusal(next('MAIL FROM'))),
    onRcptTo: (_address, _session, done) => {
      if (next('silence')) return;
      done(refusal(next('RCPT TO')));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const refused = refusal(next('DATA'));
        if (refused) return done(refused);
        void simpleParser(raw).then((mail) => {
          received.push({ messageId: mail.messageId ?? '', raw: raw.toString(), mail });
          if (next('afterData')) for (const { _socket } of connectionsOf(server)) _socket.destroy();
          else done();
        });
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    get connections() {
      return connections;
    },
    failNext: (...next: Fault[]) => void faults.push(...next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type Relay = Awaited<ReturnType<typeof startRelay>>;

/** The sockets of a server that is to break them. */
const connectionsOf = (server: SMTPServer) =>
  (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections;
