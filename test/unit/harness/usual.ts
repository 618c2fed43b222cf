import type { Actor } from '../../../domain/access/actor';
import { COMMANDS, type CommandName, type CommandOf, type CommandShape } from '../../../domain/ticket/commands';
import type { Slot, Ticket } from '../../../domain/ticket/ticket';
import { DAY_MS, HOUR_MS, type Instant } from '../../../domain/time';

export type Facts<N extends CommandName> = Omit<CommandOf<N>, 'type'>;

export const slot = (startAt: Instant, technicianId: string, lasts = HOUR_MS): Slot => ({
  startAt,
  endAt: startAt + lasts,
  technicianId,
});

/** What each command says when a story does not care: whatever the ticket would accept. */
const USUAL: { [N in CommandName]: (ticket: Ticket, actor: Actor, at: Instant) => Facts<N> } = {
  take: () => ({}),
  assign: (t) => ({ assigneeId: t.assigneeId === 'acc-tom' ? 'acc-lea' : 'acc-tom' }),
  classify: (t) => ({ urgency: t.urgency === 'high' ? 'normal' : 'high' }),
  recordConformity: (t) => ({
    machineId: 'PC-0001',
    conformity: {
      state: t.conformity?.state === 'notConforming' ? 'conforming' : 'notConforming',
      charterVersion: 1,
      ...(t.conformity?.state === 'notConforming' ? {} : { criteria: ['updates'] }),
    },
  }),
  grantDerogation: (_t, _actor, at) => ({ until: at + DAY_MS }),
  revokeDerogation: () => ({}),
  reply: () => ({}),
  note: () => ({}),
  requestInformation: () => ({}),
  waitForSupplier: () => ({}),
  escalate: (t) => ({
    direction: 'functional',
    groupId: t.groupId === 'expert-reseau' ? 'guichet' : 'expert-reseau',
  }),
  acknowledge: () => ({}),
  requestRemoteTakeover: () => ({ machineId: 'machine-1', scope: ['view'], textVersion: 'consent-v1', language: 'fr' }),
  answerConsent: (t) => ({ consentId: t.consent?.id ?? 'consent-0', answer: 'granted' }),
  revokeConsent: (t) => ({ consentId: t.consent?.id ?? 'consent-0' }),
  startRemoteSession: (t) => ({ machineId: t.consent?.machineId ?? 'machine-1' }),
  endRemoteSession: () => ({}),
  proposeAppointment: (_t, actor, at) => ({
    slots: [slot(at + 2 * DAY_MS, actor.id), slot(at + 3 * DAY_MS, actor.id)],
  }),
  answerAppointment: (t) => ({ appointmentId: t.appointment?.id ?? 'appointment-0', slot: 0 }),
  rescheduleAppointment: (_t, actor, at) => slot(at + 4 * DAY_MS, actor.id),
  cancelAppointment: () => ({}),
  recordNoShow: () => ({ absent: 'requester' }),
  scheduleVisit: (_t, actor, at) => slot(at + 2 * DAY_MS, actor.id),
  startVisit: () => ({}),
  reportVisit: () => ({ spentMinutes: 45 }),
  cancelVisit: () => ({}),
  resolve: () => ({ code: 'solved' }),
  answerResolution: () => ({ answer: 'accepted' }),
  reopen: () => ({}),
  cancel: (_t, actor) => ({ reason: actor.roles.includes('requester') ? 'requester' : 'other' }),
  rate: () => ({ score: 4 }),
  followUpRating: () => ({ outcome: 'contacted' }),
  link: () => ({ number: '2026-000042', relation: 'relatedTo' }),
};

export function usual<N extends CommandName>(
  name: N,
  ticket: Ticket,
  actor: Actor,
  at: Instant,
  change: Partial<Facts<N>> = {},
): CommandOf<N> {
  const shape: CommandShape = COMMANDS[name];
  const texts = Object.keys(shape.texts).filter((text) => shape.texts[text]?.required);
  const content = texts.length > 0 ? { contentId: `content-${ticket.seq}`, texts } : {};
  return { type: name, ...content, ...USUAL[name](ticket, actor, at), ...change } as unknown as CommandOf<N>;
}
