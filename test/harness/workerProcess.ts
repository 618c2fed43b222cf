import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, type Running } from '../../dev/engines/processes';
import { root } from '../../dev/env';
import { type Desk, LINK_SECRET, PUBLIC_URL } from './desk';
import { until } from './until';

/** The worker as it is deployed: a process of its own, that can be killed and started again. */
export class WorkerProcess {
  private readonly dataDir = mkdtempSync(path.join(os.tmpdir(), 'guichet-worker-'));
  private child: Running | null = null;

  constructor(private readonly desk: Desk) {}

  /** Returns once it polls for work. */
  async start(): Promise<void> {
    const before = this.log().length;
    const { desk } = this;
    const child = launch({
      name: 'worker',
      command: process.execPath,
      args: ['--import', 'tsx', path.join(root, 'worker', 'main.ts')],
      env: {
        TEMPORAL_ADDRESS: process.env.GUICHET_TEST_TEMPORAL,
        TEMPORAL_NAMESPACE: desk.client.options.namespace,
        MONGODB_URI: desk.mongodbUri,
        SMTP_URL: desk.mail.url,
        MAIL_FROM: 'Guichet <guichet@desk.example>',
        PUBLIC_URL,
        LINK_SECRET,
        WORKFLOW_BUNDLE: process.env.GUICHET_TEST_BUNDLE,
      },
      cwd: root,
      dataDir: this.dataDir,
    });
    this.child = child;
    await until(
      () => this.log().slice(before).includes('the worker is ready'),
      () => `the worker is not ready: ${this.log().slice(-2000)}`,
      60_000,
    );
  }

  /** As a power cut would: no grace, no goodbye. */
  async kill(): Promise<void> {
    if (!this.child?.isRunning()) return;
    process.kill(-this.child.pid, 'SIGKILL');
    await this.child.ended;
  }

  async stop(): Promise<void> {
    await this.child?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Everything it has written so far, over all its lives. */
  log(): string {
    try {
      return readFileSync(path.join(this.dataDir, 'logs', 'worker.log'), 'utf8');
    } catch {
      return '';
    }
  }
}
