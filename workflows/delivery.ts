import * as wf from '@temporalio/workflow';
import { digest } from '../domain/digest';
import type { Notice } from '../domain/ticket/notices';
import { append, type Booking, behead, type Mail, mailOf, type Outbox } from '../domain/ticket/outbox';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time';
import { type ProjectInput, type ProjectionReceipt, SETTLED_MEMO, type TicketActivities } from './contract';
import type { TicketRun } from './run';

/**
 * Fewest events and lowest latency while the store answers; it holds the workflow task, so it is short and tried once.
 * The store gives up a little earlier by itself. The instant at which a local activity ends is not the same in a replay:
 * only what tells no event and reads no clock may follow from one.
 */
const quick = wf.proxyLocalActivities<TicketActivities>({
  startToCloseTimeout: 3 * SECOND_MS,
  scheduleToCloseTimeout: 3 * SECOND_MS,
  retry: { maximumAttempts: 1 },
});

/** Bounded, and repeated by the outbox: continue-as-new waits for an attempt, never for an outage to end. */
const patient = wf.proxyActivities<TicketActivities>({
  startToCloseTimeout: 20 * SECOND_MS,
  scheduleToCloseTimeout: MINUTE_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: 5 * SECOND_MS },
});

/** A mail is attempted once an activity: the ledger tells an attempt left in doubt from one that failed. */
const postman = wf.proxyActivities<TicketActivities>({
  startToCloseTimeout: 40 * SECOND_MS,
  scheduleToCloseTimeout: MINUTE_MS,
  retry: { maximumAttempts: 1 },
});

const FIRST_WAIT_MS = SECOND_MS;
const MAX_STORE_WAIT_MS = 15 * SECOND_MS;
const MAX_MAIL_WAIT_MS = HOUR_MS / 4;

/**
 * Works off the outbox beside the clock loop: one pump a queue, each in order, none waiting for another.
 * A pump runs while its queue has something in it and stops for good when `stop` is called.
 */
export class Delivery {
  private readonly pumps = new Set<string>();
  /** Whoever enqueues, a handler too, may stand in a scope that an operator has cancelled. */
  private readonly scope = new wf.CancellationScope({ cancellable: false });
  private stopping = false;
  private storeIsSlow = false;
  /** The task in which something was last asked for. */
  private commandedIn: number | null = null;
  /** The story told by a replay differs from the recorded one: the workflow task must fail, not the ticket. */
  divergence: Error | null = null;

  constructor(private readonly run: TicketRun) {}

  /** Starts a pump for every queue that has none. */
  start(): void {
    const { notices, mails } = this.run.outbox;
    this.pump('events', MAX_STORE_WAIT_MS, eventsIn, (all) => this.project(all));
    this.pump('reservations', MAX_STORE_WAIT_MS, bookingIn, (head) => this.reserve(head));
    for (const key of Object.keys(notices)) {
      this.pump(`notices ${key}`, MAX_STORE_WAIT_MS, noticeIn(key), (head) => this.findPersons(key, head));
    }
    for (const key of Object.keys(mails)) {
      this.pump(`mails ${key}`, MAX_MAIL_WAIT_MS, mailIn(key), (head) => this.send(key, head));
    }
  }

  /**
   * After every change. A workflow task that takes something in and commands nothing is replayed otherwise than it was
   * lived (ADR 20): where nothing follows at once, it leaves a mark. An update is in its task's history by itself.
   */
  follow(): void {
    this.start();
    const { ticket } = this.run;
    if (ticket.rules < 3 || this.commandedIn === taskOfNow() || !this.mayBeLocal()) return;
    this.commandedIn = taskOfNow();
    wf.upsertMemo({ [SETTLED_MEMO]: ticket.seq });
  }

  /** Lets the attempts in flight end, and starts no other. */
  stop(): void {
    this.stopping = true;
  }

  isStopping(): boolean {
    return this.stopping;
  }

  isStopped(): boolean {
    return this.stopping && this.pumps.size === 0;
  }

  private pump<T>(name: string, maxWaitMs: number, next: Next<T>, attempt: Attempt<T>): void {
    if (this.stopping || this.divergence || this.pumps.has(name) || next(this.run.outbox) === undefined) return;
    this.pumps.add(name);
    void this.scope.run(() => this.work(name, maxWaitMs, next, attempt));
  }

  private async work<T>(name: string, maxWaitMs: number, next: Next<T>, attempt: Attempt<T>): Promise<void> {
    try {
      await this.repeat(maxWaitMs, next, attempt);
    } catch (error) {
      // A plain error, whatever it was: it fails the workflow task, never the ticket.
      this.divergence = new Error(`the outbox cannot go on: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.pumps.delete(name);
    // What was enqueued while this pump was ending found it still there.
    this.follow();
  }

  private async repeat<T>(maxWaitMs: number, next: Next<T>, attempt: Attempt<T>): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    while (!this.stopping) {
      const head = next(this.run.outbox);
      if (head === undefined) return;
      this.commandedIn = taskOfNow();
      try {
        await attempt(head);
        waitMs = FIRST_WAIT_MS;
      } catch (error) {
        if (!isFailedAttempt(error)) throw error;
        await wf.condition(() => this.stopping, waitMs, { summary: 'repeat a delivery' });
        waitMs = Math.min(2 * waitMs, maxWaitMs);
      }
    }
  }

  private async project(events: Outbox['events']): Promise<void> {
    const { ticket } = this.run;
    const receipt = await this.writeDown({ number: ticket.number, events, ticket });
    if (receipt.digest !== digest(events)) {
      throw new Error(`the core tells another story than the one recorded up to event ${receipt.upTo}`);
    }
    this.update((o) => ({ ...o, events: o.events.slice(events.length) }));
  }

  /** In the workflow task itself, as long as the store answers at once. */
  private async writeDown(input: ProjectInput): Promise<ProjectionReceipt> {
    if (!this.storeIsSlow && this.mayBeLocal()) {
      try {
        return await quick.project(input);
      } catch (error) {
        if (!isFailedAttempt(error)) throw error;
        this.storeIsSlow = true;
      }
    }
    const receipt = await patient.project(input);
    this.storeIsSlow = false;
    return receipt;
  }

  private async findPersons(key: string, notice: Notice): Promise<void> {
    const { personIds } = await patient.findRecipients({ notice });
    this.update((o) => ({
      ...o,
      notices: behead(o.notices, key),
      mails: personIds.reduce((mails, id) => append(mails, id, mailOf(notice, id)), o.mails),
    }));
    if (personIds.length === 0) {
      const { audience, template, event } = notice;
      this.run.apply({ type: 'nobodyThere', audience, template, forSeq: event.seq });
    }
    this.start();
  }

  private async send(key: string, mail: Mail): Promise<void> {
    const { notice, personId } = mail;
    const isLocal = isConfirmation(mail) && this.mayBeLocal();
    try {
      await (isLocal ? quick : postman).deliver({ notice, personId });
    } catch (error) {
      if (!isFailedAttempt(error)) throw error;
      const since = mail.since ?? (isLocal ? notice.event.at : Date.now());
      if (Date.now() - since < this.run.terms.policy.mail.retryForSeconds * SECOND_MS) {
        this.update((o) => ({ ...o, mails: replaceHead(o, key, since) }));
        throw error;
      }
      await patient.giveUp({ notice, personId });
    }
    this.update((o) => ({ ...o, mails: behead(o.mails, key) }));
  }

  private async reserve(booking: Booking): Promise<void> {
    const word = await this.book(booking);
    this.update((o) => ({ ...o, reservations: o.reservations.slice(1) }));
    if (word) this.run.apply(word);
  }

  private async book(booking: Booking) {
    const { number } = this.run.ticket;
    if (booking.do === 'release') {
      await patient.releaseSlot({ number, owner: booking.owner });
      return null;
    }
    const { owner, slot, replaces } = booking;
    const { reserved } = await patient.reserveSlot({ number, owner, slot, replaces });
    return { type: reserved ? 'slotConfirmed' : 'slotTaken', owner, slot } as const;
  }

  /** Not in the task of an update: its answer would wait, and a query meanwhile would end the worker (ADR 9). */
  private mayBeLocal(): boolean {
    return !this.run.isInUpdate(taskOfNow());
  }

  private update(change: (outbox: Outbox) => Outbox): void {
    this.run.setOutbox(change(this.run.outbox));
  }
}

/** What a queue has next, and what is done with it. */
type Next<T> = (outbox: Outbox) => T | undefined;
type Attempt<T> = (next: T) => Promise<void>;

const eventsIn: Next<Outbox['events']> = ({ events }) => (events.length > 0 ? events : undefined);
const bookingIn: Next<Booking> = ({ reservations }) => reservations[0];
const noticeIn =
  (key: string): Next<Notice> =>
  ({ notices }) =>
    notices[key]?.[0];
const mailIn =
  (key: string): Next<Mail> =>
  ({ mails }) =>
    mails[key]?.[0];

/** Tells one workflow task from another, and is the same in a replay. */
const taskOfNow = (): number => wf.workflowInfo().historyLength;

/** An activity fails with an `ActivityFailure`, a local one with the failure itself. */
const isFailedAttempt = (error: unknown): boolean => error instanceof wf.TemporalFailure;

/** Of the opening, tried for the first time: nobody waits for an answer yet, so it rides along. */
const isConfirmation = ({ notice, since }: Mail): boolean => notice.event.seq === 1 && since === null;

function replaceHead(outbox: Outbox, key: string, since: number): Outbox['mails'] {
  const [head, ...rest] = outbox.mails[key] ?? [];
  return head ? { ...outbox.mails, [key]: [{ ...head, since }, ...rest] } : outbox.mails;
}
