import type { Template } from '../../../../domain/ticket/audience';
import type { EventFacts } from '../../../../domain/ticket/events';
import type { MissedAlert } from '../../../../domain/ticket/notices';
import { MINUTE_MS } from '../../../../domain/time';
import type { Letters, MailContext } from '../context';
import { type Block, blocks, facts, list, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { words } from './words';
import { ticketFacts } from './work';

/** When it was due; and when the desk could tell, where that was later because of an outage. */
const lateness = (label: string, { due, fired }: { due: number; fired: number }): Block =>
  facts([label, words.when(due)], fired - due > MINUTE_MS && ['Noticed late', words.when(fired)]);

const missedOf = ({ template, clock, percent, due }: MissedAlert): string => {
  const what = clock === null ? '' : ` of “${words.clock[clock]}”`;
  const kind = template === 'threshold' ? `${percent} %${what}` : `${kinds[template] ?? 'Alert'}${what}`;
  return `${kind}, on ${words.when(due)}`;
};
const kinds: Partial<Record<MissedAlert['template'], string>> = {
  breach: 'Breach',
  acknowledgementOverdue: 'Alert not followed up',
  hierarchical: 'Alert to the manager',
};

const missed = ({ notice }: MailContext): Block | null =>
  notice.missed.length === 0 ? null : list('This message also stands for:', notice.missed.map(missedOf));

export const alerts: Pick<Letters, 'threshold' | 'breach' | 'hierarchical' | 'acknowledgementOverdue' | 'nobodyThere'> =
  {
    threshold: (context) => {
      const { event } = context;
      return {
        subject: `${event.percent} % of the time passed (${words.clock[event.clock]})${about(context, words)}`,
        heading: `${event.percent} % of the time for “${words.clock[event.clock]}” has passed`,
        blocks: blocks(lateness('Share reached', event), missed(context), ticketFacts(context)),
      };
    },

    breach: (context) => {
      const { event } = context;
      const isRepeat = event.type === 'repeated';
      return {
        subject: `Breach${isRepeat ? ' that lasts' : ''} (${words.clock[event.clock]})${about(context, words)}`,
        heading: `The time for “${words.clock[event.clock]}” has been exceeded`,
        blocks: blocks(
          isRepeat ? paragraph('This breach has been reported before and still lasts.') : null,
          lateness(isRepeat ? 'Reminder due' : 'Due', event),
          isRepeat && event.folded > 0
            ? paragraph(`Earlier reminders that could not go out in time: ${event.folded}.`)
            : null,
          missed(context),
          ticketFacts(context),
        ),
      };
    },

    hierarchical: (context) => {
      const { event, names } = context;
      return {
        subject: `Alert to the manager${about(context, words)}`,
        heading: 'A ticket needs your attention',
        blocks: blocks(
          paragraph(whyTold(context, event.because)),
          quoted(context, 'summary', `Message from ${names.person(event.by) ?? 'the team'}`, words),
          paragraph(
            'The ticket stays with its team. Please acknowledge this alert from the ticket; otherwise the next manager will be told.',
          ),
          missed(context),
          ticketFacts(context),
        ),
      };
    },

    acknowledgementOverdue: (context) => {
      const { event } = context;
      return {
        subject: `Alert not followed up${about(context, words)}`,
        heading: 'An alert has not been followed up',
        blocks: blocks(
          paragraph(
            event.clock === 'followUp'
              ? 'You acknowledged this alert, but nothing has been done on the ticket since.'
              : 'This alert was sent to you and has not been acknowledged.',
          ),
          lateness('Due', event),
          missed(context),
          ticketFacts(context),
        ),
      };
    },

    nobodyThere: (context) => {
      const { event, names } = context;
      const { audience } = event;
      const whom = {
        person: () => ('id' in audience && names.person(audience.id)) || 'the person concerned',
        group: () => ('id' in audience ? `the team “${names.group(audience.id)}”` : ''),
        groupLead: () => ('id' in audience ? `the manager of the team “${names.group(audience.id)}”` : ''),
        supervisors: () => 'the supervisors',
      };
      return {
        subject: `Nobody to tell${about(context, words)}`,
        heading: 'An alert found nobody',
        blocks: blocks(
          paragraph(
            `A message for ${whom[audience.to]()} could not be delivered: nobody is there, nor any substitute. It is sent to you instead.`,
          ),
          facts(['Message', undelivered[event.template] ?? 'news of the ticket']),
          ticketFacts(context),
        ),
      };
    },
  };

function whyTold({ names, notice }: MailContext, because: EventFacts['superiorTold']['because']): string {
  const group = names.group(notice.ticket.groupId);
  if (because === 'command') return `The team “${group}” asks for your decision.`;
  if (because === 'nobodyThere') return 'The manager to be told before you is not there, nor any substitute.';
  if (because === 'acknowledge') return 'The manager told before you did not acknowledge the alert in time.';
  if (because === 'followUp') return 'The manager told before you did not follow up in time.';
  return `The time for “${words.clock[because]}” of this ticket, which the team “${group}” works on, has been exceeded.`;
}

const undelivered: Partial<Record<Template, string>> = {
  assigned: 'ticket assigned',
  requesterReplied: 'answer from the requester',
  requesterCancelled: 'cancellation by the requester',
  answered: 'answer to a request for consent',
  toReplan: 'new slots to propose',
  threshold: 'due time near',
  breach: 'breach',
  escalated: 'escalation',
  acknowledgementOverdue: 'alert not followed up',
  waitExpired: 'end of a wait',
  reopened: 'request reopened',
};
