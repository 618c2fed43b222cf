import type { TicketResource } from '../../api/resources';

/** Where a request stands, in its requester's eyes. */
export type Situation =
  | 'registered'
  | 'handled'
  | 'information'
  | 'supplier'
  | 'consentAsked'
  | 'consentGranted'
  | 'slotsProposed'
  | 'booking'
  | 'booked'
  | 'toReplan'
  | 'visitPlanned'
  | 'visitUnderway'
  | 'resolved'
  | 'closed'
  | 'cancelled';

const APPOINTMENT = {
  proposed: 'slotsProposed',
  booking: 'booking',
  booked: 'booked',
  moving: 'booked',
  toReplan: 'toReplan',
} as const satisfies Record<string, Situation>;

/** What waits for the requester comes before what the desk does meanwhile. */
export function situationOf(ticket: TicketResource): Situation {
  const { consent, appointment, visit } = ticket;
  if (ticket.cancelled) return 'cancelled';
  if (ticket.closedAt) return 'closed';
  if (ticket.resolution) return 'resolved';
  if (consent?.status === 'asked') return 'consentAsked';
  if (ticket.informationAskedAt) return 'information';
  if (appointment?.status === 'proposed') return 'slotsProposed';
  if (visit) return visit.status === 'underway' ? 'visitUnderway' : 'visitPlanned';
  if (consent?.status === 'granted') return 'consentGranted';
  if (appointment) return APPOINTMENT[appointment.status];
  if (ticket.supplier) return 'supplier';
  return ticket.takenAt ? 'handled' : 'registered';
}

/** The stage of five that it belongs to; a cancelled request is at none. */
export function stageOf(situation: Situation): number | null {
  switch (situation) {
    case 'cancelled':
      return null;
    case 'registered':
      return 1;
    case 'handled':
    case 'information':
    case 'supplier':
      return 2;
    case 'resolved':
      return 4;
    case 'closed':
      return 5;
    default:
      return 3;
  }
}
