import * as wf from '@temporalio/workflow';
import { digest } from '../domain/digest';
import { append, type Booking, behead, type Mail, mailOf, type Outbox } from '../domain/ticket/outbox';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time';
import type { ProjectInput, ProjectionReceipt, TicketActivities } from './contract';
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
  /** The story told by a replay differs from the recorded one: the workflow task must fail, not the ticket. */
  divergence: Error | null = null;

  constructor(private readonly run: TicketRun) {}

  /** Starts a pump for every queue that has none. */
  start(): void {
    const { events, notices, mails, reservations } = this.run.outbox;
    if (events.length > 0) this.pump('events', MAX_STORE_WAIT_MS, () => this.project());
    if (reservations.length > 0) this.pump('reservations', MAX_STORE_WAIT_MS, () => this.reserve());
    for (const key of Object.keys(notices)) this.pump(`notices ${key}`, MAX_STORE_WAIT_MS, () => this.findPersons(key));
    for (const key of Object.keys(mails)) this.pump(`mails ${key}`, MAX_MAIL_WAIT_MS, () => this.send(key));
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

  private pump(name: string, maxWaitMs: number, attempt: () => Promise<boolean>): void {
    if (this.stopping || this.divergence || this.pumps.has(name)) return;
    this.pumps.add(name);
    void this.scope.run(() => this.work(name, maxWaitMs, attempt));
  }

  private async work(name: string, maxWaitMs: number, attempt: () => Promise<boolean>): Promise<void> {
    try {
      await this.repeat(maxWaitMs, attempt);
    } catch (error) {
      // A plain error, whatever it was: it fails the workflow task, never the ticket.
      this.divergence = new Error(`the outbox cannot go on: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.pumps.delete(name);
    // What was enqueued while this pump was ending found it still there.
    this.start();
  }

  /** `attempt` answers whether there was something to do. */
  private async repeat(maxWaitMs: number, attempt: () => Promise<boolean>): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    while (!this.stopping) {
      try {
        if (!(await attempt())) return;
        waitMs = FIRST_WAIT_MS;
      } catch (error) {
        if (!isFailedAttempt(error)) throw error;
        await wf.condition(() => this.stopping, waitMs, { summary: 'repeat a delivery' });
        waitMs = Math.min(2 * waitMs, maxWaitMs);
      }
    }
  }

  private async project(): Promise<boolean> {
    const { ticket, outbox } = this.run;
    const { events } = outbox;
    if (events.length === 0) return false;
    const receipt = await this.writeDown({ number: ticket.number, events, ticket });
    if (receipt.digest !== digest(events)) {
      throw new Error(`the core tells another story than the one recorded up to event ${receipt.upTo}`);
    }
    this.update((o) => ({ ...o, events: o.events.slice(events.length) }));
    return true;
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

  private async findPersons(key: string): Promise<boolean> {
    const notice = this.run.outbox.notices[key]?.[0];
    if (!notice) return false;
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
    return true;
  }

  private async send(key: string): Promise<boolean> {
    const mail = this.run.outbox.mails[key]?.[0];
    if (!mail) return false;
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
    return true;
  }

  private async reserve(): Promise<boolean> {
    const [booking] = this.run.outbox.reservations;
    if (!booking) return false;
    const word = await this.book(booking);
    this.update((o) => ({ ...o, reservations: o.reservations.slice(1) }));
    if (word) this.run.apply(word);
    return true;
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
    return !this.run.isInUpdate(wf.workflowInfo().historyLength);
  }

  private update(change: (outbox: Outbox) => Outbox): void {
    this.run.setOutbox(change(this.run.outbox));
  }
}

/** An activity fails with an `ActivityFailure`, a local one with the failure itself. */
const isFailedAttempt = (error: unknown): boolean => error instanceof wf.TemporalFailure;

/** Of the opening, tried for the first time: nobody waits for an answer yet, so it rides along. */
const isConfirmation = ({ notice, since }: Mail): boolean => notice.event.seq === 1 && since === null;

function replaceHead(outbox: Outbox, key: string, since: number): Outbox['mails'] {
  const [head, ...rest] = outbox.mails[key] ?? [];
  return head ? { ...outbox.mails, [key]: [{ ...head, since }, ...rest] } : outbox.mails;
}
