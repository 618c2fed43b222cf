import type { Letters } from '../context';
import { blocks, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';

export const messages: Pick<Letters, 'message' | 'informationRequested' | 'informationReminder'> = {
  message: (context) => ({
    subject: `A message from the desk${about(context, words)}`,
    heading: 'The desk has written to you',
    blocks: blocks(
      quoted(context, 'message', `Message from ${context.names.person(context.event.by) ?? 'the desk'}`, words),
      paragraph('You can answer from the page of your request.'),
    ),
  }),

  informationRequested: (context) => {
    const { notice, names, event, policy } = context;
    return {
      subject: `We need some information${about(context, words)}`,
      heading: 'We need some information to go on',
      blocks: blocks(
        quoted(context, 'message', `Question from ${names.person(event.by) ?? 'the desk'}`, words),
        dated(
          notice.ticket.dueAt.requesterAnswer,
          words,
          (when) => `Please answer before ${when}, from the page of your request.`,
          'Please answer from the page of your request.',
        ),
        paragraph(ifSilent[policy.requesterAnswer.onSilence]),
      ),
    };
  },

  informationReminder: (context) => ({
    subject: `Reminder: we are waiting for your answer${about(context, words)}`,
    heading: 'We are waiting for your answer',
    blocks: blocks(
      paragraph('We asked you a question about your request and have not had your answer yet.'),
      dated(
        context.notice.ticket.dueAt.requesterAnswer,
        words,
        (when) => `You can answer from the page of your request, before ${when}.`,
        'You can answer from the page of your request.',
      ),
      paragraph(ifSilent[context.policy.requesterAnswer.onSilence]),
    ),
  }),
};

const ifSilent = {
  resolve: 'Without an answer from you, the request will be considered resolved. You will be able to reopen it.',
  resume: 'Without an answer from you, we will go on with what we know.',
};
