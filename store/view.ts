import { isBreached, nearestDue } from '../domain/ticket/measured';
import type { Ticket } from '../domain/ticket/ticket';
import type { TicketView } from './models/tickets';

/** Sorts after every due instant, and survives JSON. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** `seq`: the last event the view covers. */
export function viewOf(ticket: Ticket, seq: number): TicketView {
  return { _id: ticket.number, seq, ticket, dueAt: nearestDue(ticket) ?? NEVER, breached: isBreached(ticket) };
}
