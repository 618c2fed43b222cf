import type { Channel, Impact, Kind, Level, Priority, Urgency, Wait } from '../words';
import type { ConformityState } from '../workstation/workstation';
import type { Bilingual } from '../written';

/** Who a notice is for, as written in a policy: found as persons only when the notice is delivered. */
export type Told = 'requester' | 'assignee' | 'group' | 'groupLead' | 'supervisors';

export type MarkAction =
  | { do: 'notify'; who: Told }
  /** Functional: the ticket moves to the group. */
  | { do: 'escalate'; groupId: string }
  /** Hierarchical: one more superior is told; the ticket stays. */
  | { do: 'tellSuperior' };

export interface Mark {
  /** Share of the budget, 1 to 100. */
  percent: number;
  actions: readonly MarkAction[];
}

/** After the breach: again and again, so that a breached ticket is never forgotten. */
export interface Repeat {
  everySeconds: number;
  actions: readonly MarkAction[];
}

/** A row of a clock's budgets: for what matches all its conditions. */
export interface Budget {
  /** A service's own target. */
  serviceId?: string;
  kind?: Kind;
  priority?: Priority;
  channel?: Channel;
  seconds: number;
}

export interface ClockRule {
  time: 'business' | 'wall';
  /** The first row that matches gives the budget; a row without a condition matches all. */
  budgets: readonly Budget[];
  marks: readonly Mark[];
  repeat: Repeat;
  pausedBy: readonly Wait[];
}

/** A question to a person: how long they have, and the shares of it at which they are reminded. */
export interface Delay {
  time: 'business' | 'wall';
  seconds: number;
  reminderPercents: readonly number[];
  /** Where nothing ends the wait by itself: how often it is recalled afterwards; the delay itself when absent. */
  repeatSeconds?: number;
}

export interface Group {
  id: string;
  level: Level;
}

/**
 * The escalation path's numbers, as versioned data. A ticket is pinned to the version it was opened under;
 * group ids name groups whose members, leads and absences are looked up when a deadline fires.
 */
export interface Policy {
  id: string;
  version: number;
  title: Bilingual;
  calendarId: string;
  matrix: Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>>;
  groups: readonly Group[];
  /** The first row that matches routes a new ticket; the last row must match all. */
  routing: readonly { serviceId?: string; kind?: Kind; groupId: string }[];
  takeCharge: ClockRule;
  resolution: ClockRule;
  /** Superiors, nearest first: who each further tier of a hierarchical escalation tells. */
  hierarchy: readonly ('groupLead' | 'supervisors')[];
  acknowledge: Delay;
  /** Acknowledged and forgotten: how long until something must have happened. */
  followUp: Delay;
  requesterAnswer: Delay & { onSilence: 'resolve' | 'resume' };
  supplierAnswer: Delay;
  remote: {
    offeredTo: 'eple' | 'everyone' | 'nobody';
    answer: Delay;
    /** How long a granted consent lives. */
    validSeconds: number;
    sessionMaxSeconds: number;
  };
  appointment: {
    answer: Delay;
    /** The reminder goes out this long before the start. */
    reminderBeforeSeconds: number;
    /** How long after its end an appointment may stay without a word of what came of it. */
    graceSeconds: number;
    replan: Delay;
  };
  visit: { reminderBeforeSeconds: number; graceSeconds: number; signature: 'required' | 'optional' };
  closure: Delay;
  /** Days (of 24 h) after closure; `always` keeps the workflow, `never` refuses. */
  reopenWindow: 'always' | 'never' | { days: number };
  ratingWindowDays: number;
  /** How bad a rating must be for a supervisor to owe a follow-up, and how long they have. Without it nobody owes one. */
  rating?: { badAtMost: number; followUp: Delay };
  /** What follows from a workstation that does not conform to the charter. Without it nothing does. */
  workstation?: WorkstationRule;
  mail: { retryForSeconds: number };
}

export interface WorkstationRule {
  /** `adviceOnly`: no remote takeover, no appointment and no visit until it conforms, or a supervisor grants a derogation. */
  notConforming: 'adviceOnly' | 'fullHelp';
  /** These are helped in full whatever the workstation: the charter blocks no urgent report. */
  urgentPriorities: readonly Priority[];
  derogation: { maxDays: number };
  /** The service at which a workstation is made to conform. */
  conformityServiceId: string;
}

export function priorityOf(policy: Policy, impact: Impact, urgency: Urgency): Priority {
  return policy.matrix[impact][urgency];
}

/** Of 1 to 5. */
export const isBadRating = ({ rating }: Policy, score: number): boolean =>
  rating !== undefined && score <= rating.badAtMost;

/** Whether help with a workstation in that state is limited to advice. */
export const limitsHelp = ({ workstation }: Policy, state: ConformityState | 'notApplicable' | undefined): boolean =>
  state === 'notConforming' && workstation?.notConforming === 'adviceOnly';

export function routeOf(policy: Policy, serviceId: string, kind: Kind): Group {
  const row = policy.routing.find((r) => matches(r.serviceId, serviceId) && matches(r.kind, kind));
  const group = policy.groups.find((g) => g.id === row?.groupId);
  if (!group) throw new Error(`policy ${policy.id} v${policy.version} routes ${serviceId}/${kind} nowhere`);
  return group;
}

/** What a budget is looked up by; no row of one service is for a ticket of no particular one. */
export type Budgeted = { kind: Kind; priority: Priority; channel: Channel; serviceId?: string };

export function budgetOf(rule: ClockRule, ticket: Budgeted): Budget {
  const row = rule.budgets.find(
    (b) =>
      matches(b.serviceId, ticket.serviceId) &&
      matches(b.kind, ticket.kind) &&
      matches(b.priority, ticket.priority) &&
      matches(b.channel, ticket.channel),
  );
  if (!row) throw new Error('a clock rule has no budget for this ticket: its last row must match all');
  return row;
}

export const budgetSeconds = (rule: ClockRule, ticket: Budgeted): number => budgetOf(rule, ticket).seconds;

const matches = <T>(condition: T | undefined, value: T | undefined): boolean =>
  condition === undefined || condition === value;

/** What a policy must hold for the promise that no open ticket is ever without a running deadline; empty when it holds. */
export function policyFaults(policy: Policy): string[] {
  const faults: string[] = [];
  const known = new Set(policy.groups.map((g) => g.id));
  const last = policy.routing.at(-1);
  if (!last || last.serviceId !== undefined || last.kind !== undefined)
    faults.push('/routing: the last row must match all');
  policy.routing.forEach((r, i) => {
    if (!known.has(r.groupId)) faults.push(`/routing/${i}/groupId: unknown group`);
  });
  for (const name of ['takeCharge', 'resolution'] as const) {
    const rule = policy[name];
    const { seconds: _seconds, ...conditions } = rule.budgets.at(-1) ?? { serviceId: '', seconds: 0 };
    if (Object.values(conditions).some((condition) => condition !== undefined)) {
      faults.push(`/${name}/budgets: the last row must match all`);
    }
    if (rule.marks.at(-1)?.percent !== 100) faults.push(`/${name}/marks: the last mark must be at 100 %`);
    if (!isGrowing(rule.marks.map((m) => m.percent))) faults.push(`/${name}/marks: shares must grow from above 0`);
    if (rule.budgets.some((b) => b.seconds <= 0)) faults.push(`/${name}/budgets: a budget must be more than 0`);
    if (rule.repeat.everySeconds <= 0) faults.push(`/${name}/repeat/everySeconds: must be more than 0`);
    const actions = [...rule.marks.flatMap((m) => m.actions), ...rule.repeat.actions];
    for (const a of actions)
      if (a.do === 'escalate' && !known.has(a.groupId)) faults.push(`/${name}: unknown group ${a.groupId}`);
  }
  for (const [path, delay] of Object.entries(delaysOf(policy))) {
    if (delay.seconds <= 0 || (delay.repeatSeconds ?? delay.seconds) <= 0) faults.push(`/${path}: must be more than 0`);
    if (!isGrowing([...delay.reminderPercents, 100])) {
      faults.push(`/${path}/reminderPercents: shares must grow from above 0 and stay below 100`);
    }
  }
  const lengths = {
    'remote/validSeconds': policy.remote.validSeconds,
    'remote/sessionMaxSeconds': policy.remote.sessionMaxSeconds,
    'appointment/graceSeconds': policy.appointment.graceSeconds,
    'visit/graceSeconds': policy.visit.graceSeconds,
  };
  for (const [path, seconds] of Object.entries(lengths)) if (seconds <= 0) faults.push(`/${path}: must be more than 0`);
  return faults;
}

const isGrowing = (percents: readonly number[]): boolean => percents.every((p, i) => p > (percents[i - 1] ?? 0));

const delaysOf = (policy: Policy): Record<string, Delay> => ({
  acknowledge: policy.acknowledge,
  followUp: policy.followUp,
  requesterAnswer: policy.requesterAnswer,
  supplierAnswer: policy.supplierAnswer,
  'remote/answer': policy.remote.answer,
  'appointment/answer': policy.appointment.answer,
  'appointment/replan': policy.appointment.replan,
  closure: policy.closure,
  ...(policy.rating ? { 'rating/followUp': policy.rating.followUp } : {}),
});
