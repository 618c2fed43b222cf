import type { Recorder } from './recorder';
import type { Invitation, Slot, Ticket } from './ticket';

/** What a reservation of a technician's time is for: `appointment-2`, `visit-1`. */
export type ReservationOwner = string;

const isSame = (a: Slot | null, b: Slot): boolean =>
  a !== null && a.startAt === b.startAt && a.endAt === b.endAt && a.technicianId === b.technicianId;

/** Word from the store about a slot. What the ticket no longer waits for is ignored: its release follows in the same queue. */
export function settleReservation(r: Recorder, owner: string, slot: Slot, word: 'slotConfirmed' | 'slotTaken'): void {
  const { appointment, visit } = r.ticket;
  const isConfirmed = word === 'slotConfirmed';
  if (appointment?.id === owner && isSame(appointment.wanted ?? appointment.slot, slot)) {
    const { id: appointmentId, status, slot: from } = appointment;
    if (status === 'booking') {
      r.record(
        isConfirmed
          ? { type: 'appointmentBooked', appointmentId, slot, sequence: 0 }
          : { type: 'appointmentSlotTaken', appointmentId, slot },
      );
    } else if (status === 'moving' && from) {
      const sequence = appointment.sequence + 1;
      r.record(
        isConfirmed
          ? { type: 'appointmentMoved', appointmentId, slot, from, sequence }
          : { type: 'appointmentMoveFailed', appointmentId, slot },
      );
    } else if (status === 'booked' && !isConfirmed) {
      // A visit that was given up held its time meanwhile, and somebody else was quicker to take it.
      r.record({ type: 'appointmentSlotTaken', appointmentId, slot });
    }
  }
  if (visit?.id === owner && visit.status === 'booking' && isSame(visit.slot, slot)) {
    const visitId = visit.id;
    if (isConfirmed) r.record({ type: 'visitScheduled', visitId, slot, invitation: invitationOf(r.ticket, visitId) });
    else r.record({ type: 'visitSlotTaken', visitId, slot });
  }
}

/** A visit that comes of an appointment moves the appointment's own invitation; another one gets a new one. */
function invitationOf({ appointment, visit }: Ticket, visitId: string): Invitation {
  const isItsAppointment =
    appointment !== null && appointment.id === visit?.fromAppointment && appointment.slot !== null;
  return isItsAppointment ? { uid: appointment.id, sequence: appointment.sequence + 1 } : { uid: visitId, sequence: 0 };
}
