import { OUTER_CLOCKS } from '../../domain/access/visibility';
import type { Answered } from '../../domain/requestForm/answers';
import { isComplaint } from '../../domain/ticket/complaint';
import { nearestPromise } from '../../domain/ticket/measured';
import { PATH, type Step, stepsOf } from '../../domain/ticket/path';
import type { Consent, RemoteSession, Slot, Ticket } from '../../domain/ticket/ticket';
import { SECOND_MS } from '../../domain/time';
import type { TicketRow } from '../../store/tickets';
import { workflowIdOf } from '../../workflows/contract';
import { isoOf, isoOrNull } from '../schemas/common';
import type { TicketRowResource } from '../schemas/ticketRows';
import type { TicketResource } from '../schemas/tickets';

export interface TicketTexts {
  title: string | null;
  description: string | null;
}

/** All that was written when it was opened. */
export interface TicketContent extends TicketTexts {
  answers: Answered[];
}

/** The address of a namespace in the Temporal UI: `https://…/namespaces/guichet`. */
export type NamespaceUrl = string | null;

/** A ticket as the API shows it; `inside` to those who see how the desk works on it. */
export function ticketResource(
  t: Ticket,
  content: TicketContent,
  { inside, temporalUi }: { inside: boolean; temporalUi: NamespaceUrl },
): TicketResource {
  return {
    number: t.number,
    kind: t.kind,
    channel: t.channel,
    serviceId: t.serviceId,
    ...content,
    impact: t.impact,
    urgency: t.urgency,
    priority: t.priority,
    status: t.status,
    waits: [...t.waits],
    steps: stepsShown(t, inside),
    level: t.level,
    groupId: t.groupId,
    requesterId: t.requesterId,
    openedBy: t.openedBy,
    openedAt: isoOf(t.openedAt),
    changedAt: isoOf(t.at),
    takenAt: isoOrNull(t.takenAt),
    establishmentId: t.establishmentId,
    machineId: t.machineId,
    outageId: t.outageId ?? null,
    sheet: t.sheet ?? null,
    conformity: conformityResource(t),
    derogation: t.derogation ? { until: isoOf(t.derogation.until) } : null,
    cycle: t.cycle,
    clocks: clocksShown(t, inside),
    informationAskedAt: isoOrNull(t.informationAskedAt),
    supplier: t.supplier && { since: isoOf(t.supplier.since), until: isoOrNull(t.supplier.until) },
    consent: t.consent && consentResource(t.consent),
    session: t.session && sessionResource(t.session),
    appointment: t.appointment && {
      id: t.appointment.id,
      status: t.appointment.status,
      slots: t.appointment.slots.map(slotResource),
      slot: t.appointment.slot && slotResource(t.appointment.slot),
    },
    visit: t.visit && {
      id: t.visit.id,
      status: t.visit.status,
      slot: slotResource(t.visit.slot),
      startedAt: isoOrNull(t.visit.startedAt),
    },
    resolution: t.resolution && { code: t.resolution.code, at: isoOf(t.resolution.at), level: t.resolution.level },
    closedAt: isoOrNull(t.closedAt),
    cancelled: t.cancelled && { at: isoOf(t.cancelled.at), reason: t.cancelled.reason },
    endedAt: isoOrNull(t.endedAt),
    rating: t.rating && { score: t.rating.score, at: isoOf(t.rating.at) },
    links: t.links
      .filter(({ relation }) => inside || relation === 'follows')
      .map(({ number, relation }) => ({ number, relation })),
    drill: t.drill,
    ...(inside ? insideOf(t, temporalUi) : {}),
  };
}

function insideOf(t: Ticket, temporalUi: NamespaceUrl): Partial<TicketResource> {
  const { assigneeId, groups, leftFirstLine, policy, calendar, superior, verdicts } = t;
  return {
    assigneeId,
    groups: [...groups],
    leftFirstLine,
    isComplaint: isComplaint(t),
    policy,
    calendar,
    superior: superior && {
      tier: superior.tier,
      told: superior.told,
      status: superior.status,
      toldAt: isoOf(superior.toldAt),
      acknowledgedBy: superior.acknowledgedBy,
    },
    verdicts: verdicts.map(({ clock, cycle, verdict, consumedMs, budgetMs, at }) => ({
      clock,
      cycle,
      verdict,
      consumedSeconds: consumedMs / SECOND_MS,
      budgetSeconds: budgetMs / SECOND_MS,
      at: isoOf(at),
    })),
    ...(temporalUi ? { temporalUi: `${temporalUi}/workflows/${encodeURIComponent(workflowIdOf(t.number))}` } : {}),
  };
}

const INNER_STEPS: readonly string[] = ['superiorTold', 'acknowledged', 'badlyRated'];

const stepsShown = (t: Ticket, inside: boolean): TicketResource['steps'] =>
  stepsOf(t)
    .filter((name) => inside || !INNER_STEPS.includes(name))
    .map((name) => {
      const { title, owner }: Step = PATH[name];
      return { name, title, owner };
    });

const clocksShown = (t: Ticket, inside: boolean): TicketResource['clocks'] =>
  t.clocks
    .filter(({ name }) => inside || OUTER_CLOCKS.has(name))
    .map(({ name, budgetMs, dueAt, breachedAt }) => ({
      name,
      budgetSeconds: budgetMs / SECOND_MS,
      dueAt: isoOrNull(dueAt),
      breachedAt: isoOrNull(breachedAt),
    }));

function conformityResource({ conformity }: Ticket): TicketResource['conformity'] {
  if (!conformity || conformity.state === 'notApplicable') return null;
  const { state, charterVersion, criteria = [] } = conformity;
  return { state, charterVersion, criteria: [...criteria] };
}

function consentResource(consent: Consent): NonNullable<TicketResource['consent']> {
  const { id, status, technicianId, machineId, scope, textVersion, language, askedAt, answeredAt, expiresAt } = consent;
  return {
    id,
    status,
    technicianId,
    machineId,
    scope: [...scope],
    textVersion,
    language,
    askedAt: isoOf(askedAt),
    answeredAt: isoOrNull(answeredAt),
    expiresAt: isoOrNull(expiresAt),
  };
}

const sessionResource = ({ consentId, technicianId, machineId, startedAt }: RemoteSession) => ({
  consentId,
  technicianId,
  machineId,
  startedAt: isoOf(startedAt),
});

const slotResource = ({ startAt, endAt, technicianId }: Slot) => ({
  startAt: isoOf(startAt),
  endAt: isoOf(endAt),
  technicianId,
});

/** What a row says beside the ticket's own facts; null where it is not for the caller. */
type Beside = Pick<TicketRowResource, 'title' | 'requesterName' | 'assigneeName' | 'establishmentName'>;

export function rowResource(row: TicketRow, inside: boolean, beside: Beside): TicketRowResource {
  const { seq: _seq, at, openedAt, takenAt, closedAt, dueAt, cycle: _cycle, assigneeId, waits, clocks, ...same } = row;
  const promise = nearestPromise({ clocks });
  return {
    ...same,
    ...beside,
    waits: [...waits],
    clock: promise && {
      name: promise.name,
      dueAt: isoOrNull(promise.dueAt),
      budgetSeconds: promise.budgetMs / SECOND_MS,
      paused: promise.since === null,
    },
    openedAt: isoOf(openedAt),
    changedAt: isoOf(at),
    takenAt: isoOrNull(takenAt),
    closedAt: isoOrNull(closedAt),
    dueAt: isoOrNull(dueAt),
    ...(inside ? { assigneeId } : {}),
  };
}
