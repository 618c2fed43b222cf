import type { Letters } from '../context';
import { blocks, facts, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';
import { ticketFacts } from './work';

export const rating: Pick<Letters, 'badRating' | 'ratingFollowUpDue' | 'ratingFollowedUp'> = {
  badRating: (context) => ({
    subject: `Avis défavorable à suivre${about(context, words)}`,
    heading: 'Un demandeur n’est pas satisfait',
    blocks: blocks(
      facts(['Avis', words.score(context.event.score)]),
      quoted(context, 'comment', 'Commentaire', words),
      paragraph('Un superviseur doit y donner suite et consigner ce qui a été fait, depuis le ticket.'),
      dated(context.notice.ticket.dueAt.ratingFollowUp, words, (when) => `Échéance du suivi\u00a0: ${when}.`),
      ticketFacts(context),
    ),
  }),

  ratingFollowUpDue: (context) => {
    const isLate = context.event.type !== 'reminded';
    return {
      subject: `${isLate ? 'Suivi d’un avis en retard' : 'Rappel\u00a0: avis à suivre'}${about(context, words)}`,
      heading: isLate ? 'Un avis défavorable attend toujours une suite' : 'Un avis défavorable attend une suite',
      blocks: blocks(
        paragraph(
          isLate
            ? 'Le délai pour donner suite à cet avis est dépassé.'
            : 'Aucun superviseur n’a encore donné suite à cet avis.',
        ),
        facts([isLate ? 'Échéance' : 'Rappel prévu le', words.when(context.event.due)]),
        ticketFacts(context),
      ),
    };
  },

  ratingFollowedUp: (context) => ({
    subject: `Suite donnée à votre avis${about(context, words)}`,
    heading: 'Nous avons donné suite à votre avis',
    blocks: blocks(
      paragraph('Vous nous avez fait part de votre insatisfaction. Un responsable du guichet a examiné votre demande.'),
      quoted(context, 'message', 'Message du responsable', words),
    ),
  }),
};
