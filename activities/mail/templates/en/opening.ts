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
      subject: `Your request is registered${about(context, words)}`,
      heading: `Your request no. ${number} is registered`,
      blocks: blocks(
        paragraph(
          author === null
            ? 'We have received your request. Thank you for telling us.'
            : `${author} has registered a request on your behalf. It is yours, and you can follow it.`,
        ),
        facts(
          ['About', title ?? words.erased],
          ['Kind', words.kind[event.kind]],
          ['Service', names.service],
          names.establishment !== null && ['Establishment', names.establishment],
          ['Registered', words.when(event.at)],
        ),
        answered(context, 'en'),
        unmetList(context, 'Your workstation does not conform to the charter of the academy. To change that:', 'en'),
        unmet.length > 0 &&
          paragraph(
            isLimitedToAdvice(event, policy)
              ? 'Your request is registered all the same. As long as the workstation does not conform, help is advice alone, unless it is urgent or a derogation is granted.'
              : 'Your request is registered all the same.',
          ),
        dated(
          dueAt.takeCharge,
          words,
          (when) => `The desk undertakes to take it into account before ${when}. You will be told by e-mail.`,
          'The desk is about to take it into account. You will be told by e-mail.',
        ),
        dated(
          dueAt.resolution,
          words,
          (when) =>
            `We aim to resolve it before ${when}. This time is suspended while we wait for information, a consent or an appointment.`,
        ),
      ),
    };
  },

  takenIntoAccount: (context) => {
    const { event, notice, names } = context;
    const { assigneeId, groupId, dueAt } = notice.ticket;
    const assignee = assigneeId === null ? null : names.person(assigneeId);
    return {
      subject: `Your request is taken into account${about(context, words)}`,
      heading: 'Your request is taken into account',
      blocks: blocks(
        paragraph(
          assignee === null || event.act === 'escalate'
            ? `Your request has been examined and handed to the team “${names.group(groupId)}”.`
            : `${assignee}, of the team “${names.group(groupId)}”, is working on it.`,
        ),
        dated(dueAt.resolution, words, (when) => `We aim to resolve it before ${when}.`, 'We will keep you informed.'),
        paragraph('You will be told by e-mail if we need to know more, and as soon as it is resolved.'),
      ),
    };
  },
};
