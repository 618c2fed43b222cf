import { listEstablishments } from '../../store/establishments';
import { listGroups } from '../../store/groups';
import { listServices } from '../../store/services';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { establishmentQuery, establishmentsSchema, groupsSchema, servicesSchema } from '../schemas/desk';

/** The desk's own data. */
export const deskRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/services',
    id: 'listServices',
    tag: 'Desk',
    summary: 'What help may be asked for',
    access: 'signedIn',
    responses: { 200: { description: 'Every service in use.', schema: servicesSchema } },
    handler: async () => {
      const services = await listServices(store);
      return ok({
        data: services.map(({ _id: id, name, category, defaultImpact = null }) => ({
          id,
          name,
          category,
          defaultImpact,
        })),
        nextCursor: null,
      });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/groups',
    id: 'listGroups',
    tag: 'Desk',
    summary: 'The desk’s teams',
    access: 'readDeskData',
    responses: { 200: { description: 'Every group.', schema: groupsSchema } },
    handler: async () => {
      const groups = await listGroups(store);
      return ok({ data: groups.map(({ _id: id, ...group }) => ({ id, ...group })), nextCursor: null });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/establishments',
    id: 'listEstablishments',
    tag: 'Desk',
    summary: 'The establishments, by UAI code',
    access: 'signedIn',
    query: establishmentQuery,
    responses: { 200: { description: 'A page of establishments.', schema: establishmentsSchema } },
    handler: async ({ query: { cursor, limit } }) => {
      const found = await listEstablishments(store, { after: cursor, limit: limit + 1 });
      const page = found.slice(0, limit);
      return ok({
        data: page.map(({ _id: id, name, type, eple }) => ({ id, name, type, eple })),
        nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
      });
    },
  }),
];
