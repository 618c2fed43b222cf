import type { Actor } from '../../domain/access/actor';
import { freeSlots } from '../../domain/agenda/freeSlots';
import { elapsed } from '../../domain/calendar/businessTime';
import type { Instant, Interval } from '../../domain/time';
import { absencesBetween } from '../../store/absences';
import type { DeskData } from '../../store/deskData';
import { listReserved } from '../../store/reservations';
import { listTechnicians } from '../../store/technicians';
import { loadTerms } from '../../store/terms';
import { readableNumbers } from '../../store/tickets';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import {
  agendaQuery,
  agendaSchema,
  FREE_SPAN_MS,
  freeQuery,
  freeSchema,
  technicianQuery,
  techniciansSchema,
} from '../schemas/agenda';
import { isoOf, isoOrNull } from '../schemas/common';

export const agendaRoutes = (deps: Pick<Deps, 'store' | 'env' | 'now'>, data: DeskData): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/technicians',
    id: 'listTechnicians',
    tag: 'Agenda',
    summary: 'Who works at the desk, what is on their desk, and who is away',
    access: 'readDeskData',
    query: technicianQuery,
    responses: { 200: { description: 'By name.', schema: techniciansSchema } },
    handler: async ({ query: { groupId } }) => {
      const technicians = await listTechnicians(deps.store, { groupId, now: deps.now() });
      return ok({ data: technicians.map((it) => ({ ...it, absentUntil: isoOrNull(it.absentUntil) })) });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/agenda',
    id: 'readAgenda',
    tag: 'Agenda',
    summary: 'When the desk is open, and when technicians are taken',
    access: 'readDeskData',
    query: agendaQuery,
    responses: { 200: { description: 'The time between the two instants.', schema: agendaSchema } },
    handler: async ({ actor, query: { technicianIds, from, to } }) => {
      const span = { technicianIds, from, to };
      const [hours, busy] = await Promise.all([openHours(deps, data, span), busyTimes(deps, actor, span)]);
      return ok({
        hours: hours.map(([opens, closes]) => [isoOf(opens), isoOf(closes)]),
        busy: busy.map((it) => ({ ...it, from: isoOf(it.from), to: isoOf(it.to) })),
      });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/agenda/free',
    id: 'findFreeSlots',
    tag: 'Agenda',
    summary: 'The first slots that one of the technicians is free for',
    description: 'One for each half-day that has any, within a month. Nothing is reserved by it.',
    access: 'readDeskData',
    query: freeQuery,
    responses: { 200: { description: 'The nearest first.', schema: freeSchema } },
    handler: async ({ actor, query: { technicianIds, from, durationMinutes: durationMs, count } }) => {
      const span = { technicianIds, from, to: from + FREE_SPAN_MS };
      const [hours, busy] = await Promise.all([openHours(deps, data, span), busyTimes(deps, actor, span)]);
      const slots = freeSlots({ hours, busy, technicianIds, durationMs, count });
      return ok({
        data: slots.map((it) => ({ ...it, startAt: isoOf(it.startAt), endAt: isoOf(it.endAt) })),
      });
    },
  }),
];

interface Span {
  technicianIds: readonly string[];
  from: Instant;
  to: Instant;
}

/** By the calendar under which tickets are opened now. */
async function openHours(
  { store, env }: Pick<Deps, 'store' | 'env'>,
  data: DeskData,
  { from, to }: Span,
): Promise<Interval[]> {
  const { policy, calendar } = await data.pins(env.POLICY_ID);
  return elapsed((await loadTerms(store, policy, calendar)).calendar, from, to).intervals;
}

async function busyTimes({ store }: Pick<Deps, 'store'>, actor: Actor, span: Span) {
  const [reserved, absences] = await Promise.all([
    listReserved(store, span),
    absencesBetween(store, { ...span, ids: span.technicianIds }),
  ]);
  const readable = await readableNumbers(
    store,
    actor,
    reserved.map(({ number }) => number),
  );
  return [
    ...absences.map(({ id: technicianId, from, to }) => ({ technicianId, from, to, number: null })),
    ...reserved.map(({ number, slot: { technicianId, startAt: from, endAt: to } }) => ({
      technicianId,
      from,
      to,
      number: readable.has(number) ? number : null,
    })),
  ].sort((a, b) => a.from - b.from);
}
