import { limitsHelp, type Policy } from '../../policy/policy';
import { DAY_MS, type Instant } from '../../time';
import { refuse } from '../refusal';
import type { Ticket } from '../ticket';
import { contentOf, type Rules } from './rule';

type Facts = Pick<Ticket, 'rules' | 'conformity' | 'priority'>;

/** Whether the policy limits help with a workstation that does not conform: it never does for what is urgent. */
const isLimited = ({ rules, conformity }: Facts, policy: Policy): boolean =>
  rules >= 2 && limitsHelp(policy, conformity?.state);

const isUrgent = ({ priority }: Facts, { workstation }: Policy): boolean =>
  workstation?.urgentPriorities.includes(priority) ?? false;

const hasDerogation = ({ derogation }: Pick<Ticket, 'derogation'>, at: Instant): boolean =>
  !!derogation && at < derogation.until;

/** Nothing but advice until the workstation conforms, or a derogation is granted: no remote takeover, and nobody comes. */
export const isLimitedToAdvice = (t: Facts, policy: Policy): boolean => isLimited(t, policy) && !isUrgent(t, policy);

export const isAdviceOnly = (t: Ticket, policy: Policy, at: Instant): boolean =>
  isLimitedToAdvice(t, policy) && !hasDerogation(t, at);

/**
 * What the charter of workstations means for a ticket. A derogation ends by the comparison of instants: nothing happens
 * when it does, what was agreed under it is kept, and nothing new is.
 */
export const conformity: Rules<'recordConformity' | 'grantDerogation' | 'revokeDerogation'> = {
  recordConformity: {
    bars: ({ conformity: known }) =>
      known === undefined || known.state === 'notApplicable' ? 'noWorkstationFault' : undefined,
    run(r, { machineId = r.ticket.machineId ?? undefined, conformity: found }) {
      const now = { machineId: machineId ?? null, conformity: found };
      const { machineId: wasId, conformity: was } = r.ticket;
      if (JSON.stringify([wasId, factsOf(was)]) === JSON.stringify([now.machineId, factsOf(found)])) {
        return refuse('nothingToChange', '/command');
      }
      r.record({ type: 'conformityRecorded', ...now });
      return undefined;
    },
  },
  grantDerogation: {
    bars: (t, { terms: { policy } }) => (isLimited(t, policy) ? undefined : 'derogationNotNeeded'),
    run(r, command, { terms: { policy } }) {
      const { until } = command;
      if (until <= r.at) return refuse('untilInPast', '/command/until');
      const maxDays = policy.workstation?.derogation.maxDays ?? 0;
      if (until > r.at + maxDays * DAY_MS) return refuse('derogationTooLong', '/command/until');
      r.record({ type: 'derogationGranted', until, ...toldIn(command), ...contentOf(command) });
      return undefined;
    },
  },
  revokeDerogation: {
    bars: (t, _context, at) => (hasDerogation(t, at) ? undefined : 'noDerogation'),
    run(r, command) {
      r.record({ type: 'derogationRevoked', ...toldIn(command), ...contentOf(command) });
      return undefined;
    },
  },
};

const toldIn = ({ texts }: { texts?: readonly string[] }): { told?: true } =>
  texts?.includes('message') ? { told: true } : {};

const factsOf = (conformity: Ticket['conformity']) =>
  conformity && [conformity.state, conformity.charterVersion, conformity.criteria];
