import { z } from 'zod';
import type { Actor } from '../../domain/access/actor';
import { possible } from '../../domain/ticket/possible';
import type { Instant } from '../../domain/time';
import { findVisible } from '../../store/articles';
import type { DeskData } from '../../store/deskData';
import type { Store } from '../../store/store';
import { loadTerms } from '../../store/terms';
import { act, refuseUnjudged } from '../command';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { withInventory } from '../inventory';
import { readerOf } from '../knowledge/reader';
import { Problem } from '../problem';
import { releaseRemoteTool } from '../remoteTool';
import { type CommandBody, commandAnswerSchema, commandBodySchema, possibilitiesSchema } from '../schemas/commands';
import { idempotencyKeySchema, numberParams } from '../schemas/common';
import { ticketHeaders } from '../schemas/tickets';
import { contentOf, demandTicket, etagOf, shapeTicket } from '../ticketReader';

/** `"12"`, as `ETag` gave it, or `"12-0f3a9c51"`, whose second part is about what stands beside the ticket; `*` asks for nothing. */
const ifMatchSchema = z
  .string()
  .regex(/^("\d{1,15}(-[0-9a-f]{8})?"|\*)$/, { error: 'Expected the ETag of the ticket, for instance "12"' })
  .transform((etag) => (etag === '*' ? undefined : Number.parseInt(etag.slice(1), 10)));

const commandHeaders = z.object({
  'idempotency-key': idempotencyKeySchema,
  'if-match': ifMatchSchema
    .optional()
    .meta({ description: 'The ETag you had seen: the ticket having changed is a 412.' }),
});

export const commandRoutes = (deps: Deps, data: DeskData): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}/commands',
    id: 'listCommands',
    tag: 'Commands',
    summary: 'What you may do with a ticket now',
    access: 'read',
    params: numberParams,
    responses: {
      200: { description: 'Every command, and whether it would be accepted.', schema: possibilitiesSchema },
    },
    handler: async ({ actor, params, receivedAt }) => {
      const ticket = await demandTicket(deps.store, actor, params.number);
      const terms = await loadTerms(deps.store, ticket.policy, ticket.calendar);
      return ok({ data: possible(ticket, actor, receivedAt, terms) }, { ETag: etagOf(ticket) });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/tickets/{number}/commands',
    id: 'sendCommand',
    tag: 'Commands',
    summary: 'Act on a ticket',
    description:
      'The ticket’s workflow judges and answers. Without an answer within 5 s the outcome is unknown (503): repeat with the ' +
      'same `Idempotency-Key`, the command is executed once. Lists follow the answer within moments.',
    access: 'read',
    params: numberParams,
    headers: commandHeaders,
    body: commandBodySchema,
    responses: {
      200: { description: 'Done; the ticket after it.', schema: commandAnswerSchema, headers: ticketHeaders },
    },
    problems: [409, 412],
    handler: async ({ actor, params, headers, body, receivedAt }) => {
      const ticket = await demandTicket(deps.store, actor, params.number);
      const [key, ifSeq] = [headers['idempotency-key'], headers['if-match']];
      const refuseNew = (problem: Problem) => refuseUnjudged(deps.store, actor, key, problem);
      if (!(await isReadable(deps.store, actor, body, receivedAt))) await refuseNew(unknownArticle);
      const completed = await withInventory(deps, data, { actor, ticket, body, receivedAt, refuseNew });
      const [{ ticket: after, repeated }, texts] = await Promise.all([
        act(deps, { actor, ticket, key, ifSeq, receivedAt, body, completed }),
        contentOf(deps.store, params.number),
      ]);
      const released =
        body.command === 'startRemoteSession'
          ? { remoteToolUrl: await releaseRemoteTool(deps, after, { technicianId: actor.id, at: deps.now() }) }
          : {};
      return ok({ ticket: shapeTicket(deps, actor, after, texts), repeated, ...released }, { ETag: etagOf(after) });
    },
  }),
];

/** The core knows ids alone: that an article which a resolution names is there is for the edge to see. */
const isReadable = async (store: Store, actor: Actor, { command, articleId }: CommandBody, at: Instant) =>
  command !== 'resolve' ||
  typeof articleId !== 'string' ||
  (await findVisible(store, articleId, readerOf(actor, at))) !== null;

const unknownArticle = new Problem('articleRefused', {
  errors: [{ pointer: '/articleId', code: 'unknownArticle', message: 'There is no such article to read' }],
});
