import { cancelAppointment } from '../moves';
import { refuse } from '../refusal';
import { isAdviceOnly } from './conformity';
import { contentOf, type Rules } from './rule';
import { isSlotSound, slotOf } from './slots';

/** A chosen slot is only `booking` until the store has reserved technician and time: see `reservations.ts`. */
export const appointments: Rules<
  'proposeAppointment' | 'answerAppointment' | 'rescheduleAppointment' | 'cancelAppointment' | 'recordNoShow'
> = {
  proposeAppointment: {
    bars: (t, { terms }, at) => {
      if (t.visit) return 'visitPending';
      if (isAdviceOnly(t, terms.policy, at)) return 'adviceOnly';
      return t.appointment && t.appointment.status !== 'toReplan' ? 'appointmentPending' : undefined;
    },
    run(r, command) {
      const unsound = command.slots.findIndex((slot) => !isSlotSound(slot, r.at));
      if (unsound >= 0) return refuse('slotMalformed', `/command/slots/${unsound}`);
      const appointmentId = `appointment-${r.ticket.counts.appointments + 1}`;
      r.record({ type: 'appointmentProposed', appointmentId, slots: command.slots.map(slotOf), ...contentOf(command) });
      return undefined;
    },
  },
  answerAppointment: {
    bars: (t) => (t.appointment?.status === 'proposed' ? undefined : 'notInThisState'),
    run(r, command) {
      const { appointment } = r.ticket;
      const { appointmentId } = command;
      if (appointment?.id !== appointmentId) return refuse('anotherAppointment', '/command/appointmentId');
      if (command.slot === undefined) {
        r.record({ type: 'appointmentDeclined', appointmentId, ...contentOf(command) });
        return undefined;
      }
      const slot = appointment.slots[command.slot];
      if (!slot) return refuse('unknownSlot', '/command/slot');
      if (!isSlotSound(slot, r.at)) return refuse('slotMalformed', '/command/slot');
      r.record({ type: 'appointmentSlotChosen', appointmentId, slot });
      return undefined;
    },
  },
  rescheduleAppointment: {
    bars: (t) => {
      // A visit that takes over its time is being reserved.
      if (t.visit) return 'visitPending';
      return t.appointment?.status === 'booked' ? undefined : 'notInThisState';
    },
    run(r, command) {
      if (!isSlotSound(command, r.at)) return refuse('slotMalformed', '/command');
      const appointmentId = r.ticket.appointment?.id ?? '';
      r.record({ type: 'appointmentMoveRequested', appointmentId, slot: slotOf(command), ...contentOf(command) });
      return undefined;
    },
  },
  cancelAppointment: {
    run(r, command) {
      cancelAppointment(r, 'act', contentOf(command));
      return undefined;
    },
  },
  recordNoShow: {
    bars: (t, _context, at) => {
      if (t.appointment?.status !== 'booked' || !t.appointment.slot) return 'notInThisState';
      return at < t.appointment.slot.startAt ? 'appointmentNotStarted' : undefined;
    },
    run(r, command) {
      const { appointment } = r.ticket;
      if (!appointment?.slot) return undefined;
      const { id: appointmentId, slot, sequence } = appointment;
      r.record({
        type: 'appointmentMissed',
        appointmentId,
        absent: command.absent,
        slot,
        sequence,
        ...contentOf(command),
      });
      return undefined;
    },
  },
};
