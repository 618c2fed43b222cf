import { act, announce, OUTAGE_FAULTS, type OutageRefusal } from '../../domain/outage/acts';
import { IMMINENT_MS, type Outage } from '../../domain/outage/outage';
import type { DeskData } from '../../store/deskData';
import { lateMails } from '../../store/ledger';
import { personNames } from '../../store/names';
import { countFollowers } from '../../store/outageReaders';
import {
  claimOutage,
  listOutages,
  outagesConcerning,
  readOutage,
  ticketsOfOutage,
  updateOutage,
} from '../../store/outages';
import { startOutageIfReachable } from '../../temporal/startOutage';
import type { Deps } from '../deps';
import { type Answer, ok, type Route, route } from '../http/route';
import { bodyDigest, scopedKey } from '../keys';
import { Problem } from '../problem';
import { openHeaders } from '../schemas/openings';
import {
  concerningQuery,
  concerningSchema,
  outageBody,
  outageHeaders,
  outageParams,
  outageQuery,
  outageReportsSchema,
  outageSchema,
  outagesSchema,
  outageUpdateBody,
  outageUpdateHeaders,
} from '../schemas/outages';
import { unknownIds } from '../unknownIds';
import { outageResource } from '../views/outage';

const SHOWN_TICKETS = 100;
const SHOWN_CONCERNING = 20;

/** Outages and planned works: announced by staff, read by everybody. */
export const outageRoutes = (
  { store, temporal, now }: Pick<Deps, 'store' | 'temporal' | 'now'>,
  data: DeskData,
): Route[] => {
  const show = async (outage: Outage, status = 200): Promise<Answer> => ({
    status,
    body: await outageResource(data, outage, now()),
    headers: { ETag: `"${outage.updates.length}"` },
  });

  async function demand(id: string) {
    const found = await readOutage(store, id);
    if (!found) throw new Problem('notFound');
    return found;
  }

  return [
    route({
      method: 'get',
      path: '/api/v1/outages',
      id: 'listOutages',
      tag: 'Outages',
      summary: 'Outages and planned works, the latest start first',
      access: 'anyone',
      query: outageQuery,
      responses: { 200: { description: 'A page of them.', schema: outagesSchema } },
      handler: async ({ query }) => {
        const { data: found, nextCursor } = await listOutages(store, query);
        return ok({ data: await Promise.all(found.map((it) => outageResource(data, it, now()))), nextCursor });
      },
    }),
    // Before the address of one, which it would be taken for.
    route({
      method: 'get',
      path: '/api/v1/outages/concerning',
      id: 'listOutagesConcerning',
      tag: 'Outages',
      summary: 'What whoever has trouble with a service, at a place, is to be told first',
      description: 'What goes on now, and works that begin within the hour.',
      access: 'anyone',
      query: concerningQuery,
      responses: { 200: { description: 'The latest start first; at most 20.', schema: concerningSchema } },
      handler: async ({ query }) => {
        const at = now();
        const found = await outagesConcerning(store, {
          ...query,
          startedBy: at + IMMINENT_MS,
          limit: SHOWN_CONCERNING,
        });
        return ok({ data: await Promise.all(found.map((it) => outageResource(data, it, at))) });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/outages/{id}',
      id: 'readOutage',
      tag: 'Outages',
      summary: 'Read an outage with its history',
      access: 'anyone',
      params: outageParams,
      responses: { 200: { description: 'The outage.', schema: outageSchema, headers: outageHeaders } },
      handler: async ({ params: { id } }) => show((await demand(id)).outage),
    }),
    route({
      method: 'get',
      path: '/api/v1/outages/{id}/reports',
      id: 'readOutageReports',
      tag: 'Outages',
      summary: 'How many report an outage, and who said what about it',
      access: 'announceOutages',
      params: outageParams,
      responses: { 200: { description: 'Followers and tickets.', schema: outageReportsSchema } },
      handler: async ({ actor, params: { id } }) => {
        const { outage, told } = await demand(id);
        const [followers, tickets, late, names] = await Promise.all([
          countFollowers(store, id),
          ticketsOfOutage(store, actor, { id, limit: SHOWN_TICKETS }),
          lateMails(store, { outageId: id, template: 'outageNews' }),
          personNames(
            store,
            outage.updates.map(({ by }) => by),
          ),
        ]);
        const authors = outage.updates.map(({ seq, by }) => ({ seq, name: names.get(by) ?? null }));
        const waiting = new Set(late.map(({ personId }) => personId)).size;
        return ok({ followers, tickets: tickets.numbers, ticketCount: tickets.count, authors, told, waiting });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/outages',
      id: 'announceOutage',
      tag: 'Outages',
      summary: 'Announce an outage or planned work',
      description:
        'Those who asked for it are written to. The same `Idempotency-Key` with the same body announces nothing again.',
      access: 'announceOutages',
      headers: openHeaders,
      body: outageBody,
      responses: { 201: { description: 'The outage.', schema: outageSchema, headers: outageHeaders } },
      handler: async ({ actor, headers, body, receivedAt }) => {
        const id = `out-${scopedKey('outage', actor.id, headers['idempotency-key']).slice(-16)}`;
        const announced = await claimOutage(store, { id, bodyDigest: bodyDigest(body) }, async () => {
          const errors = await unknownIds(data, body, 'active');
          if (errors.length > 0) throw new Problem('outageRefused', { errors });
          const judged = announce(id, { ...body, startAt: body.startAt ?? receivedAt }, actor.id, receivedAt);
          if (!judged.ok) throw refusal(judged.refusal);
          return judged.outage;
        });
        if (!announced) throw new Problem('idempotencyKeyReused');
        await startOutageIfReachable(temporal.client.workflow, id);
        return show(announced, 201);
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/outages/{id}/updates',
      id: 'updateOutage',
      tag: 'Outages',
      summary: 'Say how an outage stands; move its end, end, cancel or reopen it',
      access: 'announceOutages',
      params: outageParams,
      headers: outageUpdateHeaders,
      body: outageUpdateBody,
      responses: { 201: { description: 'The outage after it.', schema: outageSchema, headers: outageHeaders } },
      problems: [409, 412],
      handler: async ({ actor, params: { id }, headers, body, receivedAt }) => {
        const { outage: before } = await demand(id);
        if (headers['if-match'] !== before.updates.length) throw new Problem('outageChanged');
        const judged = act(before, body, actor.id, receivedAt);
        if (!judged.ok) throw refusal(judged.refusal);
        if (!(await updateOutage(store, before, judged.outage))) throw new Problem('outageChanged');
        await startOutageIfReachable(temporal.client.workflow, id);
        return show(judged.outage, 201);
      },
    }),
  ];
};

const fault = (pointer: string, code: string, message: string) => ({ pointer, code, message });

const refusal = ({ code, field }: OutageRefusal): Problem =>
  field === null
    ? new Problem('outageState', { detail: OUTAGE_FAULTS[code], errors: [fault('/kind', code, OUTAGE_FAULTS[code])] })
    : new Problem('outageRefused', { errors: [fault(`/${field}`, code, OUTAGE_FAULTS[code])] });
