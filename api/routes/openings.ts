import type { Actor } from '../../domain/access/actor';
import type { Ticket } from '../../domain/ticket/ticket';
import { answersInWords } from '../../store/contents';
import type { DeskData } from '../../store/deskData';
import { claimOpening, completeOpening, type OpeningRecord, releaseOpening } from '../../store/openings';
import { inTime } from '../../temporal/inTime';
import { isUnreachable } from '../../temporal/sendCommand';
import { startTicket } from '../../temporal/startTicket';
import type { Deps } from '../deps';
import { type Answer, type Route, route } from '../http/route';
import { bodyDigest, scopedKey } from '../keys';
import { draftOpening } from '../opening';
import { Problem } from '../problem';
import { createdHeaders, openBodySchema, openHeaders } from '../schemas/openings';
import { ticketSchema } from '../schemas/tickets';
import { demandTicket, etagOf, shapeTicket, showTicket } from '../ticketReader';
import type { TicketContent } from '../views/ticket';

const RETRY_SECONDS = 2;

/** Opening a ticket: accepted for good once it is stored, whether or not any worker is alive. */
export const openingRoutes = (deps: Deps, data: DeskData): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/tickets',
    id: 'openTicket',
    tag: 'Tickets',
    summary: 'Open a ticket',
    description:
      'Accepted is durable: with a 201 the ticket is stored and its workflow started. The same `Idempotency-Key` with the ' +
      'same body opens nothing again and answers with the ticket as it is by now.',
    access: 'open',
    headers: openHeaders,
    body: openBodySchema,
    responses: { 201: { description: 'The ticket.', schema: ticketSchema, headers: createdHeaders } },
    problems: [403, 409],
    handler: async ({ actor, headers, body, receivedAt }) => {
      const key = scopedKey('opening', actor.id, headers['idempotency-key']);
      const claimed = await claimOpening(
        deps.store,
        { key, bodyDigest: bodyDigest(body), now: deps.now() },
        async () => ({
          ...(await draftOpening(deps, data, { actor, receivedAt, body })),
          texts: { title: body.title, description: body.description },
          ...(body.callId === undefined ? {} : { callId: body.callId }),
        }),
      );
      switch (claimed.claim) {
        case 'reused':
          throw new Problem('idempotencyKeyReused');
        case 'inFlight':
          throw Problem.retryLater('openingInFlight', RETRY_SECONDS);
        case 'completed':
          return replayed(deps, actor, claimed.record.number);
        case 'ours':
          return created(deps, actor, await complete(deps, claimed.record), {
            title: body.title,
            description: body.description,
            answers: await answersInWords(deps.store, claimed.record),
          });
      }
    },
  }),
];

async function complete({ store, temporal, metrics }: Deps, record: OpeningRecord): Promise<Ticket> {
  const { workflow } = temporal.client;
  try {
    const ticket = await completeOpening(store, record, (input, begun) =>
      inTime(workflow, () => startTicket(workflow, input, begun)),
    );
    metrics.opened(record.opening.kind);
    return ticket;
  } catch (error) {
    await releaseOpening(store, record._id).catch(() => {});
    if (!isUnreachable(error)) throw error;
    throw Problem.retryLater(
      'openingDelayed',
      RETRY_SECONDS,
      'The ticket is stored and will be opened by itself. Repeat with the same Idempotency-Key to learn its number.',
    );
  }
}

/** The ticket as it begins, with no look at the database: it is what the workflow is about to make of the same opening. */
function created(deps: Deps, actor: Actor, ticket: Ticket, content: TicketContent): Answer {
  return {
    status: 201,
    headers: { Location: locationOf(ticket.number), ETag: etagOf(ticket) },
    body: shapeTicket(deps, actor, ticket, content),
  };
}

async function replayed(deps: Deps, actor: Actor, number: string): Promise<Answer> {
  const ticket = await demandTicket(deps.store, actor, number);
  return {
    status: 201,
    headers: { Location: locationOf(number), ETag: etagOf(ticket), 'Idempotent-Replayed': 'true' },
    body: await showTicket(deps, actor, ticket),
  };
}

const locationOf = (number: string): string => `/api/v1/tickets/${number}`;
