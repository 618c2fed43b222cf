import type { EventFacts } from '../../../../domain/ticket/events';
import { MINUTE_MS, SECOND_MS } from '../../../../domain/time';
import type { Letters } from '../context';
import { action, actions, blocks, list, paragraph } from '../letter';
import { about, dated, quoted } from '../parts';
import { words } from './words';

const ANSWER = 'Give or refuse my consent';
const YOUR_RIGHTS =
  'Nothing will be done without your consent. You are free to refuse it, which changes nothing for your request, and to withdraw it at any time, even during the session.';

export const remote: Pick<Letters, 'consentRequested' | 'consentReminder' | 'remoteSessionReport'> = {
  consentRequested: (context) => {
    const { event, names, notice, policy, links } = context;
    const { technicianId, machineId, scope } = event.consent;
    const technician = names.person(technicianId) ?? 'A technician of the desk';
    const validity = words.duration(Math.round((policy.remote.validSeconds * SECOND_MS) / MINUTE_MS));
    return {
      subject: `Your consent to a remote session is asked for${about(context, words)}`,
      heading: 'Your consent to a remote session is asked for',
      blocks: blocks(
        paragraph(
          `To work on your request, ${technician} would like to take over the workstation “${machineId}” remotely, in your presence.`,
        ),
        list(
          'This would allow the technician to:',
          scope.map((name) => words.scope[name]),
        ),
        quoted(context, 'reason', 'Reason', words),
        paragraph(YOUR_RIGHTS),
        dated(
          notice.ticket.dueAt.consent,
          words,
          (when) => `Please answer before ${when}; without an answer by then, the consent counts as refused.`,
          'Without an answer from you, the consent counts as refused.',
        ),
        paragraph(`Once given, the consent holds for ${validity}.`),
        actions(action(ANSWER, links.consent)),
      ),
    };
  },

  consentReminder: (context) => ({
    subject: `Reminder: your consent is asked for${about(context, words)}`,
    heading: 'Your answer is still awaited',
    blocks: blocks(
      paragraph('We asked for your consent to work on your workstation remotely.'),
      paragraph(YOUR_RIGHTS),
      dated(
        context.notice.ticket.dueAt.consent,
        words,
        (when) => `Please answer before ${when}; without an answer by then, the consent counts as refused.`,
      ),
      actions(action(ANSWER, context.links.consent)),
    ),
  }),

  remoteSessionReport: (context) => {
    const { event, notice, names } = context;
    const technicianId = notice.ticket.consent?.technicianId;
    const technician = (technicianId && names.person(technicianId)) || 'the desk';
    return {
      subject: `Report of the remote session${about(context, words)}`,
      heading: 'The remote session is over',
      blocks: blocks(
        paragraph(`${ended[event.because]} It ended on ${words.when(event.at)}.`),
        quoted(context, 'report', `Report by ${technician}`, words),
        paragraph('Your workstation can no longer be reached remotely. Another session would need another consent.'),
      ),
    };
  },
};

const ended: Record<EventFacts['remoteSessionEnded']['because'], string> = {
  report: 'The remote session on your workstation is over.',
  revoked: 'You withdrew your consent: the remote session was cut at once.',
  expiry: 'Your consent is no longer valid: the remote session was cut.',
  timeLimit: 'The longest time for a remote session has passed: it was cut.',
  superseded: 'A new consent is being asked for: the running remote session was cut.',
  closed: 'Your request has ended: the remote session was cut.',
};
