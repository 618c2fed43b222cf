import { listCalendars, listPolicies, type PublishedCalendar, readCalendar, readPolicy } from '../../store/published';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { isoOf } from '../schemas/common';
import { calendarDocument, idParams, policyDocument, versionQuery, versionsSchema } from '../schemas/desk';

/** Versioned data, read by staff; publishing comes with the pages of administration. */
export const publishedRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/calendars',
    id: 'listCalendars',
    tag: 'Policies and calendars',
    summary: 'Every version of every calendar, the latest of each first',
    access: 'readDeskData',
    responses: { 200: { description: 'The versions.', schema: versionsSchema } },
    handler: async () => ok({ data: (await listCalendars(store)).map(headOf), nextCursor: null }),
  }),
  route({
    method: 'get',
    path: '/api/v1/calendars/{id}',
    id: 'readCalendar',
    tag: 'Policies and calendars',
    summary: 'Read a calendar',
    access: 'readDeskData',
    params: idParams,
    query: versionQuery,
    responses: { 200: { description: 'The calendar.', schema: calendarDocument } },
    handler: async ({ params, query }) => {
      const found = demand(await readCalendar(store, params.id, query.version));
      return ok({ ...headOf(found), calendar: found.calendar });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/policies',
    id: 'listPolicies',
    tag: 'Policies and calendars',
    summary: 'Every version of every policy, the latest of each first',
    access: 'readDeskData',
    responses: { 200: { description: 'The versions.', schema: versionsSchema } },
    handler: async () => ok({ data: (await listPolicies(store)).map(headOf), nextCursor: null }),
  }),
  route({
    method: 'get',
    path: '/api/v1/policies/{id}',
    id: 'readPolicy',
    tag: 'Policies and calendars',
    summary: 'Read a policy',
    access: 'readDeskData',
    params: idParams,
    query: versionQuery,
    responses: { 200: { description: 'The policy.', schema: policyDocument } },
    handler: async ({ params, query }) => {
      const found = demand(await readPolicy(store, params.id, query.version));
      return ok({ ...headOf(found), policy: found.policy });
    },
  }),
];

export function demand<T>(found: T | null): T {
  if (found === null) throw new Problem('notFound');
  return found;
}

type Head = Pick<PublishedCalendar, 'id' | 'version' | 'title' | 'publishedAt'>;

export const headOf = ({ id, version, title, publishedAt }: Head) => ({
  id,
  version,
  title,
  publishedAt: isoOf(publishedAt),
});
