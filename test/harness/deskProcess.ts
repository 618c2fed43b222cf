import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NODE_FLAGS, workerFlags } from '../../dev/build';
import { launch, type Running } from '../../dev/engines/processes';
import { root } from '../../dev/env';
import { type Desk, LINK_SECRET, PUBLIC_URL } from './desk';
import { until } from './until';

interface Part {
  name: 'worker' | 'api';
  file: string;
  flags(code: string): string[];
  /** The line of its log by which it says that it works. */
  ready: string;
}

/** A part of the desk as it is deployed: a process of its own, that can be killed and started again. */
class DeskProcess {
  private readonly dataDir: string;
  private child: Running | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly part: Part,
    private readonly env: Record<string, string>,
  ) {
    this.dataDir = mkdtempSync(path.join(os.tmpdir(), `guichet-${part.name}-`));
  }

  /** Returns once it works. */
  async start(): Promise<void> {
    const before = this.log().length;
    const { desk, part } = this;
    const code = process.env.GUICHET_TEST_CODE ?? '';
    const child = launch({
      name: part.name,
      command: process.execPath,
      args: [...NODE_FLAGS, ...part.flags(code), path.join(code, part.file)],
      env: {
        TEMPORAL_ADDRESS: process.env.GUICHET_TEST_TEMPORAL,
        TEMPORAL_NAMESPACE: desk.client.options.namespace,
        MONGODB_URI: desk.mongodbUri,
        SMTP_URL: desk.mail.url,
        MAIL_FROM: 'Guichet <guichet@desk.example>',
        PUBLIC_URL,
        LINK_SECRET,
        WORKFLOW_BUNDLE: process.env.GUICHET_TEST_BUNDLE,
        ...this.env,
      },
      cwd: root,
      dataDir: this.dataDir,
    });
    this.child = child;
    await until(
      () => this.log().slice(before).includes(part.ready),
      () => `the ${part.name} is not ready: ${this.log().slice(-2000)}`,
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
      return readFileSync(path.join(this.dataDir, 'logs', `${this.part.name}.log`), 'utf8');
    } catch {
      return '';
    }
  }
}

export class WorkerProcess extends DeskProcess {
  constructor(desk: Desk, env: Record<string, string> = {}) {
    super(desk, { name: 'worker', file: 'worker/main.js', flags: workerFlags, ready: 'the worker is ready' }, env);
  }

  /** The lines of its log that say that a workflow task failed. */
  failedTasks(): string[] {
    return this.log()
      .split('\n')
      .filter((line) => /failing workflow task|workflow task failed/i.test(line));
  }
}

export class ApiProcess extends DeskProcess {
  constructor(desk: Desk, env: Record<string, string> = {}) {
    super(
      desk,
      { name: 'api', file: 'api/server.js', flags: () => [], ready: 'the api is ready' },
      { PORT: '0', ...env },
    );
  }
}
