import type { Told } from '../policy/policy';
import type { DurationMs, Instant } from '../time';
import type {
  CancelReason,
  Channel,
  ClockName,
  Impact,
  Kind,
  Level,
  Priority,
  RatingOutcome,
  Relation,
  ResolutionCode,
  Urgency,
} from '../words';
import type { Conformity } from '../workstation/workstation';
import type { Audience, Template } from './audience';
import type { CommandName } from './commands';
import type { RefusalCode } from './refusal';
import type { Clock, Consent, Invitation, Pin, Slot, TicketConformity, Verdict } from './ticket';

/** Lateness of a timer: when it was due and when the desk recorded it. */
export interface Fired {
  due: Instant;
  fired: Instant;
}

/** Free text beside an event, in the store under this id. */
export interface WithContent {
  contentId?: string;
}

/** What happened, in the past tense. One event a change: the audit, the history people see, and the input of every replay. */
export interface EventFacts {
  ticketOpened: {
    number: string;
    rules: number;
    policy: Pin;
    calendar: Pin;
    drill: boolean;
    kind: Kind;
    channel: Channel;
    serviceId: string;
    impact: Impact;
    urgency: Urgency;
    priority: Priority;
    requesterId: string;
    establishmentId: string;
    eple: boolean;
    machineId: string | null;
    groupId: string;
    level: Level;
    contentId: string;
    follows: string | null;
    outageId?: string;
    about?: string;
    complainedOf?: readonly string[];
    sheet?: Pin;
    conformity?: Conformity;
  };
  takenIntoAccount: { act: CommandName };
  assigned: { assigneeId: string };
  classified: {
    kind: Kind;
    serviceId: string;
    impact: Impact;
    urgency: Urgency;
    priority: Priority;
    conformity?: TicketConformity;
  };
  conformityRecorded: { machineId: string | null; conformity: Conformity };
  derogationGranted: WithContent & { until: Instant; told?: true };
  derogationRevoked: WithContent & { told?: true };
  replied: WithContent & { from: 'staff' | 'requester' };
  noted: WithContent;
  informationRequested: WithContent;
  informationReceived: Record<never, never>;
  requesterSilent: Record<never, never>;
  supplierAwaited: WithContent & { until: Instant | null };
  supplierWaitEnded: { because: 'act' | 'expiry' };
  escalated: WithContent & { fromGroupId: string; groupId: string; level: Level; because: 'command' | ClockName };
  superiorTold: WithContent & {
    tier: number;
    told: 'groupLead' | 'supervisors';
    because: 'command' | 'nobodyThere' | ClockName;
  };
  hierarchyExhausted: { because: 'nobodyThere' | ClockName };
  acknowledged: Record<never, never>;
  /** The ticket went on, so the alert is over. */
  acknowledgementSettled: { act: CommandName };
  nobodyThere: { audience: Audience; template: Template; forSeq: number };
  consentRequested: WithContent & { consent: Consent };
  consentGranted: { consentId: string; expiresAt: Instant; identifiedBy: NonNullable<Consent['identifiedBy']> };
  consentRefused: { consentId: string; identifiedBy: NonNullable<Consent['identifiedBy']> };
  consentExpired: { consentId: string };
  consentRevoked: { consentId: string };
  consentEnded: { consentId: string; because: 'superseded' | 'expiry' | 'closed' };
  remoteSessionStarted: { consentId: string; machineId: string };
  remoteSessionEnded: WithContent & {
    consentId: string;
    because: 'report' | 'revoked' | 'expiry' | 'timeLimit' | 'superseded' | 'closed';
  };
  appointmentProposed: WithContent & { appointmentId: string; slots: readonly Slot[] };
  appointmentSlotChosen: { appointmentId: string; slot: Slot };
  appointmentBooked: { appointmentId: string; slot: Slot; sequence: number };
  appointmentSlotTaken: { appointmentId: string; slot: Slot };
  appointmentDeclined: WithContent & { appointmentId: string };
  appointmentLapsed: { appointmentId: string };
  appointmentMoveRequested: WithContent & { appointmentId: string; slot: Slot };
  appointmentMoved: { appointmentId: string; slot: Slot; from: Slot; sequence: number };
  appointmentMoveFailed: { appointmentId: string; slot: Slot };
  appointmentCancelled: WithContent & {
    appointmentId: string;
    slot: Slot | null;
    sequence: number;
    because: 'act' | 'closed';
  };
  appointmentMissed: WithContent & {
    appointmentId: string;
    absent: 'requester' | 'technician';
    slot: Slot;
    sequence: number;
  };
  appointmentUnreported: { appointmentId: string; slot: Slot };
  visitRequested: WithContent & { visitId: string; slot: Slot; fromAppointment: string | null };
  visitScheduled: { visitId: string; slot: Slot; invitation: Invitation };
  visitSlotTaken: { visitId: string; slot: Slot };
  visitStarted: { visitId: string };
  visitReported: WithContent & { visitId: string; spentMinutes: number; signed: boolean };
  visitCancelled: WithContent & {
    visitId: string;
    slot: Slot;
    invitation: Invitation | null;
    because: 'act' | 'closed';
  };
  resolved: WithContent & { code: ResolutionCode; level: Level; articleId?: string };
  resolutionAccepted: WithContent;
  resolutionRefused: WithContent;
  reopened: WithContent & { cycle: number };
  closed: { because: 'accepted' | 'silence' };
  cancelled: WithContent & { reason: CancelReason; duplicateOf: string | null };
  rated: WithContent & { score: number; owesFollowUp?: true };
  ratingFollowedUp: WithContent & { outcome: RatingOutcome; told: boolean };
  linked: { number: string; relation: Relation };
  clockStarted: { clock: Omit<Clock, 'passed' | 'breachedAt' | 'breachedMs' | 'consumedMs' | 'notBefore' | 'since'> };
  clockPaused: { clock: ClockName; consumedMs: DurationMs };
  clockResumed: { clock: ClockName; dueAt: Instant };
  clockChanged: { clock: ClockName; budgetMs: DurationMs; consumedMs: DurationMs; dueAt: Instant | null };
  clockStopped: { clock: ClockName; verdict: Verdict['verdict']; consumedMs: DurationMs };
  markReached: Fired & { clock: ClockName; of: string; mark: number; percent: number; notify: readonly Told[] };
  breached: Fired & { clock: ClockName; of: string; mark: number; consumedMs: DurationMs; notify: readonly Told[] };
  /** After the breach. `folded`: repeats that fell due before this one while nobody could fire them. */
  repeated: Fired & { clock: ClockName; of: string; mark: number; folded: number; notify: readonly Told[] };
  reminded: Fired & { clock: ClockName; of: string; mark: number };
  commandRefused: { command: string; code: RefusalCode };
  operatorCancelled: Record<never, never>;
  resumedAfterTermination: Record<never, never>;
  /** A run went on as new, under a later version of the core's behaviour. */
  rulesRaised: { rules: number };
  lifeEnded: Record<never, never>;
}

export type EventType = keyof EventFacts;

export type Draft = { [T in EventType]: { type: T } & EventFacts[T] }[EventType];

/** `seq` counts up without a gap from 1; `at` never goes back. */
export type TicketEvent = Draft & { seq: number; at: Instant; by: string };
export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>;
