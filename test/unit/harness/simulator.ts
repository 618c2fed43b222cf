import type { Actor } from '../../../domain/access/actor';
import type { Calendar } from '../../../domain/calendar/calendar';
import { academieParis } from '../../../domain/policy/academieParis';
import type { Policy } from '../../../domain/policy/policy';
import { keyOf, type Template } from '../../../domain/ticket/audience';
import type { Terms } from '../../../domain/ticket/clocks';
import type { CommandName, Envelope } from '../../../domain/ticket/commands';
import { effectsOf } from '../../../domain/ticket/effects';
import type { EventOf, EventType, TicketEvent } from '../../../domain/ticket/events';
import type { Effect, Notice } from '../../../domain/ticket/notices';
import { type Opening, openTicket } from '../../../domain/ticket/open';
import type { RefusalCode } from '../../../domain/ticket/refusal';
import { type Input, type Outcome, step } from '../../../domain/ticket/step';
import type { Clock, Ticket, Verdict } from '../../../domain/ticket/ticket';
import type { Instant } from '../../../domain/time';
import type { ClockName } from '../../../domain/words';
import { compileCalendar } from '../../../store/calendars/compile';
import { paul } from './people';
import { lengthOf, paris, type Span, shown } from './time';
import { type Facts, usual } from './usual';

const officeDay = [
  ['08:30', '12:30'],
  ['13:30', '17:30'],
] as const;

export const officeHours: Calendar = {
  timeZone: 'Europe/Paris',
  hours: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
};

/** A Tuesday, half an hour after the desk has opened. */
export const TUESDAY_9H = paris('2026-11-24 09:00');

export const anOpening: Opening = {
  number: '2026-004217',
  policy: { id: 'academie-paris', version: 1 },
  calendar: { id: 'academie-paris', version: 1 },
  drill: false,
  kind: 'incident',
  channel: 'web',
  serviceId: 'poste',
  impact: 'person',
  urgency: 'normal',
  requesterId: paul.id,
  openedBy: paul.id,
  establishmentId: '0750001A',
  eple: true,
  machineId: null,
  contentId: 'content-0',
  follows: null,
  receivedAt: TUESDAY_9H,
};

export interface Setting {
  policy?: Partial<Policy>;
  calendar?: Calendar;
  from?: Instant;
}

/** One ticket's life on the core alone: time passes only when the story says so, and every mail and event is kept. */
export class Desk {
  readonly events: TicketEvent[] = [];
  readonly effects: Effect[] = [];
  /** Of the last step alone. */
  lastEvents: readonly TicketEvent[] = [];
  lastEffects: readonly Effect[] = [];
  now: Instant;
  private state: Ticket | null = null;

  constructor(
    readonly terms: Terms,
    from: Instant,
  ) {
    this.now = from;
  }

  get ticket(): Ticket {
    if (!this.state) throw new Error('the story has not opened its ticket');
    return this.state;
  }

  open(change: Partial<Opening> = {}, rules?: number): this {
    this.keep(openTicket({ ...anOpening, receivedAt: this.now, ...change }, this.now, this.terms, rules));
    return this;
  }

  /** Time passes, with a worker there to fire what is due. */
  after(span: Span): this {
    return this.sleep(span).hear({ type: 'elapse' });
  }

  /** Time passes until an instant in Paris. */
  until(local: string): this {
    this.now = paris(local);
    return this.hear({ type: 'elapse' });
  }

  /** Time passes and nobody is there to see it: an outage, a queue. */
  sleep(span: Span): this {
    this.now += lengthOf(span);
    return this;
  }

  /** An act that must be accepted. What the story does not say about it is as usual. */
  act<N extends CommandName>(
    actor: Actor,
    name: N,
    facts: Partial<Facts<N>> = {},
    travelling: Partial<Envelope> = {},
  ): this {
    const refusal = this.attempt(actor, name, facts, travelling);
    if (refusal) throw new Error(`${name} by ${actor.id} was refused: ${refusal}`);
    return this;
  }

  /** The same, for an act that may be refused: the code, if it was. */
  attempt<N extends CommandName>(
    actor: Actor,
    name: N,
    facts: Partial<Facts<N>> = {},
    travelling: Partial<Envelope> = {},
  ): RefusalCode | undefined {
    const command = usual(name, this.ticket, actor, this.now, facts) as Envelope['command'];
    const envelope: Envelope = { commandId: `command-${this.ticket.seq}`, actor, command, ...travelling };
    return this.keep(step(this.ticket, { type: 'command', envelope }, this.now, this.terms)).refusal?.code;
  }

  hear(input: Input): this {
    this.keep(step(this.ticket, input, this.now, this.terms));
    return this;
  }

  /** The store's word on the last slot that was to be reserved. */
  reserved(word: 'slotConfirmed' | 'slotTaken' = 'slotConfirmed'): this {
    const asked = this.effects.filter((effect) => effect.do === 'reserve').at(-1);
    if (!asked) throw new Error('nothing was to be reserved');
    return this.hear({ type: word, owner: asked.owner, slot: asked.slot });
  }

  all<T extends EventType>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  last<T extends EventType>(type: T): EventOf<T> {
    const event = this.all(type).at(-1);
    if (!event) throw new Error(`there is no ${type}`);
    return event;
  }

  /** Types of the events of the last step, clocks left out. */
  get told(): EventType[] {
    return this.lastEvents.map((e) => e.type).filter((type) => !type.startsWith('clock'));
  }

  get notices(): Notice[] {
    return this.effects.flatMap((effect) => (effect.do === 'notify' ? [effect.notice] : []));
  }

  /** Mails of the last step, as `template > audience`. */
  get mailed(): string[] {
    return this.lastEffects.flatMap((effect) => (effect.do === 'notify' ? [line(effect.notice)] : []));
  }

  mails(template: Template): Notice[] {
    return this.notices.filter((notice) => notice.template === template);
  }

  clock(name: ClockName): Clock | undefined {
    return this.ticket.clocks.find((clock) => clock.name === name);
  }

  verdicts(name: ClockName): Verdict['verdict'][] {
    return this.ticket.verdicts.filter((verdict) => verdict.clock === name).map((verdict) => verdict.verdict);
  }

  /** When each mark, breach and repeat of a clock was due, in Paris. */
  marks(name: ClockName): string[] {
    return this.events.flatMap((e) => ('mark' in e && e.clock === name ? [shown(e.due)] : []));
  }

  private keep(outcome: Outcome): Outcome {
    this.lastEvents = outcome.events;
    this.lastEffects = effectsOf(this.state, outcome.events);
    this.events.push(...outcome.events);
    this.effects.push(...this.lastEffects);
    this.state = outcome.ticket;
    return outcome;
  }
}

const line = ({ template, audience }: Notice): string => `${template} > ${keyOf(audience)}`;

function termsOf({ policy = {}, calendar = officeHours }: Setting = {}): Terms {
  return {
    policy: { ...academieParis, ...policy },
    calendar: compileCalendar(calendar, TUESDAY_9H),
  };
}

/** A desk under the policy of the Académie de Paris, on a Tuesday at 9 o'clock, before its ticket is opened. */
export const simulate = (setting: Setting = {}): Desk => new Desk(termsOf(setting), setting.from ?? TUESDAY_9H);

/** A desk whose ticket has just been opened by Paul. */
export const opened = (setting: Setting = {}, opening: Partial<Opening> = {}): Desk => simulate(setting).open(opening);
