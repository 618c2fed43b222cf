import type { DurationMs, Instant } from '../time';
import type {
  CancelReason,
  Channel,
  ClockName,
  ConsentScope,
  Impact,
  Kind,
  Language,
  Level,
  Priority,
  Relation,
  ResolutionCode,
  Status,
  Urgency,
  Wait,
} from '../words';
import type { Conformity } from '../workstation/workstation';

/** Versioned data a ticket is pinned to for life. */
export interface Pin {
  id: string;
  version: number;
}

/** A running or paused deadline. `consumedMs` counts up to `since`; nothing else is ever patched. */
export interface Clock {
  name: ClockName;
  /** What it belongs to (`cycle-1`, `consent-2`…): another one means another clock, with a budget of its own. */
  of: string;
  time: 'business' | 'wall';
  budgetMs: DurationMs;
  consumedMs: DurationMs;
  /** Running since; null while paused. */
  since: Instant | null;
  /** No mark is due before it: a budget cut below what was consumed takes effect when it is cut, not in the past. */
  notBefore: Instant;
  /** Marks passed so far, repeats included. */
  passed: number;
  /** When 100 % of the budget is due; null while paused. */
  dueAt: Instant | null;
  breachedAt: Instant | null;
  /** What was consumed at the breach: the budget, or more where a cut of it was the breach. */
  breachedMs: DurationMs | null;
}

/** The fact a stopped clock leaves behind. `void`: it stopped for another reason than what it measured. */
export interface Verdict {
  clock: ClockName;
  of: string;
  cycle: number;
  verdict: 'met' | 'missed' | 'void';
  consumedMs: DurationMs;
  budgetMs: DurationMs;
  at: Instant;
}

export interface Consent {
  id: string;
  status: 'asked' | 'granted' | 'refused' | 'expired' | 'revoked' | 'ended' | 'superseded';
  technicianId: string;
  machineId: string;
  scope: readonly ConsentScope[];
  /** The exact text the requester answered. */
  textVersion: string;
  language: Language;
  askedAt: Instant;
  answeredAt: Instant | null;
  answeredBy: string | null;
  /** How the answering person was identified. */
  identifiedBy: 'account' | 'signedLink' | 'operator' | null;
  expiresAt: Instant | null;
}

export interface RemoteSession {
  consentId: string;
  technicianId: string;
  machineId: string;
  startedAt: Instant;
}

export interface Slot {
  startAt: Instant;
  endAt: Instant;
  technicianId: string;
}

export interface Appointment {
  id: string;
  /** `toReplan`: it did not come about, and the desk owes fresh slots. */
  status: 'proposed' | 'booking' | 'booked' | 'moving' | 'toReplan';
  slots: readonly Slot[];
  /** The slot held or asked for. */
  slot: Slot | null;
  /** While moving: the slot asked for instead. */
  wanted: Slot | null;
  proposedBy: string;
  /** iTIP SEQUENCE of the last invitation sent. */
  sequence: number;
  missed: number;
}

/** An iCalendar event: one UID for its life, SEQUENCE grows with each REQUEST or CANCEL. */
export interface Invitation {
  uid: string;
  sequence: number;
}

export interface Visit {
  id: string;
  status: 'booking' | 'scheduled' | 'underway';
  slot: Slot;
  scheduledBy: string;
  /** The appointment whose reserved time it takes over. */
  fromAppointment: string | null;
  /** The iCalendar event that announced it; null until announced. */
  invitation: Invitation | null;
  startedAt: Instant | null;
}

export interface Resolution {
  at: Instant;
  by: string;
  code: ResolutionCode;
  level: Level;
  cycle: number;
  /** What to read to do it oneself the next time. */
  articleId?: string;
}

/** Where the hierarchical escalation stands. */
export interface Superior {
  tier: number;
  told: 'groupLead' | 'supervisors';
  /** What the first superior was told of; further tiers are told of the same. */
  cause: 'command' | ClockName;
  status: 'awaiting' | 'acknowledged' | 'settled';
  toldAt: Instant;
  acknowledgedBy: string | null;
}

/** `notApplicable`: it was taken for the fault of a workstation, and is none. */
export type TicketConformity = Omit<Conformity, 'state'> & { state: Conformity['state'] | 'notApplicable' };

/** The whole state of a ticket and its view: facts and opaque ids, never free text, never a person's data. */
export interface Ticket {
  number: string;
  /** Version of the core's behaviour, fixed for a run. */
  rules: number;
  policy: Pin;
  calendar: Pin;
  /** Sequence of the last event, and its instant. */
  seq: number;
  at: Instant;
  /** Opened for a drill or a test with skipped time: it takes the workflow's time. */
  drill: boolean;

  kind: Kind;
  channel: Channel;
  serviceId: string;
  impact: Impact;
  urgency: Urgency;
  priority: Priority;
  requesterId: string;
  openedBy: string;
  openedAt: Instant;
  establishmentId: string;
  eple: boolean;
  machineId: string | null;
  /** Of an outage that it reports. */
  outageId?: string;
  /** Of a complaint: for these accounts it does not exist. */
  complainedOf?: readonly string[];
  /** The sheet that it was asked for by: of the service it was opened for, whatever it was classified as since. */
  sheet?: Pin;
  /** Of its workstation, as it was when the ticket was opened or as recorded since; absent where it was never one's fault. */
  conformity?: TicketConformity;
  /** Full help for a workstation that does not conform, until then. */
  derogation?: { until: Instant; by: string } | null;

  status: Status;
  waits: readonly Wait[];
  level: Level;
  groupId: string;
  /** Every group that had it: they keep seeing it. */
  groups: readonly string[];
  assigneeId: string | null;
  /** First human act of the cycle. */
  takenAt: Instant | null;
  cycle: number;
  /** For the fourth commitment: it was escalated off the single desk at some time. */
  leftFirstLine: boolean;

  informationAskedAt: Instant | null;
  supplier: { since: Instant; until: Instant | null } | null;
  consent: Consent | null;
  session: RemoteSession | null;
  appointment: Appointment | null;
  visit: Visit | null;
  superior: Superior | null;
  resolution: Resolution | null;
  closedAt: Instant | null;
  cancelled: { at: Instant; reason: CancelReason } | null;
  /** Nothing more can happen: the workflow ends. */
  endedAt: Instant | null;
  rating: { score: number; at: Instant } | null;
  /** Of a bad rating, owed by a supervisor; absent while there was none. */
  ratingFollowUp?: { since: Instant; doneAt: Instant | null };
  links: readonly { number: string; relation: Relation }[];
  clocks: readonly Clock[];
  verdicts: readonly Verdict[];
  /** How many of each were made so far: their ids count up. */
  counts: { consents: number; appointments: number; visits: number; refusals: number };
}

/** A supervisor has still to follow up a bad rating: it outlasts the ticket's closure, and its cancellation. */
export const owesFollowUp = ({ ratingFollowUp }: Pick<Ticket, 'ratingFollowUp'>): boolean =>
  ratingFollowUp?.doneAt === null;
