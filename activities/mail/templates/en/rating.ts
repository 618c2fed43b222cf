import type { Letters } from '../context';
import { blocks, facts, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';
import { ticketFacts } from './work';

export const rating: Pick<Letters, 'badRating' | 'ratingFollowUpDue' | 'ratingFollowedUp'> = {
  badRating: (context) => ({
    subject: `Bad rating to follow up${about(context, words)}`,
    heading: 'A requester is not satisfied',
    blocks: blocks(
      facts(['Rating', words.score(context.event.score)]),
      quoted(context, 'comment', 'Comment', words),
      paragraph('A supervisor has to follow it up, and to write down in the ticket what was done.'),
      dated(context.notice.ticket.dueAt.ratingFollowUp, words, (when) => `The follow-up is due by ${when}.`),
      ticketFacts(context),
    ),
  }),

  ratingFollowUpDue: (context) => {
    const isLate = context.event.type !== 'reminded';
    return {
      subject: `${isLate ? 'Follow-up of a rating overdue' : 'Reminder: rating to follow up'}${about(context, words)}`,
      heading: isLate ? 'A bad rating has still not been followed up' : 'A bad rating waits to be followed up',
      blocks: blocks(
        paragraph(
          isLate ? 'The time to follow up this rating has passed.' : 'No supervisor has followed up this rating yet.',
        ),
        facts([isLate ? 'Due' : 'Reminder planned for', words.when(context.event.due)]),
        ticketFacts(context),
      ),
    };
  },

  ratingFollowedUp: (context) => ({
    subject: `Follow-up of your rating${about(context, words)}`,
    heading: 'We have followed up your rating',
    blocks: blocks(
      paragraph('You told us that you were not satisfied. A supervisor of the desk has looked into your request.'),
      quoted(context, 'message', 'Message from the supervisor', words),
    ),
  }),
};
