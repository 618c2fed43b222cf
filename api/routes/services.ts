import { listServices } from '../../store/services';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { servicesSchema } from '../schemas/desk';

export const serviceRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
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
];
