import type { Status, Wait } from '../words';
import type { EventOf, EventType, TicketEvent } from './events';
import {
  type Appointment,
  type Clock,
  type Consent,
  owesFollowUp,
  type Superior,
  type Ticket,
  type Visit,
} from './ticket';

type Reaction<T extends EventType> = (ticket: Ticket, event: EventOf<T>) => Partial<Ticket>;

/** The only way a ticket changes. An event that is not listed here is a fact that changes nothing but the sequence. */
const reactions: { [T in EventType]?: Reaction<T> } = {
  takenIntoAccount: (_, e) => ({ takenAt: e.at }),
  assigned: (_, e) => ({ assigneeId: e.assigneeId }),
  classified: (_, { kind, serviceId, impact, urgency, priority, conformity }) => ({
    kind,
    serviceId,
    impact,
    urgency,
    priority,
    ...(conformity ? { conformity } : {}),
  }),
  // A derogation is for a machine.
  conformityRecorded: (t, e) => ({
    machineId: e.machineId,
    conformity: e.conformity,
    ...(e.machineId === t.machineId ? {} : { derogation: null }),
  }),
  derogationGranted: (_, e) => ({ derogation: { until: e.until, by: e.by } }),
  derogationRevoked: () => ({ derogation: null }),
  informationRequested: (_, e) => ({ informationAskedAt: e.at }),
  informationReceived: () => ({ informationAskedAt: null }),
  requesterSilent: () => ({ informationAskedAt: null }),
  supplierAwaited: (_, e) => ({ supplier: { since: e.at, until: e.until } }),
  supplierWaitEnded: () => ({ supplier: null }),
  escalated: (t, e) => ({
    groupId: e.groupId,
    level: e.level,
    assigneeId: null,
    groups: t.groups.includes(e.groupId) ? t.groups : [...t.groups, e.groupId],
    leftFirstLine: t.leftFirstLine || e.level !== 'firstLine',
  }),
  superiorTold: (t, e) => ({
    superior: {
      tier: e.tier,
      told: e.told,
      cause: causeOf(t, e),
      status: 'awaiting',
      toldAt: e.at,
      acknowledgedBy: null,
    },
  }),
  acknowledged: (t, e) => ({ superior: t.superior && { ...t.superior, status: 'acknowledged', acknowledgedBy: e.by } }),
  acknowledgementSettled: (t) => ({ superior: t.superior && { ...t.superior, status: 'settled' } }),

  consentRequested: (t, e) => ({ consent: e.consent, counts: { ...t.counts, consents: t.counts.consents + 1 } }),
  consentGranted: (t, e) =>
    consent(t, {
      status: 'granted',
      answeredAt: e.at,
      answeredBy: e.by,
      identifiedBy: e.identifiedBy,
      expiresAt: e.expiresAt,
    }),
  consentRefused: (t, e) =>
    consent(t, { status: 'refused', answeredAt: e.at, answeredBy: e.by, identifiedBy: e.identifiedBy }),
  consentExpired: (t) => consent(t, { status: 'expired' }),
  consentRevoked: (t) => consent(t, { status: 'revoked' }),
  consentEnded: (t, e) => consent(t, { status: e.because === 'superseded' ? 'superseded' : 'ended' }),
  remoteSessionStarted: (_, e) => ({
    session: { consentId: e.consentId, technicianId: e.by, machineId: e.machineId, startedAt: e.at },
  }),
  remoteSessionEnded: () => ({ session: null }),

  appointmentProposed: (t, e) => ({
    appointment: {
      id: e.appointmentId,
      status: 'proposed',
      slots: e.slots,
      slot: null,
      wanted: null,
      proposedBy: e.by,
      sequence: 0,
      missed: t.appointment?.missed ?? 0,
    },
    counts: { ...t.counts, appointments: t.counts.appointments + 1 },
  }),
  appointmentSlotChosen: (t, e) => appointment(t, { status: 'booking', wanted: e.slot }),
  appointmentBooked: (t, e) => appointment(t, { status: 'booked', slot: e.slot, wanted: null, sequence: e.sequence }),
  appointmentSlotTaken: (t) => appointment(t, { status: 'toReplan', slot: null, wanted: null }),
  appointmentDeclined: (t) => appointment(t, { status: 'toReplan' }),
  appointmentLapsed: (t) => appointment(t, { status: 'toReplan', wanted: null }),
  appointmentMoveRequested: (t, e) => appointment(t, { status: 'moving', wanted: e.slot }),
  appointmentMoved: (t, e) => appointment(t, { status: 'booked', slot: e.slot, wanted: null, sequence: e.sequence }),
  appointmentMoveFailed: (t) => appointment(t, { status: 'booked', wanted: null }),
  appointmentCancelled: () => ({ appointment: null }),
  appointmentMissed: (t, e) =>
    appointment(t, {
      status: 'toReplan',
      slot: null,
      wanted: null,
      sequence: e.sequence,
      missed: (t.appointment?.missed ?? 0) + 1,
    }),
  appointmentUnreported: (t) => appointment(t, { status: 'toReplan', slot: null, wanted: null }),

  visitRequested: (t, e) => ({
    visit: {
      id: e.visitId,
      status: 'booking',
      slot: e.slot,
      scheduledBy: e.by,
      fromAppointment: e.fromAppointment,
      invitation: null,
      startedAt: null,
    },
    counts: { ...t.counts, visits: t.counts.visits + 1 },
  }),
  visitScheduled: (t, e) => ({
    ...visit(t, { status: 'scheduled', invitation: e.invitation }),
    ...(t.visit?.fromAppointment ? { appointment: null } : {}),
  }),
  visitSlotTaken: () => ({ visit: null }),
  visitStarted: (t, e) => visit(t, { status: 'underway', startedAt: e.at }),
  visitReported: () => ({ visit: null }),
  visitCancelled: () => ({ visit: null }),

  resolved: (t, e) => ({
    resolution: {
      at: e.at,
      by: e.by,
      code: e.code,
      level: e.level,
      cycle: t.cycle,
      ...(e.articleId === undefined ? {} : { articleId: e.articleId }),
    },
  }),
  reopened: (_, e) => ({
    cycle: e.cycle,
    resolution: null,
    closedAt: null,
    takenAt: null,
    superior: null,
    rating: null,
  }),
  closed: (_, e) => ({ closedAt: e.at }),
  cancelled: (t, e) => ({
    cancelled: { at: e.at, reason: e.reason },
    endedAt: owesFollowUp(t) ? null : e.at,
    links: e.duplicateOf === null ? t.links : [...t.links, { number: e.duplicateOf, relation: 'duplicateOf' }],
  }),
  rated: (t, e) => ({
    rating: { score: e.score, at: e.at },
    // One follow-up answers for all the bad ratings that were given before it.
    ...(e.owesFollowUp && !owesFollowUp(t) ? { ratingFollowUp: { since: e.at, doneAt: null } } : {}),
  }),
  ratingFollowedUp: (t, e) => (t.ratingFollowUp ? { ratingFollowUp: { ...t.ratingFollowUp, doneAt: e.at } } : {}),
  linked: (t, e) => ({ links: [...t.links, { number: e.number, relation: e.relation }] }),
  commandRefused: (t) => ({ counts: { ...t.counts, refusals: t.counts.refusals + 1 } }),
  rulesRaised: (_, e) => ({ rules: e.rules }),
  lifeEnded: (_, e) => ({ endedAt: e.at }),

  clockStarted: (t, e) => ({
    clocks: [
      ...t.clocks,
      { ...e.clock, consumedMs: 0, since: e.at, notBefore: e.at, passed: 0, breachedAt: null, breachedMs: null },
    ],
  }),
  clockPaused: (t, e) => clock(t, e.clock, { since: null, dueAt: null, consumedMs: e.consumedMs }),
  clockResumed: (t, e) => clock(t, e.clock, { since: e.at, dueAt: e.dueAt }),
  clockChanged: (t, e) =>
    clock(t, e.clock, {
      budgetMs: e.budgetMs,
      consumedMs: e.consumedMs,
      dueAt: e.dueAt,
      notBefore: e.at,
      ...(e.dueAt === null ? {} : { since: e.at }),
    }),
  clockStopped: (t, e) => {
    const stopped = t.clocks.find((c) => c.name === e.clock);
    if (!stopped) return {};
    const { name, of, budgetMs } = stopped;
    const verdict = {
      clock: name,
      of,
      cycle: t.cycle,
      verdict: e.verdict,
      consumedMs: e.consumedMs,
      budgetMs,
      at: e.at,
    };
    return { clocks: t.clocks.filter((c) => c !== stopped), verdicts: [...t.verdicts, verdict] };
  },
  markReached: (t, e) => clock(t, e.clock, { passed: e.mark + 1 }),
  breached: (t, e) => clock(t, e.clock, { passed: e.mark + 1, breachedAt: e.due, breachedMs: e.consumedMs }),
  repeated: (t, e) => clock(t, e.clock, { passed: e.mark + 1 }),
  reminded: (t, e) => clock(t, e.clock, { passed: e.mark + 1 }),
};

/** A timeline begins with `ticketOpened`; every other event needs the ticket before it. */
export function evolve(ticket: Ticket | null, event: TicketEvent): Ticket {
  if (event.type === 'ticketOpened') return opened(event);
  if (!ticket) throw new Error(`a timeline cannot begin with ${event.type}`);
  const react = reactions[event.type] as Reaction<EventType> | undefined;
  const next = { ...ticket, ...react?.(ticket, event as never), seq: event.seq, at: event.at };
  const waits = waitsOf(next);
  return { ...next, waits, status: statusOf(next, waits) };
}

export function evolveAll(events: readonly TicketEvent[]): Ticket {
  const ticket = events.reduce<Ticket | null>(evolve, null);
  if (!ticket) throw new Error('an empty timeline is no ticket');
  return ticket;
}

function opened(e: EventOf<'ticketOpened'>): Ticket {
  const { type: _type, seq, at, by, contentId: _contentId, follows, about, ...facts } = e;
  return {
    ...facts,
    seq,
    at,
    openedBy: by,
    openedAt: at,
    status: 'new',
    waits: [],
    groups: [e.groupId],
    assigneeId: null,
    takenAt: null,
    cycle: 1,
    leftFirstLine: e.level !== 'firstLine',
    informationAskedAt: null,
    supplier: null,
    consent: null,
    session: null,
    appointment: null,
    visit: null,
    superior: null,
    resolution: null,
    closedAt: null,
    cancelled: null,
    endedAt: null,
    rating: null,
    links: [
      ...(follows === null ? [] : [{ number: follows, relation: 'follows' as const }]),
      ...(about === undefined ? [] : [{ number: about, relation: 'relatedTo' as const }]),
    ],
    clocks: [],
    verdicts: [],
    counts: { consents: 0, appointments: 0, visits: 0, refusals: 0 },
  };
}

function causeOf(t: Ticket, { because }: EventOf<'superiorTold'>): Superior['cause'] {
  const isSameAlert = because === 'nobodyThere' || because === 'acknowledge' || because === 'followUp';
  return isSameAlert ? (t.superior?.cause ?? 'command') : because;
}

function waitsOf(t: Ticket): Wait[] {
  if (t.resolution || t.cancelled) return [];
  const waits: Wait[] = [];
  if (t.informationAskedAt !== null) waits.push('information');
  if (t.consent?.status === 'asked') waits.push('consent');
  if ((t.appointment && t.appointment.status !== 'toReplan') || isAwaited(t.visit)) waits.push('appointment');
  if (t.supplier) waits.push('supplier');
  return waits;
}

/** A visit agreed on is awaited like an appointment; under way, the desk is at work. */
const isAwaited = (visit: Visit | null): boolean => visit !== null && visit.status !== 'underway';

function statusOf(t: Ticket, waits: readonly Wait[]): Status {
  if (t.cancelled) return 'cancelled';
  if (t.closedAt !== null) return 'closed';
  if (t.resolution) return 'resolved';
  if (waits.length > 0) return 'pending';
  return t.cycle === 1 && t.takenAt === null ? 'new' : 'inProgress';
}

const consent = (t: Ticket, change: Partial<Consent>): Partial<Ticket> => ({
  consent: t.consent && { ...t.consent, ...change },
});
const appointment = (t: Ticket, change: Partial<Appointment>): Partial<Ticket> => ({
  appointment: t.appointment && { ...t.appointment, ...change },
});
const visit = (t: Ticket, change: Partial<Visit>): Partial<Ticket> => ({ visit: t.visit && { ...t.visit, ...change } });
const clock = (t: Ticket, name: Clock['name'], change: Partial<Clock>): Partial<Ticket> => ({
  clocks: t.clocks.map((c) => (c.name === name ? { ...c, ...change } : c)),
});
