import type { Impact, Kind } from '../words';
import { budgetOf, type ClockRule, type Policy, priorityOf, routeOf } from './policy';

interface Target {
  seconds: number;
  time: ClockRule['time'];
  /** Set for this very service, not for all. */
  isOwn: boolean;
}

/** What a policy gives to whoever asks for a service on the web. */
export interface ServiceTarget {
  kind: Kind;
  groupId: string;
  takeCharge: Target;
  resolution: Target;
}

const SHOWN_KINDS: readonly Kind[] = ['incident', 'request', 'question'];

/** By kind, for a ticket of the impact that the service proposes and of ordinary urgency. */
export const targetsOf = (policy: Policy, service: { id: string; defaultImpact?: Impact }): ServiceTarget[] =>
  SHOWN_KINDS.map((kind) => {
    const priority = priorityOf(policy, service.defaultImpact ?? 'person', 'normal');
    const target = (rule: ClockRule): Target => {
      const { seconds, serviceId } = budgetOf(rule, { kind, priority, channel: 'web', serviceId: service.id });
      return { seconds, time: rule.time, isOwn: serviceId !== undefined };
    };
    return {
      kind,
      groupId: routeOf(policy, service.id, kind).id,
      takeCharge: target(policy.takeCharge),
      resolution: target(policy.resolution),
    };
  });
