import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time';
import type { Actor } from '../../domain/access/actor';
import { canonical } from '../../domain/digest';
import { COMMANDS, type CommandName, type Envelope } from '../../domain/ticket/commands';
import type { EventOf, EventType, TicketEvent } from '../../domain/ticket/events';
import { evolveAll } from '../../domain/ticket/evolve';
import { isDrained } from '../../domain/ticket/outbox';
import type { Refusal, RefusalCode } from '../../domain/ticket/refusal';
import type { Clock, Ticket, Verdict } from '../../domain/ticket/ticket';
import { type Instant, MINUTE_MS } from '../../domain/time';
import type { ClockName } from '../../domain/words';
import { putContent } from '../../store/contents';
import { readTimeline, readView } from '../../store/timeline';
import { readState } from '../../temporal/resumeTicket';
import { type CommandOutcome, sendCommand } from '../../temporal/sendCommand';
import { fastForward } from '../../temporal/timeSkipping';
import { COMMAND_SIGNAL, CONSENT_SIGNAL, type TicketState, workflowIdOf } from '../../workflows/contract';
import type { Desk } from './desk';
import { durationMs } from './duration';
import { until } from './until';

const COMMAND_PATIENCE_MS = 20_000;
const SKIPPING_PATIENCE_MS = 60_000;
const INSISTENCE_MS = 300_000;
const PROJECTION_PATIENCE_MS = 120_000;

/** Facts of a command and its texts, mixed: which is which is known. */
type What = Record<string, unknown>;
type Travelling = Partial<Pick<Envelope, 'commandId' | 'receivedAt' | 'ifSeq'>>;
interface Sending extends Travelling {
  /** How long the sender waits for an answer. */
  patienceMs?: number;
}

/** One ticket in the desk's language: who does what, how time passes, what is then the case. */
export class TicketDriver {
  constructor(
    private readonly desk: Desk,
    readonly number: string,
  ) {}

  get handle(): WorkflowHandle {
    return this.desk.client.workflow.getHandle(workflowIdOf(this.number));
  }

  /** Somebody gives a command; its texts are stored first, as the edge does. Fails when it is refused. */
  async does(login: string, type: CommandName, what: What = {}): Promise<Ticket> {
    const outcome = await this.send(login, type, what);
    if (outcome.outcome !== 'done') throw new Error(`${type} by ${login}: ${JSON.stringify(outcome)}`);
    return outcome.answer.ticket;
  }

  async isRefused(login: string, type: CommandName, what: What, code: RefusalCode): Promise<Refusal> {
    const outcome = await this.send(login, type, what);
    if (outcome.outcome !== 'refused') throw new Error(`${type} by ${login} was not refused: ${outcome.outcome}`);
    if (outcome.refusal.code !== code) throw new Error(`${type} was refused by ${outcome.refusal.code}, not ${code}`);
    return outcome.refusal;
  }

  /** The same, by somebody who repeats it under the same key until the desk answers. */
  async insists(login: string, type: CommandName, what: What = {}): Promise<void> {
    const commandId = `cmd-${randomUUID()}`;
    const outcome = await until(
      async () => {
        const answer = await this.send(login, type, what, { commandId });
        return answer.outcome === 'unknown' ? null : answer;
      },
      () => `${type} by ${login} was never answered`,
      INSISTENCE_MS,
    );
    if (outcome.outcome !== 'done') throw new Error(`${type} by ${login}: ${JSON.stringify(outcome)}`);
  }

  /** Whatever comes of it. */
  async send(login: string, type: CommandName, what: What = {}, sending: Sending = {}): Promise<CommandOutcome> {
    const { patienceMs = COMMAND_PATIENCE_MS, ...travelling } = sending;
    const envelope = await this.envelope(login, type, what, travelling);
    return sendCommand(this.desk.client, this.number, envelope as never, patienceMs);
  }

  /** The same as a signal: a refusal is recorded, not answered. */
  async signals(login: string, type: CommandName, what: What = {}, travelling: Travelling = {}): Promise<void> {
    const name = type === 'answerConsent' || type === 'revokeConsent' ? CONSENT_SIGNAL : COMMAND_SIGNAL;
    await this.handle.signal(name, await this.envelope(login, type, what, travelling));
  }

  private async envelope(login: string, type: CommandName, what: What, travelling: Travelling) {
    const { commandId = `cmd-${randomUUID()}` } = travelling;
    const actor: Actor = await this.desk.actor(login);
    const isText = (name: string) => Object.hasOwn(COMMANDS[type].texts, name);
    const given = Object.entries(what);
    const texts = Object.fromEntries(given.filter(([name]) => isText(name))) as Record<string, string>;
    const facts = Object.fromEntries(given.filter(([name]) => !isText(name)));
    const content = Object.keys(texts).length > 0 ? { contentId: commandId, texts: Object.keys(texts) } : {};
    if (content.contentId) {
      const { number } = this;
      await putContent(this.desk.store, {
        id: commandId,
        number,
        kind: type,
        authorId: actor.id,
        texts,
        at: Date.now(),
      });
    }
    return { receivedAt: Date.now(), ...travelling, commandId, actor, command: { type, ...facts, ...content } };
  }

  /** What the ticket's workflow takes for now: the wall's time and all that was skipped. */
  async now(): Promise<Instant> {
    const { raw } = await this.handle.describe();
    const current = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return current ? tsToMs(current) : Date.now();
  }

  /** Lets the ticket's time jump ahead on the real server: `30m`, `4h`, `3d`. */
  async fastForward(duration: string): Promise<void> {
    await this.fastForwardTo((await this.now()) + durationMs(duration));
  }

  /** Returns when its time has come, or its workflow has ended on the way. */
  async fastForwardTo(instant: Instant): Promise<void> {
    await fastForward(this.desk.client, workflowIdOf(this.number), instant - (await this.now()));
    await until(
      async () => (await this.now()) >= instant || (await this.runStatus()) !== 'RUNNING',
      () => `the time of ${this.number} never reached ${new Date(instant).toISOString()}`,
      SKIPPING_PATIENCE_MS,
    );
  }

  /** Just past the deadline of a clock, whatever the calendar. */
  async passes(name: ClockName): Promise<void> {
    const { dueAt } = await this.clock(name);
    if (dueAt === null) throw new Error(`${name} is paused on ${this.number}`);
    await this.fastForwardTo(dueAt + MINUTE_MS);
  }

  /** The ticket as its workflow knows it. */
  async ticket(): Promise<Ticket> {
    return (await this.state()).ticket;
  }

  /** A clock that runs or is paused now. */
  async clock(name: ClockName): Promise<Clock> {
    const { clocks } = await this.ticket();
    const clock = clocks.find((c) => c.name === name);
    if (!clock) throw new Error(`${name} does not run on ${this.number}, only ${clocks.map((c) => c.name).join(', ')}`);
    return clock;
  }

  /** What became of every clock of that name, in the order they stopped. */
  async verdicts(name: ClockName): Promise<Verdict['verdict'][]> {
    return (await this.ticket()).verdicts.filter((v) => v.clock === name).map((v) => v.verdict);
  }

  state(): Promise<TicketState> {
    return readState(this.desk.client, this.number);
  }

  /** Waits until all the workflow has told is projected, and answers the timeline. */
  async timeline(): Promise<TicketEvent[]> {
    const { seq } = await this.ticket();
    return until(
      async () => {
        const events = await readTimeline(this.desk.store, this.number);
        return events.length >= seq ? events : null;
      },
      () => `the projection of ${this.number} never reached event ${seq}`,
      PROJECTION_PATIENCE_MS,
    );
  }

  async events<T extends EventType>(type: T): Promise<EventOf<T>[]> {
    return (await this.timeline()).filter((event): event is EventOf<T> => event.type === type);
  }

  /** The last one of its type. */
  async lastEvent<T extends EventType>(type: T): Promise<EventOf<T>> {
    const event = (await this.events(type)).at(-1);
    if (!event) throw new Error(`nothing was ever ${type} on ${this.number}`);
    return event;
  }

  /** Types of the events in order, without what the clocks did: how the story goes. */
  async story(): Promise<EventType[]> {
    return (await this.timeline()).map((event) => event.type).filter((type) => !type.startsWith('clock'));
  }

  /** Nothing is left to project, to find, to send or to reserve. */
  async isDelivered(): Promise<void> {
    await until(
      async () => isDrained((await this.state()).outbox),
      () => `${this.number} still has something to deliver`,
    );
  }

  /** The status of its latest run in Temporal: `RUNNING`, `COMPLETED`… */
  async runStatus(): Promise<string> {
    return (await this.handle.describe()).status.name;
  }

  /** Gap-free, and evolving the timeline gives the view and what the workflow says. */
  async expectSoundTimeline(): Promise<void> {
    const events = await this.timeline();
    const [view, living] = await Promise.all([readView(this.desk.store, this.number), this.ticket()]);
    const gap = events.findIndex((event, index) => event.seq !== index + 1);
    if (gap >= 0) throw new Error(`${this.number}: event ${events[gap]?.seq} stands at ${gap + 1}`);
    const evolved = canonical(evolveAll(events));
    if (evolved !== canonical(view)) throw new Error(`${this.number}: the timeline does not give the view`);
    if (evolved !== canonical(living)) throw new Error(`${this.number}: the timeline and the workflow differ`);
  }
}
