import { SYSTEM } from '../access/actor';
import type { Instant } from '../time';
import type { Draft, TicketEvent } from './events';
import { evolve } from './evolve';
import type { Ticket } from './ticket';

/** Writes down what happens, one event after the other, and keeps the ticket as it is after the last of them. */
export class Recorder {
  readonly events: TicketEvent[] = [];
  private by = SYSTEM.id;

  constructor(
    public ticket: Ticket,
    public at: Instant = ticket.at,
  ) {}

  /** Who acts from now on, and when. Time never goes back. */
  turnTo(by: string, at: Instant): void {
    this.by = by;
    this.at = Math.max(at, this.ticket.at);
  }

  record(draft: Draft): void {
    const event = { ...draft, seq: this.ticket.seq + 1, at: this.at, by: this.by } as TicketEvent;
    this.events.push(event);
    this.ticket = evolve(this.ticket, event);
  }
}
