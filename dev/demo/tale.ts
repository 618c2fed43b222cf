import type { Client } from '@temporalio/client';
import type { CommandName } from '../../domain/ticket/commands';
import type { EventType } from '../../domain/ticket/events';
import type { RefusalCode } from '../../domain/ticket/refusal';
import { type DurationMs, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../domain/time';
import type { ClockName } from '../../domain/words';
import type { DeskClient } from './client';
import { check, type Expected } from './expected';
import { DemoFailure } from './failure';
import { clockWord, duration } from './french';
import type { Mailbox } from './mailbox';
import type { Narrator, Scene } from './narrator';
import { TicketTime } from './ticketTime';

export interface Story {
  title: string;
  about: string;
  /** Logins of those who act in it. */
  cast: readonly string[];
  tell(tale: Tale): Promise<void>;
}

export interface Stage {
  client: DeskClient;
  mailbox: Mailbox;
  temporal: Client;
  narrator: Narrator;
}

export interface SlotBody {
  startAt: string;
  endAt: string;
  technicianId: string;
}

/** A timer that is due is certainly over a moment later. */
const JUST_AFTER_MS = SECOND_MS;

const HOURS_OF_HALF_DAY = 4;
/** Far enough for the reminder of the day before, however long the answer takes. */
const HALF_DAYS_AHEAD = 4;
/** How many tickets in a row choose without meeting, for each hour. */
const PLACES = 12;
const VISIT_MS = 45 * MINUTE_MS;

/** One ticket's story in the telling: who does what, how time passes, and what must then be the case. */
export class Tale {
  private current: Scene | null = null;
  private news: Pick<Scene, 'events' | 'mails'> = { events: [], mails: [] };
  private clock: TicketTime | null = null;

  constructor(private readonly stage: Stage) {}

  get scene(): Scene {
    if (!this.current) throw new DemoFailure('Le ticket de cette histoire n’est pas encore ouvert.');
    return this.current;
  }

  async opens(sentence: string, login: string, ticket: Record<string, unknown>): Promise<void> {
    this.stage.narrator.step(sentence, `${login} : ouvre un ticket`);
    const { number } = await this.stage.client.open(login, ticket);
    this.clock = new TicketTime(this.stage.temporal, number);
    await this.look(number);
  }

  async does(sentence: string, login: string, command: CommandName, facts: object = {}): Promise<void> {
    this.stage.narrator.step(sentence, `${login} : ${command}`);
    await this.stage.client.act(login, this.number, command, facts);
    await this.look();
  }

  async isRefused(
    sentence: string,
    login: string,
    command: CommandName,
    facts: object,
    code: RefusalCode,
  ): Promise<void> {
    this.stage.narrator.step(sentence, `${login} : ${command}`);
    const refusal = await this.stage.client.refusalOf(login, this.number, command, facts);
    if (refusal !== code) {
      throw new DemoFailure(
        `${command} aurait dû être refusé (${code}), et a donné : ${String(refusal ?? 'accepté')}.`,
      );
    }
    this.stage.narrator.refused(code);
  }

  /** So much of the desk's opening time passes. */
  async later(openTime: DurationMs): Promise<void> {
    const { due } = await this.stage.client.businessTime(this.calendarId, await this.now(), openTime);
    await this.skip(due, `${duration(openTime)} d’ouverture plus tard`);
  }

  /** Minutes on the wall, the desk open or not. */
  async lasts(minutes: number): Promise<void> {
    const at = (await this.now()) + minutes * MINUTE_MS;
    await this.skip(at, `${minutes} min après`);
  }

  async until(at: Instant, label: string): Promise<void> {
    await this.skip(at, label);
  }

  /** Until a share of a clock that has run from its start without a pause. */
  async untilMark(clock: ClockName, percent: number): Promise<void> {
    const start = this.scene.events.findLast(({ type, facts }) => type === 'clockStarted' && named(facts) === clock);
    const { budgetSeconds } = this.runningClock(clock);
    if (!start) throw new DemoFailure(`L’échéance « ${clockWord(clock)} » n’a jamais commencé.`);
    const share = (budgetSeconds * SECOND_MS * percent) / 100;
    const { due } = await this.stage.client.businessTime(this.calendarId, Date.parse(start.at), share);
    await this.skip(due + JUST_AFTER_MS, `à ${percent} % du délai de ${clockWord(clock)}`);
    this.expect({ fired: [{ clock, percent }] });
  }

  async untilDue(clock: ClockName, label = `à l’échéance de ${clockWord(clock)}`): Promise<void> {
    const { dueAt } = this.runningClock(clock);
    if (dueAt === null) throw new DemoFailure(`L’échéance « ${clockWord(clock)} » est suspendue.`);
    await this.skip(Date.parse(dueAt) + JUST_AFTER_MS, label);
    this.expect({ fired: [{ clock, percent: 100 }] });
  }

  /** Whether it happened in the last step. */
  has(type: EventType): boolean {
    return this.news.events.some((event) => event.type === type);
  }

  /** What the last step must have led to. */
  expect(expected: Expected): void {
    check(expected, this.scene, this.news, this.stage.mailbox.isOpen);
  }

  /**
   * Slots of a technician on following half days, from two working days ahead; those of a later round lie further off. The
   * ticket's number picks days and hour, so that they are seldom those that an earlier demonstration has reserved.
   */
  async slots(login: string, count: number, round: number): Promise<SlotBody[]> {
    const order = Number(this.number.slice(-6));
    const hour = order % HOURS_OF_HALF_DAY;
    const place = (Math.floor(order / HOURS_OF_HALF_DAY) % PLACES) + round;
    const first = HALF_DAYS_AHEAD + count * place;
    const budget = (first + count + 1) * HOURS_OF_HALF_DAY * HOUR_MS;
    const { intervals } = await this.stage.client.businessTime(this.calendarId, await this.now(), budget);
    return intervals.slice(first, first + count).map(([from]) => {
      const startAt = from + hour * HOUR_MS;
      const endAt = startAt + VISIT_MS;
      return { startAt: isoOf(startAt), endAt: isoOf(endAt), technicianId: this.stage.client.idOf(login) };
    });
  }

  private get number(): string {
    return this.scene.ticket.number;
  }

  private get calendarId(): string {
    return this.scene.ticket.calendar?.id ?? '';
  }

  private get time(): TicketTime {
    if (!this.clock) throw new DemoFailure('Le ticket de cette histoire n’est pas encore ouvert.');
    return this.clock;
  }

  private async now(): Promise<Instant> {
    return (await this.time.now()) ?? Date.parse(this.scene.ticket.changedAt);
  }

  private runningClock(clock: ClockName) {
    const running = this.scene.ticket.clocks.find(({ name }) => name === clock);
    if (!running)
      throw new DemoFailure(`L’échéance « ${clockWord(clock)} » ne court pas sur le ticket ${this.number}.`);
    return running;
  }

  private async skip(at: Instant, label: string): Promise<void> {
    this.stage.narrator.timePasses(label, at);
    await this.time.skipTo(at);
    await this.look();
  }

  private async look(number = this.number): Promise<void> {
    const { client, mailbox, narrator } = this.stage;
    await this.time.settled();
    const [ticket, events, mails] = await Promise.all([
      client.ticket(number),
      client.timeline(number),
      mailbox.about(number),
    ]);
    const known = this.current?.events.length ?? 0;
    this.news = { events: events.slice(known), mails: mails.filter(({ seq }) => seq > known) };
    this.current = { ticket, events, mails };
    if (this.news.events.length > 0) narrator.shows(this.current, this.news);
  }
}

const isoOf = (at: Instant): string => new Date(at).toISOString();
const named = ({ clock }: Record<string, unknown>): unknown => (clock as { name?: unknown } | undefined)?.name;
