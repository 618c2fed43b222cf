import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { Actor } from '../../domain/access/actor';
import { canonical } from '../../domain/digest';
import { COMMANDS, type CommandName } from '../../domain/ticket/commands';
import type { EventOf, EventType, TicketEvent } from '../../domain/ticket/events';
import { evolveAll } from '../../domain/ticket/evolve';
import type { Refusal, RefusalCode } from '../../domain/ticket/refusal';
import type { Ticket } from '../../domain/ticket/ticket';
import { putContent } from '../../store/contents';
import { readTimeline, readView } from '../../store/timeline';
import { sendCommand } from '../../temporal/sendCommand';
import { fastForward } from '../../temporal/timeSkipping';
import { STATE_QUERY, TICKET_QUERY, type TicketState, workflowIdOf } from '../../workflows/contract';
import type { Desk } from './desk';
import { durationMs } from './duration';
import { until } from './until';

const COMMAND_DEADLINE_MS = 20_000;

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
  async does(login: string, type: CommandName, what: Record<string, unknown> = {}): Promise<Ticket> {
    const outcome = await this.send(login, type, what);
    if (outcome.outcome !== 'done') throw new Error(`${type} by ${login}: ${JSON.stringify(outcome)}`);
    return outcome.answer.ticket;
  }

  async isRefused(
    login: string,
    type: CommandName,
    what: Record<string, unknown>,
    code: RefusalCode,
  ): Promise<Refusal> {
    const outcome = await this.send(login, type, what);
    if (outcome.outcome !== 'refused') throw new Error(`${type} by ${login} was not refused: ${outcome.outcome}`);
    if (outcome.refusal.code !== code) throw new Error(`${type} was refused by ${outcome.refusal.code}, not ${code}`);
    return outcome.refusal;
  }

  async send(login: string, type: CommandName, what: Record<string, unknown> = {}, commandId = `cmd-${randomUUID()}`) {
    const envelope = await this.envelope(login, type, what, commandId);
    return sendCommand(this.desk.client, this.number, envelope as never, COMMAND_DEADLINE_MS);
  }

  /** The same as a signal: a refusal is recorded, not answered. */
  async signals(login: string, type: CommandName, what: Record<string, unknown> = {}): Promise<void> {
    const name = type === 'answerConsent' || type === 'revokeConsent' ? 'consent' : 'command';
    await this.handle.signal(name, await this.envelope(login, type, what, `cmd-${randomUUID()}`));
  }

  private async envelope(login: string, type: CommandName, what: Record<string, unknown>, commandId: string) {
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
    return { commandId, actor, receivedAt: Date.now(), command: { type, ...facts, ...content } };
  }

  /** Lets the ticket's time jump ahead on the real server: `30m`, `4h`, `3d`. */
  async fastForward(duration: string): Promise<void> {
    await fastForward(this.desk.client, workflowIdOf(this.number), durationMs(duration));
  }

  /** The ticket as its workflow knows it. */
  ticket(): Promise<Ticket> {
    return this.handle.query<Ticket>(TICKET_QUERY);
  }

  state(): Promise<TicketState> {
    return this.handle.query<TicketState>(STATE_QUERY);
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
    );
  }

  async events<T extends EventType>(type: T): Promise<EventOf<T>[]> {
    return (await this.timeline()).filter((event): event is EventOf<T> => event.type === type);
  }

  async eventTypes(): Promise<EventType[]> {
    return (await this.timeline()).map((event) => event.type);
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
