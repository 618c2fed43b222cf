import { execFile } from 'node:child_process';
import { setMaxListeners } from 'node:events';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';
import type { MailboxSettings } from '../../config/mailIn';
import { type DurationMs, SECOND_MS } from '../../domain/time';
import { ImapFault } from './imapFault';

/** One connection, until it is closed by whomever. */
export interface ImapSession {
  client: ImapFlow;
  /** Aborted when the connection is closed, however that came. */
  over: AbortSignal;
  /** What the server answers, or an error as soon as the connection is over: nothing waits for longer than it lives. */
  run<T>(answer: Promise<T>): Promise<T>;
  close(): void;
}

interface SessionOptions {
  settings: MailboxSettings;
  tokenCommand: string | null;
  /** A server that says nothing for so long is not there any more. */
  silenceMs: DurationMs;
  maxBytes: number;
  signal: AbortSignal;
}

const TOKEN_COMMAND_MS = 30 * SECOND_MS;
/** What a response has beside the mail in it. */
const FRAME_BYTES = 1024 * 1024;

/** Connects and signs in. Closing, by us or by the server, aborts `over`; the library alone may wait for ever then. */
export async function openSession(options: SessionOptions): Promise<ImapSession> {
  const { settings, silenceMs, maxBytes, signal } = options;
  const { host, port, encryption, user, password } = settings;
  const auth = password === null ? { user, accessToken: await tokenFor(options) } : { user, pass: password };
  const client = new ImapFlow({
    host,
    port,
    auth,
    secure: encryption === 'tls',
    ...(encryption === 'tls' ? {} : { doSTARTTLS: encryption === 'startTls' }),
    // Its log has addresses and subjects in it.
    logger: false,
    disableAutoIdle: true,
    clientInfo: { name: 'Guichet' },
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    maxLiteralSize: maxBytes + FRAME_BYTES,
    maxResponseSize: maxBytes + 2 * FRAME_BYTES,
  });
  const over = new AbortController();
  // One for each thing that waits at a time: a group of mails being kept above all.
  setMaxListeners(0, over.signal);
  const close = () => {
    over.abort(new ImapFault('connectionLost'));
    client.close();
  };
  client.on('error', (error) => over.abort(error));
  client.on('close', close);
  signal.addEventListener('abort', close, { once: true });
  over.signal.addEventListener('abort', () => signal.removeEventListener('abort', close), { once: true });
  const session = { client, over: over.signal, close, run: <T>(answer: Promise<T>) => whileOpen(over.signal, answer) };
  try {
    signal.throwIfAborted();
    await session.run(client.connect());
    return session;
  } catch (error) {
    close();
    throw error;
  }
}

/** Unlike `Promise.race` with something that lasts, it leaves nothing behind. */
function whileOpen<T>(over: AbortSignal, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(over.reason);
    over.addEventListener('abort', end, { once: true });
    answer.then(resolve, reject).finally(() => over.removeEventListener('abort', end));
    if (over.aborted) end();
  });
}

async function tokenFor({ settings: { user, host }, tokenCommand, signal }: SessionOptions): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', tokenCommand ?? 'false'], {
      // Not the desk's whole environment: its secrets are none of the command's business.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, IMAP_USER: user, IMAP_HOST: host },
      timeout: TOKEN_COMMAND_MS,
      signal,
    });
    const token = stdout.trim();
    if (token === '' || /\s/.test(token)) throw new Error('no token');
    return token;
  } catch (error) {
    // Its output may hold the token, and is in the error.
    throw new ImapFault('tokenCommand', (error as { code?: unknown }).code);
  }
}
