import type { Appointment } from '../../../../domain/ticket/ticket';
import type { Letters, MailContext } from '../context';
import { action, actions, blocks, type Fact, facts, paragraph } from '../letter';
import { about, dated, quoted, slotList } from '../parts';
import { words } from './words';

const CHOOSE = 'Choose a slot';

/** When, where and with whom, for either of the two who meet. */
export function meeting({ names, toRequester, notice }: MailContext, slot: Appointment['slot']): Fact[] {
  if (!slot) return [];
  const other = names.person(toRequester ? slot.technicianId : notice.ticket.requesterId);
  return [
    ['When', words.slot(slot)],
    ...(names.place === null ? [] : [['Where', names.place] as const]),
    ...(other === null ? [] : [[toRequester ? 'Technician' : 'Requester', other] as const]),
  ];
}

export const appointments: Pick<
  Letters,
  | 'appointmentProposed'
  | 'appointmentProposedReminder'
  | 'appointmentBooked'
  | 'appointmentMoved'
  | 'appointmentCancelled'
  | 'appointmentReminder'
  | 'appointmentSlotTaken'
  | 'appointmentMissed'
> = {
  appointmentProposed: (context) => ({
    subject: `Proposal of an appointment${about(context, words)}`,
    heading: 'We propose an appointment',
    blocks: blocks(
      paragraph('To look at your request more closely, we propose to meet in one of these slots.'),
      slotList('Slots proposed', context.event.slots, words),
      quoted(context, 'message', 'Message from the desk', words),
      dated(
        context.notice.ticket.dueAt.appointmentAnswer,
        words,
        (when) => `Please choose a slot, or tell us that none suits you, before ${when}.`,
        'Please choose a slot, or tell us that none suits you.',
      ),
      actions(action(CHOOSE, context.links.slot)),
    ),
  }),

  appointmentProposedReminder: (context) => ({
    subject: `Reminder: choose a slot for the appointment${about(context, words)}`,
    heading: 'Your choice of a slot is still awaited',
    blocks: blocks(
      slotList('Slots proposed', context.notice.ticket.appointment?.slots ?? [], words),
      dated(
        context.notice.ticket.dueAt.appointmentAnswer,
        words,
        (when) => `Please answer before ${when}. After that, these slots are no longer kept for you.`,
      ),
      actions(action(CHOOSE, context.links.slot)),
    ),
  }),

  appointmentBooked: (context) => ({
    subject: `Appointment confirmed${about(context, words)}`,
    heading: 'The appointment is confirmed',
    blocks: blocks(
      facts(...meeting(context, context.event.slot)),
      paragraph('The attached invitation puts this appointment in your calendar.'),
    ),
  }),

  appointmentMoved: (context) => ({
    subject: `Appointment moved${about(context, words)}`,
    heading: 'The appointment has been moved',
    blocks: blocks(
      facts(['First planned', words.slot(context.event.from)], ...meeting(context, context.event.slot)),
      paragraph('The attached invitation updates your calendar.'),
    ),
  }),

  appointmentCancelled: (context) => {
    const { notice, event, toRequester } = context;
    const slot = notice.invitation?.slot ?? null;
    const isHandedOver = event.type === 'appointmentMoved' || event.type === 'visitScheduled';
    return {
      subject: `Appointment cancelled${about(context, words)}`,
      heading: isHandedOver ? 'This appointment is no longer yours' : 'The appointment is cancelled',
      blocks: blocks(
        slot === null ? paragraph('The proposal of an appointment is withdrawn.') : facts(...meeting(context, slot)),
        quoted(context, 'message', 'Reason', words),
        slot !== null && paragraph('The attached cancellation updates your calendar.'),
        toRequester && event.type === 'appointmentCancelled' && event.because === 'act'
          ? paragraph('Your request stays open and we go on working on it.')
          : null,
      ),
    };
  },

  appointmentReminder: (context) => ({
    subject: `Reminder of your appointment${about(context, words)}`,
    heading: 'Reminder of your appointment',
    blocks: blocks(
      facts(...meeting(context, context.notice.ticket.appointment?.slot ?? null)),
      context.toRequester
        ? paragraph('If you cannot make it, you can cancel it from the page of your request.')
        : paragraph('If you cannot make it, move or cancel it from the ticket.'),
    ),
  }),

  appointmentSlotTaken: (context) => ({
    subject: `The slot you chose is no longer free${about(context, words)}`,
    heading: 'The slot you chose is no longer free',
    blocks: blocks(
      paragraph('We apologise: this slot has been taken in the meantime.'),
      facts(['Slot', words.slot(context.event.slot)]),
      dated(
        context.notice.ticket.dueAt.replan,
        words,
        (when) => `We will propose other slots before ${when}.`,
        'We are about to propose other slots.',
      ),
    ),
  }),

  appointmentMissed: (context) => ({
    subject: `Appointment missed${about(context, words)}`,
    heading: 'The appointment did not take place',
    blocks: blocks(
      paragraph(
        context.event.absent === 'requester'
          ? 'We could not meet you at the appointment planned.'
          : 'We apologise: our technician could not come to the appointment planned.',
      ),
      facts(...meeting(context, context.event.slot)),
      quoted(context, 'message', 'Note', words),
      dated(
        context.notice.ticket.dueAt.replan,
        words,
        (when) => `We will propose new slots before ${when}.`,
        'We are about to propose new slots.',
      ),
    ),
  }),
};
