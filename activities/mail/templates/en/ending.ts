import { DAY_MS } from '../../../../domain/time';
import type { Letters, MailContext } from '../context';
import { action, actions, type Block, blocks, facts, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';

const answers = ({ links }: MailContext): Block | null =>
  actions(action('Yes, my request is resolved', links.accept), action('No, the problem is still there', links.refuse));

const nextTime = ({ article }: MailContext): string => `For the next time: “${article?.title}”`;

const ifSilent = (context: MailContext): Block[] =>
  dated(
    context.notice.ticket.dueAt.closure,
    words,
    (when) => `Without an answer from you before ${when}, the request will be closed.`,
    'Without an answer from you, the request will be closed.',
  );

export const ending: Pick<Letters, 'resolved' | 'resolvedReminder' | 'closed' | 'reopened' | 'cancelled'> = {
  resolved: (context) => ({
    subject: `Your request is resolved${about(context, words)}`,
    heading:
      context.event.code === 'noAnswer'
        ? 'Your request is considered resolved'
        : 'We believe that your request is resolved',
    blocks: blocks(
      context.event.code === 'noAnswer' && paragraph('We have not had the information that we asked you for.'),
      facts(['Outcome', words.resolution[context.event.code]]),
      quoted(context, 'message', 'Answer of the desk', words),
      paragraph('Are you satisfied with it? If you are not, the request is reopened at once.'),
      actions(action(nextTime(context), context.article?.url)),
      ifSilent(context),
      answers(context),
    ),
  }),

  resolvedReminder: (context) => ({
    subject: `Reminder: are you satisfied with the resolution?${about(context, words)}`,
    heading: 'Are you satisfied with the resolution of your request?',
    blocks: blocks(
      paragraph('We told you that your request is resolved and have not had your opinion yet.'),
      ifSilent(context),
      answers(context),
    ),
  }),

  closed: (context) => ({
    subject: `Your request is closed${about(context, words)}`,
    heading: `Your request no. ${context.notice.ticket.number} is closed`,
    blocks: blocks(
      paragraph(
        context.event.because === 'accepted'
          ? 'You confirmed that you are satisfied with the resolution. Thank you.'
          : 'We have heard nothing to the contrary from you: the request is closed.',
      ),
      paragraph(howToReopen(context)),
      paragraph('Your opinion helps us to improve the service: it is a single question.'),
      actions(action('Give my opinion', context.links.rating)),
    ),
  }),

  reopened: (context) => {
    const { notice, toRequester, event } = context;
    return {
      subject: `${toRequester ? 'Your request is reopened' : 'Request reopened'}${about(context, words)}`,
      heading: toRequester ? 'Your request is reopened' : 'The request is reopened',
      blocks: blocks(
        paragraph(
          toRequester
            ? 'We are working on your request again, with new due times.'
            : `The request enters its cycle no. ${event.cycle}, with new due times.`,
        ),
        quoted(context, 'message', 'Why it was reopened', words),
        dated(notice.ticket.dueAt.takeCharge, words, (when) =>
          toRequester
            ? `The desk undertakes to take it into account before ${when}.`
            : `To be taken into account before ${when}.`,
        ),
      ),
    };
  },

  cancelled: (context) => {
    const { event, notice } = context;
    return {
      subject: `Your request is cancelled${about(context, words)}`,
      heading: `Your request no. ${notice.ticket.number} is cancelled`,
      blocks: blocks(
        facts(
          ['Reason', words.cancel[event.reason]],
          event.duplicateOf !== null && ['Request it repeats', event.duplicateOf],
        ),
        quoted(context, 'message', 'Note', words),
        paragraph('No more work will be done on it. If you still need help, please register a new request.'),
      ),
    };
  },
};

function howToReopen({ policy, event }: MailContext & { event: { at: number } }): string {
  const { reopenWindow } = policy;
  if (reopenWindow === 'never') return 'If the problem comes back, please register a new request.';
  if (reopenWindow === 'always') return 'If the problem comes back, you can reopen it from its page.';
  const until = words.when(event.at + reopenWindow.days * DAY_MS);
  return `If the problem comes back, you can reopen it from its page before ${until}. After that, please register a new request.`;
}
