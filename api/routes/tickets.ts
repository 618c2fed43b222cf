import { may } from '../../domain/access/access';
import type { DeskData } from '../../store/deskData';
import { countQueues } from '../../store/queues';
import { listTickets } from '../../store/tickets';
import { workersOf } from '../complaint';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { showRows } from '../rowReader';
import { numberParams } from '../schemas/common';
import { countsQuerySchema, countsSchema, ticketQuerySchema } from '../schemas/lists';
import { ticketDetailsSchema } from '../schemas/ticketDetails';
import { ticketPageSchema } from '../schemas/ticketRows';
import { ticketHeaders, workersSchema } from '../schemas/tickets';
import { detailsEtagOf, showDetails } from '../ticketDetails';
import { demandTicket } from '../ticketReader';

export const ticketRoutes = (deps: Deps, data: DeskData): Route[] => [
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
      const { cursor, view, status, ...rest } = conditions;
      if (view !== undefined && !may(actor, 'readDeskData')) throw new Problem('notAllowed');
      const page = await listTickets(deps.store, actor, {
        ...rest,
        sort,
        order,
        ...(cursor === undefined ? {} : { cursor }),
        ...(status === undefined ? {} : { statuses: status }),
        ...(view === undefined ? {} : { queue: { name: view, now: deps.now() } }),
      });
      return ok({ data: await showRows(deps.store, actor, page.data), nextCursor: page.nextCursor });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}/workers',
    id: 'listWorkers',
    tag: 'Tickets',
    summary: 'Who worked on a ticket: those whose names you know from it',
    access: 'read',
    params: numberParams,
    responses: { 200: { description: 'By name, and whether there were others.', schema: workersSchema } },
    handler: async ({ actor, params }) => {
      const workers = await workersOf(deps.store, actor, await demandTicket(deps.store, actor, params.number));
      const known = workers.filter(({ isKnown }) => isKnown);
      return ok({ data: known.map(({ id, name }) => ({ id, name })), others: known.length < workers.length });
    },
  }),
  // Before the address of a ticket, which it would be taken for.
  route({
    method: 'get',
    path: '/api/v1/tickets/counts',
    id: 'countTickets',
    tag: 'Tickets',
    summary: 'Count the tickets in your queues',
    access: 'readDeskData',
    query: countsQuerySchema,
    responses: { 200: { description: 'A number for each queue.', schema: countsSchema } },
    handler: async ({ actor, query }) => ok(await countQueues(deps.store, actor, query.views, deps.now())),
  }),
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}',
    id: 'readTicket',
    tag: 'Tickets',
    summary: 'Read a ticket',
    access: 'read',
    params: numberParams,
    responses: { 200: { description: 'The ticket.', schema: ticketDetailsSchema, headers: ticketHeaders } },
    handler: async ({ actor, params }) => {
      const ticket = await demandTicket(deps.store, actor, params.number);
      const details = await showDetails(deps, data, actor, ticket);
      return ok(details, { ETag: detailsEtagOf(ticket, details), 'Cache-Control': 'private, no-cache' });
    },
  }),
];
