import type { Letters, MailContext } from '../context';
import { type Block, blocks, facts, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { words } from './words';

/** What somebody of the desk needs to see before opening the ticket. */
export function ticketFacts({ notice, names, title }: MailContext): Block {
  const { kind, priority, groupId, level, assigneeId, openedAt, dueAt } = notice.ticket;
  return facts(
    ['Objet', title ?? words.erased],
    ['Nature', words.kind[kind]],
    ['Priorité', priority],
    ['Service concerné', names.service],
    names.establishment !== null && ['Établissement', names.establishment],
    ['Équipe', `${names.group(groupId)} (${words.level[level]})`],
    ['Prise en charge par', (assigneeId !== null && names.person(assigneeId)) || 'personne pour le moment'],
    ['Ouvert le', words.when(openedAt)],
    dueAt.takeCharge !== undefined && ['Échéance de prise en compte', words.when(dueAt.takeCharge)],
    dueAt.resolution !== undefined && ['Échéance de résolution', words.when(dueAt.resolution)],
  );
}

export const work: Pick<
  Letters,
  'assigned' | 'requesterReplied' | 'requesterCancelled' | 'answered' | 'toReplan' | 'escalated' | 'waitExpired'
> = {
  assigned: (context) => ({
    subject: `Ticket confié${about(context, words)}`,
    heading: 'Ce ticket vous est confié',
    blocks: blocks(
      paragraph(`${context.names.person(context.event.by) ?? 'Le guichet'} vous a confié ce ticket.`),
      ticketFacts(context),
    ),
  }),

  requesterReplied: (context) => ({
    subject: `Réponse du demandeur${about(context, words)}`,
    heading: 'Le demandeur a répondu',
    blocks: blocks(
      quoted(
        context,
        'message',
        `Message de ${context.names.person(context.event.by) ?? 'l’auteur de la demande'}`,
        words,
      ),
      ticketFacts(context),
    ),
  }),

  requesterCancelled: (context) => ({
    subject: `Annulé par le demandeur${about(context, words)}`,
    heading: 'Le demandeur a annulé sa demande',
    blocks: blocks(
      paragraph('Il n’y a plus rien à faire sur ce ticket.'),
      quoted(context, 'message', 'Motif donné', words),
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
            ? `La prise en main à distance est possible jusqu’au ${words.when(event.expiresAt)}, sur le poste et dans les limites demandés.`
            : 'La prise en main à distance n’est pas possible. Cela ne change pas la priorité du ticket\u00a0; un rendez-vous ou une intervention sur place restent possibles.',
        ),
        ticketFacts(context),
      ),
    };
  },

  toReplan: (context) => {
    const { event } = context;
    return {
      subject: `Rendez-vous à reproposer${about(context, words)}`,
      heading: 'De nouveaux créneaux sont à proposer',
      blocks: blocks(
        paragraph(whyReplan[event.type]),
        'slot' in event && facts(['Créneau', words.slot(event.slot)]),
        quoted(context, 'message', 'Message', words),
        ticketFacts(context),
      ),
    };
  },

  escalated: (context) => {
    const { event, names } = context;
    return {
      subject: `Escalade vers ${names.group(event.groupId)}${about(context, words)}`,
      heading: `Un ticket est escaladé à votre équipe`,
      blocks: blocks(
        paragraph(
          event.because === 'command'
            ? `${names.person(event.by) ?? 'Le guichet'} transmet ce ticket de «\u00a0${names.group(event.fromGroupId)}\u00a0» à «\u00a0${names.group(event.groupId)}\u00a0».`
            : `L’échéance «\u00a0${words.clock[event.because]}\u00a0» transmet ce ticket de «\u00a0${names.group(event.fromGroupId)}\u00a0» à «\u00a0${names.group(event.groupId)}\u00a0».`,
        ),
        quoted(context, 'summary', 'Éléments transmis', words),
        ticketFacts(context),
      ),
    };
  },

  waitExpired: (context) => ({
    subject: `Fin d’une attente${about(context, words)}`,
    heading: 'Une attente est arrivée à son terme',
    blocks: blocks(paragraph(whyExpired[context.event.type]), ticketFacts(context)),
  }),
};

const answers = {
  consentGranted: 'Accord donné pour la prise en main à distance',
  consentRefused: 'Accord refusé pour la prise en main à distance',
  consentExpired: 'Demande d’accord restée sans réponse',
  consentRevoked: 'Accord retiré pour la prise en main à distance',
};

const replanIsLate =
  'Le délai pour reproposer un rendez-vous est dépassé\u00a0: le demandeur attend de nouveaux créneaux.';
const whyReplan = {
  appointmentSlotTaken: 'Le créneau choisi par le demandeur a été réservé entre-temps pour un autre ticket.',
  appointmentDeclined: 'Aucun des créneaux proposés ne convient au demandeur.',
  appointmentLapsed: 'Le demandeur n’a pas choisi de créneau dans le délai prévu.',
  appointmentUnreported: 'Le rendez-vous est passé et rien n’a été saisi sur son déroulement.',
  appointmentMoveFailed: 'Le nouveau créneau n’est pas libre\u00a0: le rendez-vous reste à sa date initiale.',
  appointmentMissed: 'Le rendez-vous n’a pas eu lieu.',
  visitSlotTaken: 'Le créneau de l’intervention n’est pas libre\u00a0: elle n’a pas été planifiée.',
  breached: replanIsLate,
  repeated: replanIsLate,
};

const visitIsLate = 'L’intervention prévue est passée et son compte rendu n’a pas été saisi.';
const whyExpired = {
  requesterSilent: 'Le demandeur n’a pas répondu dans le délai prévu.',
  supplierWaitEnded:
    'Le fournisseur n’a pas répondu dans le délai prévu\u00a0: le délai de résolution court de nouveau.',
  breached: visitIsLate,
  repeated: visitIsLate,
};
