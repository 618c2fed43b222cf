import { type Policy, priorityOf, routeOf } from '../policy/policy';
import type { Instant } from '../time';
import type { Channel, Impact, Kind, Priority, Urgency } from '../words';
import type { Conformity } from '../workstation/workstation';
import { reconcileClocks, type Terms } from './clocks';
import type { TicketEvent } from './events';
import { evolve } from './evolve';
import { Recorder } from './recorder';
import type { Outcome } from './step';
import type { Pin } from './ticket';

/**
 * The version of the core's behaviour that new runs get; a change of behaviour is guarded by `ticket.rules`.
 * 2: a bad rating is followed up by a supervisor; a workstation that does not conform may limit help to advice.
 * 3: no workflow task is left empty.
 */
export const RULES_VERSION = 3;

/** Everything an opening says, as facts and opaque ids. */
export interface Opening {
  number: string;
  policy: Pin;
  calendar: Pin;
  /** A drill, or a test with skipped time: the ticket takes its interpreter's time, not the edge's. */
  drill: boolean;
  kind: Kind;
  channel: Channel;
  serviceId: string;
  impact: Impact;
  urgency: Urgency;
  /** Set by staff against the matrix. */
  priority?: Priority;
  requesterId: string;
  openedBy: string;
  establishmentId: string;
  eple: boolean;
  machineId: string | null;
  contentId: string;
  /** The closed ticket this one follows, when its reopen window had passed. */
  follows: string | null;
  /** Of which its requester had been told, and reported it all the same. */
  outageId?: string;
  /** Of a complaint: the ticket it is about. */
  about?: string;
  /** Of a complaint: the accounts that it is invisible to, because it is about them. */
  complainedOf?: readonly string[];
  /** The service's sheet as it was then, by which its answers are read; none where a service has no sheet. */
  sheet?: Pin;
  /** Of the workstation, for a fault of one. */
  conformity?: Conformity;
  receivedAt: Instant;
}

export function openTicket(opening: Opening, now: Instant, terms: Terms, rules = RULES_VERSION): Outcome {
  const at = opening.drill ? now : Math.min(opening.receivedAt, now);
  const first = opened(opening, at, terms.policy, rules);
  const recorder = new Recorder(evolve(null, first));
  recorder.events.push(first);
  reconcileClocks(recorder, terms);
  return { events: recorder.events, ticket: recorder.ticket };
}

function opened(opening: Opening, at: Instant, policy: Policy, rules: number): TicketEvent {
  const { receivedAt: _receivedAt, openedBy, priority, ...facts } = opening;
  const group = routeOf(policy, opening.serviceId, opening.kind);
  return {
    type: 'ticketOpened',
    ...facts,
    rules,
    priority: priority ?? priorityOf(policy, opening.impact, opening.urgency),
    groupId: group.id,
    level: group.level,
    seq: 1,
    at,
    by: openedBy,
  };
}
