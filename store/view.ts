import type { Ticket } from '../domain/ticket/ticket';
import type { ClockName } from '../domain/words';
import type { TicketView } from './models/tickets';

/** Sorts after every due instant, and survives JSON. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** The clocks that are the desk's commitments; the others are its own housekeeping. */
const isCommitment = (clock: ClockName): boolean => clock === 'takeCharge' || clock === 'resolution';

/** When the nearest commitment of a ticket is due. */
function dueOf(ticket: Ticket): number {
  return Math.min(NEVER, ...ticket.clocks.flatMap(({ name, dueAt }) => (isCommitment(name) ? (dueAt ?? []) : [])));
}

/** Whether a commitment was missed, in this cycle or an earlier one; as the search attribute `TicketBreached` says it. */
function isBreached({ clocks, verdicts }: Ticket): boolean {
  return (
    clocks.some(({ name, breachedAt }) => isCommitment(name) && breachedAt !== null) ||
    verdicts.some(({ clock, verdict }) => isCommitment(clock) && verdict === 'missed')
  );
}

/** `seq`: the last event the view covers. */
export function viewOf(ticket: Ticket, seq: number): TicketView {
  return { _id: ticket.number, seq, ticket, dueAt: dueOf(ticket), breached: isBreached(ticket) };
}
