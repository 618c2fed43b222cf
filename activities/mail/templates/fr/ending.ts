import { DAY_MS } from '../../../../domain/time';
import type { Letters, MailContext } from '../context';
import { action, actions, type Block, blocks, facts, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';

const answers = ({ links }: MailContext): Block | null =>
  actions(action('Oui, ma demande est résolue', links.accept), action('Non, le problème persiste', links.refuse));

const nextTime = ({ article }: MailContext): string => `Pour la prochaine fois\u00a0: «\u00a0${article?.title}\u00a0»`;

const ifSilent = (context: MailContext): Block[] =>
  dated(
    context.notice.ticket.dueAt.closure,
    words,
    (when) => `Sans réponse de votre part avant le ${when}, la demande sera close.`,
    'Sans réponse de votre part, la demande sera close.',
  );

export const ending: Pick<Letters, 'resolved' | 'resolvedReminder' | 'closed' | 'reopened' | 'cancelled'> = {
  resolved: (context) => ({
    subject: `Votre demande est résolue${about(context, words)}`,
    heading:
      context.event.code === 'noAnswer'
        ? 'Votre demande est considérée comme résolue'
        : 'Nous pensons avoir résolu votre demande',
    blocks: blocks(
      context.event.code === 'noAnswer' &&
        paragraph('Nous n’avons pas reçu l’information que nous vous avions demandée.'),
      facts(['Conclusion', words.resolution[context.event.code]]),
      quoted(context, 'message', 'Réponse du guichet', words),
      paragraph(
        'La résolution vous convient-elle\u00a0? Si elle ne vous convient pas, la demande est aussitôt rouverte.',
      ),
      actions(action(nextTime(context), context.article?.url)),
      ifSilent(context),
      answers(context),
    ),
  }),

  resolvedReminder: (context) => ({
    subject: `Rappel : la résolution vous convient-elle\u00a0?${about(context, words)}`,
    heading: 'La résolution de votre demande vous convient-elle\u00a0?',
    blocks: blocks(
      paragraph('Nous vous avons annoncé que votre demande est résolue et n’avons pas encore reçu votre avis.'),
      ifSilent(context),
      answers(context),
    ),
  }),

  closed: (context) => ({
    subject: `Votre demande est close${about(context, words)}`,
    heading: `Votre demande n°\u00a0${context.notice.ticket.number} est close`,
    blocks: blocks(
      paragraph(
        context.event.because === 'accepted'
          ? 'Vous avez confirmé que la résolution vous convient. Nous vous en remercions.'
          : 'Nous n’avons pas reçu d’avis contraire de votre part\u00a0: la demande est close.',
      ),
      paragraph(howToReopen(context)),
      paragraph('Votre avis nous aide à améliorer le service\u00a0: une seule question vous est posée.'),
      actions(action('Donner mon avis', context.links.rating)),
    ),
  }),

  reopened: (context) => {
    const { notice, toRequester, event } = context;
    return {
      subject: `${toRequester ? 'Votre demande est rouverte' : 'Demande rouverte'}${about(context, words)}`,
      heading: toRequester ? 'Votre demande est rouverte' : 'La demande est rouverte',
      blocks: blocks(
        paragraph(
          toRequester
            ? 'Votre demande est de nouveau en cours de traitement, avec de nouveaux délais.'
            : `La demande entre dans son cycle n°\u00a0${event.cycle}, avec de nouvelles échéances.`,
        ),
        quoted(context, 'message', 'Motif de la réouverture', words),
        dated(notice.ticket.dueAt.takeCharge, words, (when) =>
          toRequester
            ? `Le guichet s’engage à la prendre en compte avant le ${when}.`
            : `Échéance de prise en compte\u00a0: ${when}.`,
        ),
      ),
    };
  },

  cancelled: (context) => {
    const { event, notice } = context;
    return {
      subject: `Votre demande est annulée${about(context, words)}`,
      heading: `Votre demande n°\u00a0${notice.ticket.number} est annulée`,
      blocks: blocks(
        facts(
          ['Motif', words.cancel[event.reason]],
          event.duplicateOf !== null && ['Demande de référence', event.duplicateOf],
        ),
        quoted(context, 'message', 'Précision', words),
        paragraph(
          'Elle ne sera plus traitée. Si votre besoin demeure, nous vous invitons à enregistrer une nouvelle demande.',
        ),
      ),
    };
  },
};

function howToReopen({ policy, event }: MailContext & { event: { at: number } }): string {
  const { reopenWindow } = policy;
  if (reopenWindow === 'never') return 'Si le problème revient, nous vous invitons à enregistrer une nouvelle demande.';
  if (reopenWindow === 'always') return 'Si le problème revient, vous pouvez la rouvrir depuis sa page de suivi.';
  const until = words.when(event.at + reopenWindow.days * DAY_MS);
  return `Si le problème revient, vous pouvez la rouvrir depuis sa page de suivi avant le ${until}. Au-delà, nous vous invitons à enregistrer une nouvelle demande.`;
}
