import type { Appointment } from '../../../../domain/ticket/ticket';
import type { Letters, MailContext } from '../context';
import { action, actions, blocks, type Fact, facts, paragraph } from '../letter';
import { about, dated, quoted, slotList } from '../parts';
import { words } from './words';

const CHOOSE = 'Choisir un créneau';

/** When, where and with whom, for either of the two who meet. */
export function meeting({ names, toRequester, notice }: MailContext, slot: Appointment['slot']): Fact[] {
  if (!slot) return [];
  const other = names.person(toRequester ? slot.technicianId : notice.ticket.requesterId);
  return [
    ['Date', words.slot(slot)],
    ...(names.place === null ? [] : [['Lieu', names.place] as const]),
    ...(other === null ? [] : [[toRequester ? 'Intervenant' : 'Demandeur', other] as const]),
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
    subject: `Proposition de rendez-vous${about(context, words)}`,
    heading: 'Nous vous proposons un rendez-vous',
    blocks: blocks(
      paragraph('Pour examiner votre demande de plus près, nous vous proposons un rendez-vous à l’un de ces créneaux.'),
      slotList('Créneaux proposés', context.event.slots, words),
      quoted(context, 'message', 'Message du guichet', words),
      dated(
        context.notice.ticket.dueAt.appointmentAnswer,
        words,
        (when) =>
          `Nous vous remercions de choisir un créneau, ou d’indiquer qu’aucun ne vous convient, avant le ${when}.`,
        'Nous vous remercions de choisir un créneau, ou d’indiquer qu’aucun ne vous convient.',
      ),
      actions(action(CHOOSE, context.links.slot)),
    ),
  }),

  appointmentProposedReminder: (context) => ({
    subject: `Rappel : choisissez un créneau de rendez-vous${about(context, words)}`,
    heading: 'Votre choix de créneau est toujours attendu',
    blocks: blocks(
      slotList('Créneaux proposés', context.notice.ticket.appointment?.slots ?? [], words),
      dated(
        context.notice.ticket.dueAt.appointmentAnswer,
        words,
        (when) =>
          `Nous vous remercions de répondre avant le ${when}. Passé cette date, ces créneaux ne seront plus garantis.`,
      ),
      actions(action(CHOOSE, context.links.slot)),
    ),
  }),

  appointmentBooked: (context) => ({
    subject: `Rendez-vous confirmé${about(context, words)}`,
    heading: 'Le rendez-vous est confirmé',
    blocks: blocks(
      facts(...meeting(context, context.event.slot)),
      paragraph('L’invitation jointe ajoute ce rendez-vous à votre agenda.'),
    ),
  }),

  appointmentMoved: (context) => ({
    subject: `Rendez-vous déplacé${about(context, words)}`,
    heading: 'Le rendez-vous est déplacé',
    blocks: blocks(
      facts(['Date initiale', words.slot(context.event.from)], ...meeting(context, context.event.slot)),
      paragraph('L’invitation jointe met votre agenda à jour.'),
    ),
  }),

  appointmentCancelled: (context) => {
    const { notice, event, toRequester } = context;
    const slot = notice.invitation?.slot ?? null;
    const isHandedOver = event.type === 'appointmentMoved' || event.type === 'visitScheduled';
    return {
      subject: `Rendez-vous annulé${about(context, words)}`,
      heading: isHandedOver ? 'Ce rendez-vous ne vous est plus confié' : 'Le rendez-vous est annulé',
      blocks: blocks(
        slot === null
          ? paragraph('La proposition de rendez-vous qui vous avait été faite est retirée.')
          : facts(...meeting(context, slot)),
        quoted(context, 'message', 'Motif', words),
        slot !== null && paragraph('L’annulation jointe met votre agenda à jour.'),
        toRequester && event.type === 'appointmentCancelled' && event.because === 'act'
          ? paragraph('Votre demande reste ouverte et nous poursuivons son traitement.')
          : null,
      ),
    };
  },

  appointmentReminder: (context) => ({
    subject: `Rappel de votre rendez-vous${about(context, words)}`,
    heading: 'Rappel de votre rendez-vous',
    blocks: blocks(
      facts(...meeting(context, context.notice.ticket.appointment?.slot ?? null)),
      context.toRequester
        ? paragraph(
            'En cas d’empêchement, vous pouvez annuler ce rendez-vous depuis la page de suivi de votre demande.',
          )
        : paragraph('En cas d’empêchement, déplacez ou annulez ce rendez-vous depuis le ticket.'),
    ),
  }),

  appointmentSlotTaken: (context) => ({
    subject: `Le créneau choisi n’est plus libre${about(context, words)}`,
    heading: 'Le créneau que vous avez choisi n’est plus libre',
    blocks: blocks(
      paragraph('Nous vous prions de nous excuser\u00a0: ce créneau a été réservé entre-temps.'),
      facts(['Créneau', words.slot(context.event.slot)]),
      dated(
        context.notice.ticket.dueAt.replan,
        words,
        (when) => `Nous vous proposerons d’autres créneaux avant le ${when}.`,
        'Nous allons vous proposer d’autres créneaux.',
      ),
    ),
  }),

  appointmentMissed: (context) => ({
    subject: `Rendez-vous manqué${about(context, words)}`,
    heading: 'Le rendez-vous n’a pas eu lieu',
    blocks: blocks(
      paragraph(
        context.event.absent === 'requester'
          ? 'Nous n’avons pas pu vous rencontrer au rendez-vous prévu.'
          : 'Nous vous prions de nous excuser\u00a0: notre intervenant n’a pas pu se présenter au rendez-vous prévu.',
      ),
      facts(...meeting(context, context.event.slot)),
      quoted(context, 'message', 'Précision', words),
      dated(
        context.notice.ticket.dueAt.replan,
        words,
        (when) => `Nous vous proposerons de nouveaux créneaux avant le ${when}.`,
        'Nous allons vous proposer de nouveaux créneaux.',
      ),
    ),
  }),
};
