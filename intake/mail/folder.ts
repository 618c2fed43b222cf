import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../domain/mail/verdict';
import type { DurationMs, Instant } from '../../domain/time';
import { fetchMails } from './fetchMails';
import type { FolderMemory } from './folderMemory';
import { ImapFault } from './imapFault';
import type { ImapSession } from './imapSession';

/** Where the mails of a folder go. */
export interface FolderReader {
  folder: string;
  maxBytes: number;
  /** Returns once the mail is kept for good, with the id by which its outcome is asked. */
  receive(raw: Buffer, receivedAt: Instant): Promise<string>;
  /** What became of those that are handled. */
  settled(ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>>;
  /** After each round: how many mails in the folder are not in the desk's hands yet, and whether one cannot be had. */
  seen(waiting: number, isOneUnavailable: boolean): Promise<void>;
  memory: FolderMemory;
  now(): Instant;
  pace: FolderPace;
}

export interface FolderPace {
  /** Between two looks into a folder that says nothing of itself. */
  pollMs: DurationMs;
  /** Between two questions what became of mails; doubles while nothing does. */
  settleMs: DurationMs;
}

/** The desk's own folders, one for each outcome, in this one. */
const PARENT = 'Guichet';
const BATCH_MAILS = 200;
/** Mails in the desk's hands whose outcome is open: with more, the rest stays in the folder for now. */
const MAX_PENDING = 1_000;
const LONGEST_SETTLE_MS = 2_000;
/** A mail on which the connection ended that often is asked for after all others. */
const SUSPICIOUS = 5;

/**
 * Takes the mails of a folder in the order of their arrival, and moves each to the folder of its outcome once it has one.
 * The folder is the queue: what is in it is to be done, so that nothing of it need be remembered. Ends only by an error:
 * the connection's end, the server's refusal, the store's.
 */
export async function readFolder(session: ImapSession, reader: FolderReader): Promise<never> {
  const { client, run } = session;
  const { readOnly, uidValidity } = await run(client.mailboxOpen(reader.folder));
  if (readOnly) throw new ImapFault('readOnly');
  const folder = new OpenFolder(session, reader, `${uidValidity}`);
  client.on('exists', () => folder.hasNews());
  // Made anew or renamed by somebody: its numbers mean nothing any more.
  client.on('mailboxClose', () => session.close());
  for (;;) await folder.round();
}

class OpenFolder {
  /** By UID, in order; in the desk's hands, without an outcome so far. */
  private readonly pending = new Map<number, string>();
  private news = true;
  private wake = () => {};
  private settleMs: DurationMs;

  constructor(
    private readonly session: ImapSession,
    private readonly reader: FolderReader,
    private readonly validity: string,
  ) {
    this.settleMs = reader.pace.settleMs;
  }

  hasNews(): void {
    this.news = true;
    this.wake();
  }

  async round(): Promise<void> {
    const { client, run } = this.session;
    this.news = false;
    const found = (await run(client.search({ deleted: false }, { uid: true }))) || [];
    this.remember(found);
    const fresh = this.inOrder(found.filter((uid) => !this.pending.has(uid)));
    const missing = new Set<number>();
    for (let at = 0; at < fresh.length; at += BATCH_MAILS) {
      await this.reader.seen(fresh.length - at, missing.size > 0);
      for (const uid of await this.take(fresh.slice(at, at + BATCH_MAILS))) missing.add(uid);
      while (this.pending.size > MAX_PENDING) {
        await this.settle();
        await this.reader.seen(fresh.length - at, missing.size > 0);
      }
    }
    await this.reader.seen(missing.size, missing.size > 0);
    if (this.pending.size > 0) await this.settle();
    else await this.rest(this.reader.pace.pollMs);
  }

  private remember(uids: readonly number[]): void {
    const { memory } = this.reader;
    memory.forgetAllBut(new Set(uids.map((uid) => this.nameOf(uid))));
    this.pending.clear();
    for (const uid of uids) {
      const id = memory.kept.get(this.nameOf(uid));
      if (id !== undefined) this.pending.set(uid, id);
    }
  }

  /** Of arrival; but who ends the connection again and again comes last, so that all others get through. */
  private inOrder(uids: number[]): number[] {
    const { suspects } = this.reader.memory;
    const isSuspicious = (uid: number) => (suspects.get(this.nameOf(uid)) ?? 0) >= SUSPICIOUS;
    const sorted = uids.sort((a, b) => a - b);
    return [...sorted.filter((uid) => !isSuspicious(uid)), ...sorted.filter(isSuspicious)];
  }

  private nameOf(uid: number): string {
    return `${this.validity}:${uid}`;
  }

  /** Answers which could not be had. */
  private async take(uids: number[]): Promise<number[]> {
    const missing: number[] = [];
    for await (const group of fetchMails(this.session, uids, this.reader, (uid) => this.nameOf(uid))) {
      // Together, since the store makes many durable in the time it takes for one; nothing of the next group before all are.
      await Promise.all(
        group.map(async ({ uid, raw, receivedAt }) => {
          if (raw) this.keep(uid, await this.reader.receive(raw, receivedAt));
          else missing.push(uid);
        }),
      );
      await this.sortAway();
    }
    return missing;
  }

  private keep(uid: number, id: string): void {
    this.pending.set(uid, id);
    this.reader.memory.kept.set(this.nameOf(uid), id);
  }

  private async sortAway(): Promise<boolean> {
    if (this.pending.size === 0) return false;
    const outcomes = await this.reader.settled([...new Set(this.pending.values())]);
    const done = new Map<Outcome, number[]>();
    for (const [uid, id] of this.pending) {
      const outcome = outcomes.get(id);
      if (outcome) done.set(outcome, [...(done.get(outcome) ?? []), uid]);
    }
    for (const [outcome, uids] of done) {
      for (let at = 0; at < uids.length; at += BATCH_MAILS) await this.move(outcome, uids.slice(at, at + BATCH_MAILS));
    }
    return done.size > 0;
  }

  private async move(outcome: Outcome, uids: number[]): Promise<void> {
    const { client, run } = this.session;
    const range = uids.join(',');
    const place = [PARENT, outcome];
    const isMoved = () => run(client.messageMove(range, place, { uid: true }));
    await run(
      client.messageFlagsAdd(range, outcome === 'quarantine' ? ['\\Seen', '\\Flagged'] : ['\\Seen'], { uid: true }),
    );
    if (!(await isMoved())) {
      // Its refusal is only that the folder is there already.
      await run(client.mailboxCreate(place)).catch(() => {});
      if (!(await isMoved())) throw new ImapFault('moveFailed');
    }
    for (const uid of uids) this.pending.delete(uid);
  }

  /** Waits a moment for outcomes, longer each time that there are none. */
  private async settle(): Promise<void> {
    const { settleMs } = this.reader.pace;
    await this.pause(this.settleMs);
    this.settleMs = (await this.sortAway()) ? settleMs : Math.min(this.settleMs * 2, LONGEST_SETTLE_MS);
  }

  /** Until the server speaks of a new mail, the connection ends, or it is time to look. */
  private async rest(ms: DurationMs): Promise<void> {
    if (this.news) return;
    const { client, run } = this.session;
    // Never waited for: on a dead connection it may not end. The next command breaks it off.
    client.idle().catch(() => {});
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    const time = new AbortController();
    try {
      await run(Promise.race([woken, sleep(ms, undefined, { signal: time.signal }).catch(() => {})]));
    } finally {
      time.abort();
    }
  }

  private async pause(ms: DurationMs): Promise<void> {
    const time = new AbortController();
    try {
      await this.session.run(sleep(ms, undefined, { signal: time.signal }).catch(() => {}));
    } finally {
      time.abort();
    }
  }
}
