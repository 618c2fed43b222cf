import { cancelVisit } from '../moves';
import { refuse } from '../refusal';
import type { Ticket } from '../ticket';
import { isAdviceOnly } from './conformity';
import { contentOf, type Rules } from './rule';
import { isSlotSound, slotOf } from './slots';

const isScheduled = (t: Ticket) => (t.visit?.status === 'scheduled' ? undefined : ('notInThisState' as const));

/** On site: agreed on, announced, and never over without its report. */
export const visits: Rules<'scheduleVisit' | 'startVisit' | 'reportVisit' | 'cancelVisit'> = {
  scheduleVisit: {
    bars: (t, { terms }, at) => {
      if (t.visit) return 'visitPending';
      if (isAdviceOnly(t, terms.policy, at)) return 'adviceOnly';
      const { appointment } = t;
      // A proposal the requester has not answered, or that is being reserved, must come to its end first.
      return appointment && appointment.status !== 'booked' && appointment.status !== 'toReplan'
        ? 'appointmentPending'
        : undefined;
    },
    run(r, command) {
      if (!isSlotSound(command, r.at)) return refuse('slotMalformed', '/command');
      const visitId = `visit-${r.ticket.counts.visits + 1}`;
      const fromAppointment = r.ticket.appointment?.id ?? null;
      r.record({ type: 'visitRequested', visitId, slot: slotOf(command), fromAppointment, ...contentOf(command) });
      return undefined;
    },
  },
  startVisit: {
    bars: isScheduled,
    run(r) {
      r.record({ type: 'visitStarted', visitId: r.ticket.visit?.id ?? '' });
      return undefined;
    },
  },
  reportVisit: {
    run(r, command, { terms }) {
      const signed = command.texts?.includes('signature') ?? false;
      if (!signed && terms.policy.visit.signature === 'required')
        return refuse('signatureMissing', '/command/signature');
      const { spentMinutes } = command;
      r.record({
        type: 'visitReported',
        visitId: r.ticket.visit?.id ?? '',
        spentMinutes,
        signed,
        ...contentOf(command),
      });
      return undefined;
    },
  },
  cancelVisit: {
    run(r, command) {
      cancelVisit(r, 'act', contentOf(command));
      return undefined;
    },
  },
};
