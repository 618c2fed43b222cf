import { type Deadline, deadlines } from '../domain/ticket/clocks';
import { effectsOf } from '../domain/ticket/effects';
import type { TicketEvent } from '../domain/ticket/events';
import { openTicket, RULES_VERSION } from '../domain/ticket/open';
import { EMPTY_OUTBOX, enqueue, type Outbox } from '../domain/ticket/outbox';
import { type Input, type Outcome, step } from '../domain/ticket/step';
import type { Ticket } from '../domain/ticket/ticket';
import type { Terms, TicketInput, TicketState } from './contract';

/** Keys remembered across runs. Within a run the server deduplicates updates itself. */
const RECENT_COMMANDS = 500;

/** A ticket's state and the one way it changes. It decides nothing: `step` does. */
export class TicketRun {
  readonly terms: Terms;
  /** What this run began with: the opening, the resumption, or later rules. Otherwise a continued run goes on without a word. */
  readonly firstEvents: readonly TicketEvent[] = [];
  /** Length of the history in the workflow task of the last update. */
  private updatedAt: number | null = null;
  private state: TicketState;
  private nearest: { ticket: Ticket; deadline: Deadline | undefined } | null = null;
  private readonly changed: ((events: readonly TicketEvent[]) => void)[] = [];

  constructor({ terms, rules = 1, from }: TicketInput, now: number) {
    // A plain error fails the workflow task alone, until a newer worker takes it.
    if (rules > RULES_VERSION) throw new Error(`this worker knows the rules up to ${RULES_VERSION}, not ${rules}`);
    this.terms = terms;
    if ('state' in from) {
      this.state = from.state;
      if (from.because === 'terminated') this.firstEvents = this.apply({ type: 'resumedAfterTermination' }, now).events;
      else if (rules > this.ticket.rules) this.firstEvents = this.apply({ type: 'rulesRaised', rules }, now).events;
    } else {
      const { ticket, events } = openTicket(from.opening, now, terms, rules);
      this.state = { ticket, outbox: enqueue(EMPTY_OUTBOX, events, effectsOf(null, events)), recentCommandIds: [] };
      this.firstEvents = events;
    }
  }

  get ticket(): Ticket {
    return this.state.ticket;
  }

  get outbox(): Outbox {
    return this.state.outbox;
  }

  /** Whole, for the query and for the next run. */
  snapshot(): TicketState {
    return this.state;
  }

  onChange(listener: (events: readonly TicketEvent[]) => void): void {
    this.changed.push(listener);
  }

  apply(input: Input, now = Date.now()): Outcome {
    const outcome = step(this.ticket, input, now, this.terms);
    if (outcome.events.length > 0) {
      const effects = effectsOf(this.ticket, outcome.events);
      this.state = { ...this.state, ticket: outcome.ticket, outbox: enqueue(this.outbox, outcome.events, effects) };
      for (const listener of this.changed) listener(outcome.events);
    }
    return outcome;
  }

  /** What `apply` would answer, leaving everything as it is. */
  judge(input: Input): Outcome {
    return step(this.ticket, input, Date.now(), this.terms);
  }

  setOutbox(outbox: Outbox): void {
    this.state = { ...this.state, outbox };
  }

  knows(commandId: string): boolean {
    return this.state.recentCommandIds.includes(commandId);
  }

  remember(commandId: string): void {
    const recentCommandIds = [...this.state.recentCommandIds, commandId].slice(-RECENT_COMMANDS);
    this.state = { ...this.state, recentCommandIds };
  }

  nextDeadline(): Deadline | undefined {
    if (this.nearest?.ticket !== this.ticket) {
      this.nearest = { ticket: this.ticket, deadline: deadlines(this.ticket, this.terms)[0] };
    }
    return this.nearest.deadline;
  }

  updated(historyLength: number): void {
    this.updatedAt = historyLength;
  }

  /** Whether the workflow task of now, known by the length of its history, is one that an update came in. */
  isInUpdate(historyLength: number): boolean {
    return this.updatedAt === historyLength;
  }

  /** Nothing more can happen to the ticket. */
  isOver(): boolean {
    return this.ticket.endedAt !== null;
  }
}
