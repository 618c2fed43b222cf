import type { Letters } from '../context';
import { blocks, facts, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { meeting } from './appointments';
import { words } from './words';

export const visits: Pick<Letters, 'visitAnnounced' | 'visitReminder' | 'visitCancelled' | 'visitReport'> = {
  visitAnnounced: (context) => ({
    subject: `Intervention sur place${about(context, words)}`,
    heading: 'Une intervention sur place est prévue',
    blocks: blocks(
      facts(...meeting(context, context.event.slot)),
      context.toRequester
        ? paragraph(
            'Nous vous remercions de rendre le matériel accessible et de prévenir l’accueil de l’établissement.',
          )
        : paragraph('Le compte rendu sera à saisir dans le ticket à la fin de l’intervention.'),
      paragraph('L’invitation jointe ajoute cette intervention à votre agenda.'),
    ),
  }),

  visitReminder: (context) => ({
    subject: `Rappel de l’intervention sur place${about(context, words)}`,
    heading: 'Rappel de l’intervention sur place',
    blocks: blocks(
      paragraph('Nous vous rappelons l’intervention prévue.'),
      facts(...meeting(context, context.visitSlot)),
      paragraph(
        context.toRequester
          ? 'En cas d’empêchement, nous vous remercions de nous en avertir depuis la page de suivi de votre demande.'
          : 'En cas d’empêchement, annulez l’intervention depuis le ticket et proposez une autre date.',
      ),
    ),
  }),

  visitCancelled: (context) => ({
    subject: `Intervention annulée${about(context, words)}`,
    heading: 'L’intervention sur place est annulée',
    blocks: blocks(
      facts(...meeting(context, context.event.slot)),
      quoted(context, 'message', 'Motif', words),
      paragraph('L’annulation jointe met votre agenda à jour.'),
      context.toRequester && context.event.because === 'act'
        ? paragraph('Votre demande reste ouverte et nous poursuivons son traitement.')
        : null,
    ),
  }),

  visitReport: (context) => {
    const { event, names } = context;
    return {
      subject: `Compte rendu d’intervention${about(context, words)}`,
      heading: 'Compte rendu de l’intervention sur place',
      blocks: blocks(
        facts(
          ['Intervenant', names.person(event.by) ?? 'équipe de proximité'],
          ['Durée', words.duration(event.spentMinutes)],
          event.signed && ['Signature', 'recueillie sur place'],
        ),
        quoted(context, 'found', 'Constat', words),
        ...(context.texts === null
          ? []
          : [quoted(context, 'done', 'Travaux réalisés', words), quoted(context, 'parts', 'Pièces', words)]),
        paragraph('Votre demande suit son cours. Un courriel vous avertira dès qu’elle sera résolue.'),
      ),
    };
  },
};
