import { sideOf } from '../../access/access';
import { isBadRating } from '../../policy/policy';
import { DAY_MS, type Instant } from '../../time';
import { endDetours, endLife, reopen, resolve } from '../moves';
import { refuse } from '../refusal';
import { owesFollowUp, type Ticket } from '../ticket';
import { type Context, contentOf, type Rules } from './rule';

function reopenBar(t: Ticket, { terms }: Context, at: Instant) {
  const { reopenWindow } = terms.policy;
  if (t.closedAt === null || reopenWindow === 'always') return undefined;
  const isPast = reopenWindow === 'never' || at >= t.closedAt + reopenWindow.days * DAY_MS;
  return isPast ? ('reopenWindowPassed' as const) : undefined;
}

/** The follow-up was all that kept it alive: it is cancelled, or nobody can reopen or rate it any more. */
const isPastEverythingElse = ({ cancelled, clocks }: Ticket): boolean =>
  cancelled !== null || clocks.some(({ name, breachedAt }) => name === 'afterClosure' && breachedAt !== null);

/** The ways a cycle ends, and the ways back. */
export const ending: Rules<'resolve' | 'answerResolution' | 'reopen' | 'cancel' | 'rate' | 'followUpRating'> = {
  resolve: {
    bars: (t) => {
      if (t.session) return 'sessionRunning';
      return t.visit?.status === 'underway' ? 'visitPending' : undefined;
    },
    run(r, command) {
      const article = command.articleId === undefined ? {} : { articleId: command.articleId };
      resolve(r, command.code, { ...contentOf(command), ...article });
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
    run(r, command, { terms }) {
      const { score } = command;
      const isOwed = r.ticket.rules >= 2 && isBadRating(terms.policy, score);
      r.record({ type: 'rated', score, ...(isOwed ? { owesFollowUp: true } : {}), ...contentOf(command) });
      return undefined;
    },
  },
  followUpRating: {
    bars: (t, { actor }) => {
      // Nobody follows up what they said themselves.
      if (t.requesterId === actor.id) return 'notAllowed';
      return owesFollowUp(t) ? undefined : 'nothingToFollowUp';
    },
    run(r, command) {
      const told = command.texts?.includes('message') ?? false;
      r.record({ type: 'ratingFollowedUp', outcome: command.outcome, told, ...contentOf(command) });
      if (isPastEverythingElse(r.ticket)) endLife(r);
      return undefined;
    },
  },
};
