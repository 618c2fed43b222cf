import type { Told } from '../policy/policy';
import type { ClockName } from '../words';
import type { Audience, Template } from './audience';
import type { EventOf, EventType, TicketEvent } from './events';
import type { Effect, Telling } from './notices';
import type { Slot, Ticket } from './ticket';

interface Scene<T extends EventType> {
  event: EventOf<T>;
  before: Ticket;
  after: Ticket;
}
type Reaction = Telling | Exclude<Effect, { do: 'notify' }>;

const person = (id: string): Audience => ({ to: 'person', id });
const group = (t: Ticket): Audience => ({ to: 'group', id: t.groupId });

/** Who works on it: the assignee, or the group while it has none. */
const worker = (t: Ticket): Audience => (t.assigneeId ? person(t.assigneeId) : group(t));

const tellRequester = (template: Template, t: Ticket): Telling => ({ template, to: person(t.requesterId) });
const tellWorker = (template: Template, t: Ticket): Telling => ({ template, to: worker(t) });

function audienceOf(told: Told, t: Ticket): Audience {
  switch (told) {
    case 'requester':
      return person(t.requesterId);
    case 'assignee':
      return worker(t);
    case 'group':
      return group(t);
    case 'groupLead':
      return { to: 'groupLead', id: t.groupId };
    case 'supervisors':
      return { to: 'supervisors' };
  }
}

const inviteBoth = (template: Template, t: Ticket, slot: Slot, uid: string, sequence: number): Telling[] =>
  sendBoth(template, t, slot, 'REQUEST', uid, sequence);
const withdrawBoth = (template: Template, t: Ticket, slot: Slot, uid: string, sequence: number): Telling[] =>
  sendBoth(template, t, slot, 'CANCEL', uid, sequence);

/** The requester and the technician who comes hold the same invitation. */
function sendBoth(
  template: Template,
  t: Ticket,
  slot: Slot,
  method: 'REQUEST' | 'CANCEL',
  uid: string,
  sequence: number,
): Telling[] {
  const invitation = { method, uid, sequence, slot };
  return [t.requesterId, slot.technicianId].map((id) => ({ template, to: person(id), invitation }));
}

/** Another technician comes: the one who was to come is free again. */
function withdrawFrom(from: Slot, to: Slot, uid: string, sequence: number): Telling[] {
  if (from.technicianId === to.technicianId) return [];
  const invitation = { method: 'CANCEL' as const, uid, sequence, slot: from };
  return [{ template: 'appointmentCancelled', to: person(from.technicianId), invitation }];
}

const remindBoth = (template: Template, t: Ticket, slot: Slot): Telling[] =>
  [t.requesterId, slot.technicianId].map((id) => ({ template, to: person(id) }));

const remindSupervisors: Telling = { template: 'ratingFollowUpDue', to: { to: 'supervisors' } };

const REMINDERS: Partial<Record<ClockName, Template>> = {
  requesterAnswer: 'informationReminder',
  consent: 'consentReminder',
  appointmentAnswer: 'appointmentProposedReminder',
  closure: 'resolvedReminder',
};

function reminded({ event, after }: Scene<'reminded'>): Reaction[] {
  const { appointment, visit } = after;
  if (event.clock === 'appointment' && appointment?.slot)
    return remindBoth('appointmentReminder', after, appointment.slot);
  if (event.clock === 'ratingFollowUp') return [remindSupervisors];
  if (event.clock === 'visit' && visit) return remindBoth('visitReminder', after, visit.slot);
  const template = REMINDERS[event.clock];
  return template ? [tellRequester(template, after)] : [];
}

/** Nobody did in time what a clock measures: whoever owes it is told, and whom the policy names. */
function overdue({ event, before, after }: Scene<'breached'> | Scene<'repeated'>): Reaction[] {
  const alerts: Telling[] = event.notify.map((told) => ({ template: 'breach', to: audienceOf(told, after) }));
  if (event.clock === 'acknowledge' || event.clock === 'followUp') {
    alerts.push({ template: 'acknowledgementOverdue', to: audienceOf(before.superior?.told ?? 'supervisors', before) });
  }
  if (event.clock === 'ratingFollowUp') alerts.push(remindSupervisors);
  if (event.clock === 'replan') alerts.push(tellWorker('toReplan', after));
  if (event.clock === 'visit' && after.visit) {
    alerts.push({ template: 'waitExpired', to: person(after.visit.slot.technicianId) });
  }
  return alerts;
}

/** Where an alert goes that found nobody; a superior who is not there is skipped by `step` itself. */
function nobodyThere({ event, after }: Scene<'nobodyThere'>): Reaction[] {
  const { audience, template } = event;
  if (after.closedAt !== null || after.cancelled || template === 'hierarchical') return [];
  if (audience.to === 'supervisors') return [];
  if (audience.to === 'groupLead') return [{ template: 'nobodyThere', to: { to: 'supervisors' } }];
  if (audience.to === 'group') return [{ template: 'nobodyThere', to: { to: 'groupLead', id: audience.id } }];
  return audience.id === after.requesterId ? [] : [{ template: 'nobodyThere', to: group(after) }];
}

const askForFreshSlots = ({ before }: { before: Ticket }): Reaction[] =>
  before.appointment ? [{ template: 'toReplan', to: person(before.appointment.proposedBy) }] : [];

const consentAnswered = ({ before }: { before: Ticket }): Reaction[] =>
  before.consent ? [{ template: 'answered', to: person(before.consent.technicianId) }] : [];

/** What follows from each event beyond the ticket itself. An event that is not listed has no effect. */
const reactions: { [T in EventType]?: (scene: Scene<T>) => Reaction[] } = {
  ticketOpened: ({ after }) => [tellRequester('opened', after)],
  // An act that writes to the requester says by itself that the ticket is in hand.
  takenIntoAccount: ({ event, after }) =>
    ['take', 'assign', 'escalate', 'waitForSupplier'].includes(event.act)
      ? [tellRequester('takenIntoAccount', after)]
      : [],
  assigned: ({ event }) =>
    event.by === event.assigneeId ? [] : [{ template: 'assigned', to: person(event.assigneeId) }],
  replied: ({ event, after }) =>
    event.from === 'staff' ? [tellRequester('message', after)] : [tellWorker('requesterReplied', after)],
  informationRequested: ({ after }) => [tellRequester('informationRequested', after)],
  requesterSilent: ({ after }) => [tellWorker('waitExpired', after)],
  supplierWaitEnded: ({ event, after }) => (event.because === 'expiry' ? [tellWorker('waitExpired', after)] : []),
  escalated: ({ after }) => [{ template: 'escalated', to: group(after) }],
  superiorTold: ({ event, after }) => [{ template: 'hierarchical', to: audienceOf(event.told, after) }],
  nobodyThere,
  markReached: ({ event, after }) =>
    event.notify.map((told) => ({ template: 'threshold', to: audienceOf(told, after) })),
  breached: overdue,
  repeated: overdue,
  reminded,

  consentRequested: ({ after }) => [tellRequester('consentRequested', after)],
  consentGranted: consentAnswered,
  consentRefused: consentAnswered,
  consentExpired: consentAnswered,
  consentRevoked: consentAnswered,
  remoteSessionEnded: ({ after }) => [tellRequester('remoteSessionReport', after)],

  derogationGranted: ({ event, after }) => (event.told ? [tellRequester('derogationGranted', after)] : []),
  derogationRevoked: ({ event, after }) => (event.told ? [tellRequester('derogationRevoked', after)] : []),

  appointmentProposed: ({ after }) => [tellRequester('appointmentProposed', after)],
  appointmentSlotChosen: ({ event }) => [
    { do: 'reserve', owner: event.appointmentId, slot: event.slot, replaces: null },
  ],
  appointmentBooked: ({ event, after }) =>
    inviteBoth('appointmentBooked', after, event.slot, event.appointmentId, event.sequence),
  appointmentSlotTaken: (scene) => {
    const { appointment: lost } = scene.before;
    const withdrawn = lost?.slot
      ? withdrawBoth('appointmentCancelled', scene.after, lost.slot, lost.id, lost.sequence + 1)
      : [];
    return [...withdrawn, tellRequester('appointmentSlotTaken', scene.after), ...askForFreshSlots(scene)];
  },
  appointmentDeclined: askForFreshSlots,
  appointmentLapsed: (scene) => [{ do: 'release', owner: scene.event.appointmentId }, ...askForFreshSlots(scene)],
  appointmentUnreported: (scene) => [{ do: 'release', owner: scene.event.appointmentId }, ...askForFreshSlots(scene)],
  appointmentMoveRequested: ({ event }) => [
    { do: 'reserve', owner: event.appointmentId, slot: event.slot, replaces: event.appointmentId },
  ],
  appointmentMoved: ({ event, after }) => {
    const { appointmentId: uid, slot, from, sequence } = event;
    return [...inviteBoth('appointmentMoved', after, slot, uid, sequence), ...withdrawFrom(from, slot, uid, sequence)];
  },
  appointmentMoveFailed: askForFreshSlots,
  appointmentCancelled: ({ event, before, after }) => {
    const release = { do: 'release', owner: event.appointmentId } as const;
    if (event.slot) {
      return [release, ...withdrawBoth('appointmentCancelled', after, event.slot, event.appointmentId, event.sequence)];
    }
    // Who was owed fresh slots, and has none, is told nothing that they could miss.
    return before.appointment?.status === 'toReplan'
      ? [release]
      : [release, tellRequester('appointmentCancelled', after)];
  },
  appointmentMissed: (scene) => [
    { do: 'release', owner: scene.event.appointmentId },
    tellRequester('appointmentMissed', scene.after),
    ...askForFreshSlots(scene),
  ],

  visitRequested: ({ event }) => [
    { do: 'reserve', owner: event.visitId, slot: event.slot, replaces: event.fromAppointment },
  ],
  visitScheduled: ({ event, before, after }) => {
    const { slot, invitation } = event;
    const { uid, sequence } = invitation;
    const from = before.appointment?.id === uid ? before.appointment.slot : null;
    return [
      ...inviteBoth('visitAnnounced', after, slot, uid, sequence),
      ...(from ? withdrawFrom(from, slot, uid, sequence) : []),
    ];
  },
  visitSlotTaken: ({ event, before }) => [
    { template: 'toReplan', to: person(before.visit?.scheduledBy ?? event.slot.technicianId) },
  ],
  visitReported: ({ event, after }) => [{ do: 'release', owner: event.visitId }, tellRequester('visitReport', after)],
  visitCancelled: ({ event, after }) => {
    const { visitId, slot, invitation } = event;
    const { appointment } = after;
    // A visit given up before it was reserved leaves its appointment standing: the time goes back to it.
    if (!invitation && appointment?.slot) {
      return [{ do: 'reserve', owner: appointment.id, slot: appointment.slot, replaces: visitId }];
    }
    const withdrawn = invitation
      ? withdrawBoth('visitCancelled', after, slot, invitation.uid, invitation.sequence)
      : [];
    return [{ do: 'release', owner: visitId }, ...withdrawn];
  },

  resolved: ({ after }) => [tellRequester('resolved', after)],
  reopened: ({ after }) => [tellRequester('reopened', after), tellWorker('reopened', after)],
  closed: ({ after }) => [tellRequester('closed', after)],
  rated: ({ event }) => (event.owesFollowUp ? [{ template: 'badRating', to: { to: 'supervisors' } }] : []),
  ratingFollowedUp: ({ event, after }) => (event.told ? [tellRequester('ratingFollowedUp', after)] : []),
  cancelled: ({ event, after }) => [
    tellRequester('cancelled', after),
    ...(event.by === after.requesterId && after.assigneeId !== null
      ? [{ template: 'requesterCancelled' as const, to: person(after.assigneeId) }]
      : []),
  ],
};

export function reactionTo(event: TicketEvent, before: Ticket, after: Ticket): Reaction[] {
  const react = reactions[event.type] as ((scene: Scene<EventType>) => Reaction[]) | undefined;
  return react?.({ event, before, after }) ?? [];
}
