import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../config/log';
import type { MailboxSettings } from '../../config/mailIn';
import type { Outcome } from '../../domain/mail/verdict';
import { type DurationMs, type Instant, MINUTE_MS, SECOND_MS } from '../../domain/time';
import { noteMailbox } from '../../store/mailboxes';
import { holdMailbox, releaseMailbox } from '../../store/mailboxLeases';
import type { Store } from '../../store/store';
import { type FolderPace, readFolder } from './folder';
import { FolderMemory } from './folderMemory';
import { faultOf } from './imapFault';
import { openSession } from './imapSession';

export interface MailboxDeps {
  store: Store;
  log: Log;
  now(): Instant;
  maxBytes: number;
  tokenCommand: string | null;
  /** Returns once the mail is kept for good. */
  receive(mail: { mailbox: string; raw: Buffer; receivedAt: Instant }): Promise<{ id: string }>;
  /** What became of those that are handled. */
  settled(ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>>;
  pace?: Partial<Pace>;
}

export interface Pace extends FolderPace {
  /** How long the one process that reads keeps its right to, without renewing it. */
  leaseMs: DurationMs;
  /** Before the second attempt; doubles up to the longest. */
  firstWaitMs: DurationMs;
  longestWaitMs: DurationMs;
  /** A server that says nothing for so long is not there any more. */
  silenceMs: DurationMs;
}

const USUAL: Pace = {
  pollMs: 30 * SECOND_MS,
  settleMs: 100,
  leaseMs: 30 * SECOND_MS,
  firstWaitMs: SECOND_MS,
  longestWaitMs: MINUTE_MS,
  silenceMs: MINUTE_MS,
};

export interface MailboxReader {
  /** Ends at once, whatever the server does; another process may read from then on. */
  stop(): Promise<void>;
}

/** Reads a mailbox until it is stopped, whatever happens to the server, the connection or the store. */
export function startMailbox(settings: MailboxSettings, deps: MailboxDeps): MailboxReader {
  const stopping = new AbortController();
  const done = new MailboxLoop(settings, deps, stopping.signal).run();
  return {
    stop: async () => {
      stopping.abort(new Error('stopped'));
      await done;
    },
  };
}

class MailboxLoop {
  private readonly holder = randomUUID();
  private readonly pace: Pace;
  private readonly memory = new FolderMemory();
  private waitMs: DurationMs;

  constructor(
    private readonly settings: MailboxSettings,
    private readonly deps: MailboxDeps,
    private readonly stopping: AbortSignal,
  ) {
    this.pace = { ...USUAL, ...deps.pace };
    this.waitMs = this.pace.firstWaitMs;
  }

  async run(): Promise<void> {
    const { leaseMs, longestWaitMs } = this.pace;
    while (!this.stopping.aborted) {
      if (!(await this.hold().catch(() => false))) {
        await this.wait(leaseMs / 3);
        continue;
      }
      try {
        await this.read();
      } catch (error) {
        if (this.stopping.aborted) break;
        await this.failed(error);
      }
      // Not all at the same moment, where many mailboxes are of one server.
      await this.wait(this.waitMs * (0.5 + Math.random() / 2));
      this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
    }
    await this.letGo().catch(() => {});
  }

  private async letGo(): Promise<void> {
    if (!(await this.hold())) return;
    await this.note({ state: 'down' });
    await releaseMailbox(this.deps.store, this.settings.id, this.holder);
  }

  /** While the lease is ours; else it ends by an error. */
  private async read(): Promise<void> {
    const { settings, deps, pace, memory } = this;
    const { receive, settled, now, maxBytes, tokenCommand } = deps;
    const reading = new AbortController();
    const signal = AbortSignal.any([this.stopping, reading.signal]);
    const renewing = this.keepHolding(reading);
    let lastMailAt: Instant | null = null;
    try {
      const session = await openSession({ settings, tokenCommand, maxBytes, silenceMs: pace.silenceMs, signal });
      try {
        await readFolder(session, {
          folder: settings.folder,
          maxBytes,
          memory,
          pace,
          now,
          settled,
          receive: async (raw, receivedAt) => {
            const { id } = await session.run(receive({ mailbox: settings.id, raw, receivedAt }));
            lastMailAt = now();
            return id;
          },
          seen: async (waiting, isOneUnavailable) => {
            this.waitMs = pace.firstWaitMs;
            const lastError = isOneUnavailable ? 'mailUnavailable' : null;
            const got = lastMailAt === null ? {} : { lastMailAt };
            await this.note({ state: 'reading', lastSeenAt: now(), waiting, lastError, ...got });
          },
        });
      } finally {
        session.close();
      }
    } catch (error) {
      // Another one reads by now, and says how the mailbox is.
      if (!reading.signal.aborted) throw error;
    } finally {
      clearInterval(renewing);
    }
  }

  private hold(): Promise<boolean> {
    const { store, now } = this.deps;
    return holdMailbox(store, this.settings.id, this.holder, now(), this.pace.leaseMs);
  }

  /** A store that is away is no reason to let go: nobody else can take it then. */
  private keepHolding(reading: AbortController): NodeJS.Timeout {
    const renew = async () => {
      if (!(await this.hold().catch(() => true))) reading.abort();
    };
    return setInterval(() => void renew(), this.pace.leaseMs / 3);
  }

  private async failed(error: unknown): Promise<void> {
    const lastError = faultOf(error);
    this.deps.log.warn({ mailbox: this.settings.id, reason: lastError, err: error }, 'a mailbox is not read');
    await this.note({ state: 'down', lastError }).catch(() => {});
  }

  private note(changes: Partial<Parameters<typeof noteMailbox>[1]>): Promise<void> {
    const { id: _id, address } = this.settings;
    return noteMailbox(this.deps.store, { _id, kind: 'imap', address, ...changes });
  }

  private wait(ms: DurationMs): Promise<void> {
    return sleep(ms, undefined, { signal: this.stopping }).catch(() => {});
  }
}
