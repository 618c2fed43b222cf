import type { TicketEvent } from '../ticket/events';
import type { Ticket } from '../ticket/ticket';
import { may } from './access';
import { type Actor, SYSTEM } from './actor';
import { outsideOf, seesInside } from './visibility';

/**
 * Whose names a reader of a ticket may know. Inside the desk everybody in it; the others themselves, and whoever comes to
 * them: who asks to take their machine over, and who meets them. Staff know who needs help.
 */
export function personsFor(actor: Actor, ticket: Ticket): Set<string> {
  const { requesterId, openedBy, assigneeId, superior, consent, session, appointment, visit } = ticket;
  const coming = [
    consent?.technicianId,
    session?.technicianId,
    appointment?.slot?.technicianId,
    ...(appointment?.slots ?? []).map(({ technicianId }) => technicianId),
    visit?.slot.technicianId,
  ];
  const own = [requesterId, openedBy].filter((id) => id === actor.id || may(actor, 'readDeskData'));
  const working = seesInside(actor, ticket) ? [assigneeId, superior?.acknowledgedBy] : [];
  return new Set([...own, ...coming, ...working].filter((id) => typeof id === 'string'));
}

/** Whether a reader of an event knows the name of who acted: of an act of theirs, or one of the desk's that says something to them. */
export function mayKnowWhoActed(actor: Actor, ticket: Ticket, event: TicketEvent): boolean {
  if (event.by === SYSTEM.id) return false;
  if (event.by === actor.id || seesInside(actor, ticket)) return true;
  return event.by !== ticket.requesterId && Boolean(outsideOf(event)?.texts);
}
