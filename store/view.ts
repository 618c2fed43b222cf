import type { Ticket } from '../domain/ticket/ticket';
import type { TicketView } from './models/tickets';

/** Sorts after every due instant, and survives JSON. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** The clocks that are the desk's commitments; the others are its own housekeeping. */
const isCommitment = ({ name }: { name: string }): boolean => name === 'takeCharge' || name === 'resolution';

/** When the nearest commitment of a ticket is due; null when none is running. */
export function dueOf(ticket: Ticket): number | null {
  const dues = ticket.clocks.filter(isCommitment).flatMap(({ dueAt }) => dueAt ?? []);
  return dues.length > 0 ? Math.min(...dues) : null;
}

/** Whether a commitment of the present cycle was or is missed. */
export function isBreached(ticket: Ticket): boolean {
  return (
    ticket.clocks.some((clock) => isCommitment(clock) && clock.breachedAt !== null) ||
    ticket.verdicts.some(
      ({ clock, cycle, verdict }) => cycle === ticket.cycle && verdict === 'missed' && isCommitment({ name: clock }),
    )
  );
}

/** `seq`: the last event the view covers. */
export function viewOf(ticket: Ticket, seq: number): TicketView {
  return { _id: ticket.number, seq, ticket, dueAt: dueOf(ticket) ?? NEVER, breached: isBreached(ticket) };
}
