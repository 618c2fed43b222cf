import type { Letters } from '../context';
import { blocks, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';

export const messages: Pick<Letters, 'message' | 'informationRequested' | 'informationReminder'> = {
  message: (context) => ({
    subject: `Un message du guichet${about(context, words)}`,
    heading: 'Le guichet vous a écrit',
    blocks: blocks(
      quoted(
        context,
        'message',
        `Message de ${context.names.person(context.event.by) ?? 'l’équipe du guichet'}`,
        words,
      ),
      paragraph('Vous pouvez y répondre depuis la page de suivi de votre demande.'),
    ),
  }),

  informationRequested: (context) => {
    const { notice, names, event, policy } = context;
    return {
      subject: `Une information nous est nécessaire${about(context, words)}`,
      heading: 'Une information nous est nécessaire pour poursuivre',
      blocks: blocks(
        quoted(context, 'message', `Question de ${names.person(event.by) ?? 'l’équipe du guichet'}`, words),
        dated(
          notice.ticket.dueAt.requesterAnswer,
          words,
          (when) => `Nous vous remercions de nous répondre avant le ${when}, depuis la page de suivi de votre demande.`,
          'Nous vous remercions de nous répondre depuis la page de suivi de votre demande.',
        ),
        paragraph(ifSilent[policy.requesterAnswer.onSilence]),
      ),
    };
  },

  informationReminder: (context) => ({
    subject: `Rappel : nous attendons votre réponse${about(context, words)}`,
    heading: 'Nous attendons votre réponse',
    blocks: blocks(
      paragraph('Nous vous avons posé une question sur votre demande et n’avons pas encore reçu votre réponse.'),
      dated(
        context.notice.ticket.dueAt.requesterAnswer,
        words,
        (when) => `Vous pouvez répondre depuis la page de suivi, avant le ${when}.`,
        'Vous pouvez répondre depuis la page de suivi.',
      ),
      paragraph(ifSilent[context.policy.requesterAnswer.onSilence]),
    ),
  }),
};

const ifSilent = {
  resolve: 'Sans réponse de votre part, la demande sera considérée comme résolue. Vous pourrez la rouvrir.',
  resume: 'Sans réponse de votre part, nous poursuivrons avec les éléments dont nous disposons.',
};
