import type { Letters, MailContext } from '../context';
import { type Block, blocks, facts, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { words } from './words';

/** What somebody of the desk needs to see before opening the ticket. */
export function ticketFacts({ notice, names, title }: MailContext): Block {
  const { kind, priority, groupId, level, assigneeId, openedAt, dueAt } = notice.ticket;
  return facts(
    ['About', title ?? words.erased],
    ['Kind', words.kind[kind]],
    ['Priority', priority],
    ['Service', names.service],
    names.establishment !== null && ['Establishment', names.establishment],
    ['Team', `${names.group(groupId)} (${words.level[level]})`],
    ['In the hands of', (assigneeId !== null && names.person(assigneeId)) || 'nobody yet'],
    ['Opened', words.when(openedAt)],
    dueAt.takeCharge !== undefined && ['To be taken into account before', words.when(dueAt.takeCharge)],
    dueAt.resolution !== undefined && ['To be resolved before', words.when(dueAt.resolution)],
  );
}

export const work: Pick<
  Letters,
  'assigned' | 'requesterReplied' | 'requesterCancelled' | 'answered' | 'toReplan' | 'escalated' | 'waitExpired'
> = {
  assigned: (context) => ({
    subject: `Ticket assigned${about(context, words)}`,
    heading: 'This ticket is assigned to you',
    blocks: blocks(
      paragraph(`${context.names.person(context.event.by) ?? 'The desk'} has assigned this ticket to you.`),
      ticketFacts(context),
    ),
  }),

  requesterReplied: (context) => ({
    subject: `Answer from the requester${about(context, words)}`,
    heading: 'The requester has answered',
    blocks: blocks(
      quoted(context, 'message', `Message from ${context.names.person(context.event.by) ?? 'the requester'}`, words),
      ticketFacts(context),
    ),
  }),

  requesterCancelled: (context) => ({
    subject: `Cancelled by the requester${about(context, words)}`,
    heading: 'The requester has cancelled this request',
    blocks: blocks(
      paragraph('Nothing is left to do on this ticket.'),
      quoted(context, 'message', 'Reason given', words),
      ticketFacts(context),
    ),
  }),

  answered: (context) => {
    const { event } = context;
    return {
      subject: `${answers[event.type]}${about(context, words)}`,
      heading: answers[event.type],
      blocks: blocks(
        paragraph(
          event.type === 'consentGranted'
            ? `The remote session is possible until ${words.when(event.expiresAt)}, on the workstation and within the limits asked for.`
            : 'The remote session is not possible. This does not change the ticket’s priority; an appointment or an on-site visit is still possible.',
        ),
        ticketFacts(context),
      ),
    };
  },

  toReplan: (context) => {
    const { event } = context;
    return {
      subject: `New slots to propose${about(context, words)}`,
      heading: 'New slots are to be proposed',
      blocks: blocks(
        paragraph(whyReplan[event.type]),
        'slot' in event && facts(['Slot', words.slot(event.slot)]),
        quoted(context, 'message', 'Message', words),
        ticketFacts(context),
      ),
    };
  },

  escalated: (context) => {
    const { event, names } = context;
    const way = `from “${names.group(event.fromGroupId)}” to “${names.group(event.groupId)}”`;
    return {
      subject: `Escalated to ${names.group(event.groupId)}${about(context, words)}`,
      heading: 'A ticket is escalated to your team',
      blocks: blocks(
        paragraph(
          event.because === 'command'
            ? `${names.person(event.by) ?? 'The desk'} hands this ticket over ${way}.`
            : `The due time of “${words.clock[event.because]}” hands this ticket over ${way}.`,
        ),
        quoted(context, 'summary', 'Summary', words),
        ticketFacts(context),
      ),
    };
  },

  waitExpired: (context) => ({
    subject: `End of a wait${about(context, words)}`,
    heading: 'A wait has come to its end',
    blocks: blocks(paragraph(whyExpired[context.event.type]), ticketFacts(context)),
  }),
};

const answers = {
  consentGranted: 'Consent to the remote session given',
  consentRefused: 'Consent to the remote session refused',
  consentExpired: 'Request for consent left without an answer',
  consentRevoked: 'Consent to the remote session withdrawn',
};

const replanIsLate = 'The time to propose another appointment has passed: the requester is waiting for new slots.';
const whyReplan = {
  appointmentSlotTaken: 'The slot the requester chose was taken for another ticket in the meantime.',
  appointmentDeclined: 'None of the slots proposed suits the requester.',
  appointmentLapsed: 'The requester did not choose a slot in time.',
  appointmentUnreported: 'The appointment is over and nothing was entered about it.',
  appointmentMoveFailed: 'The new slot is not free: the appointment stays at its first date.',
  appointmentMissed: 'The appointment did not take place.',
  visitSlotTaken: 'The slot of the visit is not free: it was not planned.',
  breached: replanIsLate,
  repeated: replanIsLate,
};

const visitIsLate = 'The visit planned is over and its report was not entered.';
const whyExpired = {
  requesterSilent: 'The requester did not answer in time.',
  supplierWaitEnded: 'The supplier did not answer in time: the time to resolve runs again.',
  breached: visitIsLate,
  repeated: visitIsLate,
};
