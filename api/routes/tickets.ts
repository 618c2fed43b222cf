import { seesInside } from '../../domain/access/visibility';
import { listTickets, type TicketRow } from '../../store/tickets';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { numberParams } from '../schemas/common';
import { ticketQuerySchema } from '../schemas/lists';
import { ticketHeaders, ticketPageSchema, ticketSchema } from '../schemas/tickets';
import { demandTicket, etagOf, showTicket, textsOf } from '../ticketReader';
import { rowResource } from '../views/ticket';

export const ticketRoutes = (deps: Deps): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/tickets',
    id: 'listTickets',
    tag: 'Tickets',
    summary: 'List the tickets you may see',
    access: 'read',
    query: ticketQuerySchema,
    responses: { 200: { description: 'A page of tickets.', schema: ticketPageSchema } },
    handler: async ({ actor, query }) => {
      const { sort, order = sort === 'due' ? 'asc' : 'desc', ...conditions } = query;
      const { cursor, ...rest } = conditions;
      const page = await listTickets(deps.store, actor, {
        ...rest,
        sort,
        order,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const texts = await textsOf(
        deps.store,
        page.data.map(({ number }) => number),
      );
      const data = page.data.map((row) =>
        rowResource(row, texts.get(row.number)?.title ?? null, seesInside(actor, withGroup(row))),
      );
      return ok({ data, nextCursor: page.nextCursor });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}',
    id: 'readTicket',
    tag: 'Tickets',
    summary: 'Read a ticket',
    access: 'read',
    params: numberParams,
    responses: { 200: { description: 'The ticket.', schema: ticketSchema, headers: ticketHeaders } },
    handler: async ({ actor, params }) => {
      const ticket = await demandTicket(deps.store, actor, params.number);
      const headers = { ETag: etagOf(ticket), 'Cache-Control': 'private, no-cache' };
      return ok(await showTicket(deps, actor, ticket), headers);
    },
  }),
];

/** A row does not say where the ticket was before; for what a row shows, where it is now will do. */
const withGroup = (row: TicketRow) => ({ ...row, groups: [row.groupId] });
