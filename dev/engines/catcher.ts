import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../env';
import { launch, type Running, ready } from './processes';

export interface CatcherOptions {
  dataDir: string;
  smtpPort: number;
  uiPort: number;
}

export interface Catcher {
  smtpUrl: string;
  /** The page for people. Scripts: `new URL('/api/email', pageUrl)`. */
  pageUrl: string;
  process: Running;
  stop(): Promise<void>;
}

/** Takes every mail and delivers none; shows them on a page and keeps them in `mails/`. */
export async function startCatcher({ dataDir, smtpPort, uiPort }: CatcherOptions): Promise<Catcher> {
  const mails = path.join(dataDir, 'mails');
  mkdirSync(mails, { recursive: true });
  const child = launch({
    name: 'catcher',
    command: process.execPath,
    args: [
      path.join(root, 'node_modules', 'maildev', 'dist', 'bin', 'maildev.js'),
      ...['--ip', '127.0.0.1', '--smtp', String(smtpPort), '--web-ip', '127.0.0.1', '--web', String(uiPort)],
      // All are read again at each start: their number bounds how long that takes.
      ...['--mail-directory', mails, '--max-emails', '10000'],
      // Its certificate is nobody's: offered TLS, a careful client would refuse to deliver.
      ...['--hide-extensions', 'STARTTLS'],
    ],
    dataDir,
  });
  const page = `http://127.0.0.1:${uiPort}`;
  await ready(child, async () => {
    const { status } = await fetch(`${page}/api/healthz`);
    if (status !== 200) throw new Error(`its page answers ${status}`);
  });
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    // Its root answers browsers only; this address answers scripts too.
    pageUrl: `${page}/index.html`,
    process: child,
    stop: () => child.stop(),
  };
}
