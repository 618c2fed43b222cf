import type { EventFacts } from '../../../../domain/ticket/events';
import { MINUTE_MS, SECOND_MS } from '../../../../domain/time';
import type { Letters } from '../context';
import { action, actions, blocks, list, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';

const ANSWER = 'Donner ou refuser mon accord';
const YOUR_RIGHTS =
  'Rien ne se fera sans votre accord. Vous êtes libre de le refuser, sans conséquence sur le traitement de votre demande, et de le retirer à tout moment, même pendant l’intervention.';

export const remote: Pick<Letters, 'consentRequested' | 'consentReminder' | 'remoteSessionReport'> = {
  consentRequested: (context) => {
    const { event, names, notice, policy, links } = context;
    const { technicianId, machineId, scope } = event.consent;
    const technician = names.person(technicianId) ?? 'Un technicien du guichet';
    const validity = words.duration(Math.round((policy.remote.validSeconds * SECOND_MS) / MINUTE_MS));
    return {
      subject: `Votre accord est demandé pour une prise en main à distance${about(context, words)}`,
      heading: 'Votre accord est demandé pour une prise en main à distance',
      blocks: blocks(
        paragraph(
          `Pour traiter votre demande, ${technician} souhaite intervenir à distance sur le poste «\u00a0${machineId}\u00a0», en votre présence.`,
        ),
        list(
          'Cet accord permettrait de :',
          scope.map((name) => words.scope[name]),
        ),
        quoted(context, 'reason', 'Motif', words),
        paragraph(YOUR_RIGHTS),
        dated(
          notice.ticket.dueAt.consent,
          words,
          (when) =>
            `Votre réponse est attendue avant le ${when}\u00a0; sans réponse à cette date, l’accord est considéré comme refusé.`,
          'Sans réponse de votre part, l’accord est considéré comme refusé.',
        ),
        paragraph(`Une fois donné, l’accord vaut ${validity}.`),
        actions(action(ANSWER, links.consent)),
      ),
    };
  },

  consentReminder: (context) => ({
    subject: `Rappel : votre accord est demandé${about(context, words)}`,
    heading: 'Votre accord est toujours attendu',
    blocks: blocks(
      paragraph('Nous vous avons demandé votre accord pour intervenir à distance sur votre poste.'),
      paragraph(YOUR_RIGHTS),
      dated(
        context.notice.ticket.dueAt.consent,
        words,
        (when) =>
          `Votre réponse est attendue avant le ${when}\u00a0; sans réponse à cette date, l’accord est considéré comme refusé.`,
      ),
      actions(action(ANSWER, context.links.consent)),
    ),
  }),

  remoteSessionReport: (context) => {
    const { event, notice, names } = context;
    const technicianId = notice.ticket.consent?.technicianId;
    const technician = (technicianId && names.person(technicianId)) || 'l’équipe du guichet';
    return {
      subject: `Compte rendu de la prise en main à distance${about(context, words)}`,
      heading: 'La prise en main à distance est terminée',
      blocks: blocks(
        paragraph(`${ended[event.because]} Elle a pris fin le ${words.when(event.at)}.`),
        quoted(context, 'report', `Compte rendu de ${technician}`, words),
        paragraph(
          'Votre poste n’est plus accessible à distance. Une nouvelle prise en main demanderait un nouvel accord.',
        ),
      ),
    };
  },
};

const ended: Record<EventFacts['remoteSessionEnded']['because'], string> = {
  report: 'La prise en main à distance de votre poste est terminée.',
  revoked: 'Vous avez retiré votre accord\u00a0: la prise en main à distance a été interrompue aussitôt.',
  expiry: 'La durée de validité de votre accord est écoulée\u00a0: la prise en main à distance a été interrompue.',
  timeLimit: 'La durée maximale d’une prise en main à distance est écoulée\u00a0: elle a été interrompue.',
  superseded: 'Un nouvel accord vous est demandé\u00a0: la prise en main à distance en cours a été interrompue.',
  closed: 'Votre demande est terminée\u00a0: la prise en main à distance a été interrompue.',
};
