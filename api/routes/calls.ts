import { normalNumber } from '../../domain/calls/number';
import { eraseNumber } from '../../store/callers';
import { searchCalls } from '../../store/calls';
import { showCalls } from '../callReader';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { callsQuery, callsSchema, erasedSchema, erasureBody } from '../schemas/calls';

export const callRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/calls',
    id: 'listCalls',
    tag: 'Calls',
    summary: 'The calls, with whoever calls',
    description:
      'Who calls is known by their number, and a number may be borrowed: ask before you say what only they may know.',
    access: 'readCalls',
    query: callsQuery,
    responses: { 200: { description: 'A page of calls, the latest first.', schema: callsSchema } },
    handler: async ({ actor, query }) => {
      const { data, nextCursor } = await searchCalls(store, { ...query, now: now() });
      return ok({ data: await showCalls(store, actor, data), nextCursor });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/calls/erasures',
    id: 'eraseCaller',
    tag: 'Calls',
    summary: 'Forget that a number ever called',
    description: 'The calls stay and count; no import brings the number back to them.',
    access: 'manageAccounts',
    body: erasureBody,
    responses: { 200: { description: 'It is forgotten.', schema: erasedSchema } },
    handler: async ({ body: { number } }) => ok({ calls: await eraseNumber(store, normalNumber(number) ?? number) }),
  }),
];
