import type { Letters } from '../context';
import { blocks, facts, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { meeting } from './appointments';
import { words } from './words';

export const visits: Pick<Letters, 'visitAnnounced' | 'visitReminder' | 'visitCancelled' | 'visitReport'> = {
  visitAnnounced: (context) => ({
    subject: `On-site visit${about(context, words)}`,
    heading: 'An on-site visit is planned',
    blocks: blocks(
      facts(...meeting(context, context.event.slot)),
      context.toRequester
        ? paragraph('Please see to it that the equipment is accessible and that the reception desk is told.')
        : paragraph('The report is to be entered in the ticket at the end of the visit.'),
      paragraph('The attached invitation puts this visit in your calendar.'),
    ),
  }),

  visitReminder: (context) => ({
    subject: `Reminder of the on-site visit${about(context, words)}`,
    heading: 'Reminder of the on-site visit',
    blocks: blocks(
      paragraph('We remind you of the visit planned.'),
      facts(...meeting(context, context.visitSlot)),
      paragraph(
        context.toRequester
          ? 'If you cannot be there, please tell us from the page of your request.'
          : 'If you cannot make it, cancel the visit from the ticket and propose another date.',
      ),
    ),
  }),

  visitCancelled: (context) => ({
    subject: `Visit cancelled${about(context, words)}`,
    heading: 'The on-site visit is cancelled',
    blocks: blocks(
      facts(...meeting(context, context.event.slot)),
      quoted(context, 'message', 'Reason', words),
      paragraph('The attached cancellation updates your calendar.'),
      context.toRequester && context.event.because === 'act'
        ? paragraph('Your request stays open and we go on working on it.')
        : null,
    ),
  }),

  visitReport: (context) => {
    const { event, names } = context;
    return {
      subject: `Report of the visit${about(context, words)}`,
      heading: 'Report of the on-site visit',
      blocks: blocks(
        facts(
          ['Technician', names.person(event.by) ?? 'field team'],
          ['Time spent', words.duration(event.spentMinutes)],
          event.signed && ['Signature', 'taken on site'],
        ),
        quoted(context, 'found', 'What was found', words),
        ...(context.texts === null
          ? []
          : [quoted(context, 'done', 'What was done', words), quoted(context, 'parts', 'Parts', words)]),
        paragraph('Your request goes on. You will be told by e-mail as soon as it is resolved.'),
      ),
    };
  },
};
