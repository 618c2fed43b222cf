import { isLimitedToAdvice } from '../../../../domain/ticket/rules/conformity';
import type { Letters } from '../context';
import { blocks, facts, paragraph } from '../letter';
import { about, answered, dated, unmetList } from '../parts';
import { words } from './words';

export const opening: Pick<Letters, 'opened' | 'takenIntoAccount'> = {
  opened: (context) => {
    const { event, notice, names, title, unmet, policy } = context;
    const { number, requesterId, dueAt } = notice.ticket;
    const author = event.by === requesterId ? null : names.person(event.by);
    return {
      subject: `Votre demande est enregistrée${about(context, words)}`,
      heading: `Votre demande n°\u00a0${number} est enregistrée`,
      blocks: blocks(
        paragraph(
          author === null
            ? 'Nous avons bien reçu votre demande et nous vous en remercions.'
            : `${author} a enregistré une demande en votre nom. Cette demande est la vôtre et vous pouvez la suivre en ligne.`,
        ),
        facts(
          ['Objet', title ?? words.erased],
          ['Nature', words.kind[event.kind]],
          ['Service concerné', names.service],
          names.establishment !== null && ['Établissement', names.establishment],
          ['Enregistrée le', words.when(event.at)],
        ),
        answered(context, 'fr'),
        unmetList(context, 'Votre poste n’est pas conforme à la charte de l’académie. Pour qu’il le soit :', 'fr'),
        unmet.length > 0 &&
          paragraph(
            isLimitedToAdvice(event, policy)
              ? 'Votre demande est enregistrée tout de même. Tant que le poste n’est pas conforme, l’aide se limite à des conseils, sauf urgence ou dérogation.'
              : 'Votre demande est enregistrée tout de même.',
          ),
        dated(
          dueAt.takeCharge,
          words,
          (when) => `Le guichet s’engage à la prendre en compte avant le ${when}. Un courriel vous en avertira.`,
          'Le guichet va la prendre en compte. Un courriel vous en avertira.',
        ),
        dated(
          dueAt.resolution,
          words,
          (when) =>
            `Notre objectif est de la résoudre avant le ${when}. Ce délai est suspendu lorsque nous attendons une information, un accord ou un rendez-vous.`,
        ),
      ),
    };
  },

  takenIntoAccount: (context) => {
    const { event, notice, names } = context;
    const { assigneeId, groupId, dueAt } = notice.ticket;
    const assignee = assigneeId === null ? null : names.person(assigneeId);
    return {
      subject: `Votre demande est prise en compte${about(context, words)}`,
      heading: 'Votre demande est prise en compte',
      blocks: blocks(
        paragraph(
          assignee === null || event.act === 'escalate'
            ? `Votre demande a été étudiée et confiée à l’équipe «\u00a0${names.group(groupId)}\u00a0».`
            : `${assignee}, de l’équipe «\u00a0${names.group(groupId)}\u00a0», s’en occupe.`,
        ),
        dated(
          dueAt.resolution,
          words,
          (when) => `Notre objectif est de la résoudre avant le ${when}.`,
          'Nous vous tiendrons au courant de la suite.',
        ),
        paragraph(
          'Un courriel vous avertira si nous avons besoin d’une précision, et dès que la demande sera résolue.',
        ),
      ),
    };
  },
};
