import { sideOf } from '../../access/access';
import { DAY_MS, type Instant } from '../../time';
import { endDetours, reopen, resolve } from '../moves';
import { refuse } from '../refusal';
import type { Ticket } from '../ticket';
import { type Context, contentOf, type Rules } from './rule';

function reopenBar(t: Ticket, { terms }: Context, at: Instant) {
  const { reopenWindow } = terms.policy;
  if (t.closedAt === null || reopenWindow === 'always') return undefined;
  const isPast = reopenWindow === 'never' || at >= t.closedAt + reopenWindow.days * DAY_MS;
  return isPast ? ('reopenWindowPassed' as const) : undefined;
}

/** The ways a cycle ends, and the ways back. */
export const ending: Rules<'resolve' | 'answerResolution' | 'reopen' | 'cancel' | 'rate'> = {
  resolve: {
    bars: (t) => {
      if (t.session) return 'sessionRunning';
      return t.visit?.status === 'underway' ? 'visitPending' : undefined;
    },
    run(r, command) {
      resolve(r, command.code, contentOf(command));
      return undefined;
    },
  },
  answerResolution: {
    run(r, command) {
      if (command.answer === 'accepted') {
        r.record({ type: 'resolutionAccepted', ...contentOf(command) });
        r.record({ type: 'closed', because: 'accepted' });
      } else {
        r.record({ type: 'resolutionRefused', ...contentOf(command) });
        reopen(r);
      }
      return undefined;
    },
  },
  reopen: {
    bars: reopenBar,
    run(r, command) {
      reopen(r, contentOf(command));
      return undefined;
    },
  },
  cancel: {
    run(r, command, { actor }) {
      if (sideOf(actor, r.ticket) === 'requester' && command.reason !== 'requester') {
        return refuse('reasonNotYours', '/command/reason');
      }
      if (command.duplicateOf === r.ticket.number) return refuse('selfLink', '/command/duplicateOf');
      endDetours(r);
      r.record({
        type: 'cancelled',
        reason: command.reason,
        duplicateOf: command.duplicateOf ?? null,
        ...contentOf(command),
      });
      return undefined;
    },
  },
  rate: {
    bars: (t, { terms }, at) => {
      if (t.rating) return 'alreadyRated';
      const isPast = t.closedAt !== null && at >= t.closedAt + terms.policy.ratingWindowDays * DAY_MS;
      return isPast ? 'ratingWindowPassed' : undefined;
    },
    run(r, command) {
      r.record({ type: 'rated', score: command.score, ...contentOf(command) });
      return undefined;
    },
  },
};
