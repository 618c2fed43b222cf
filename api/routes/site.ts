import { z } from 'zod';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';

const siteSchema = z
  .object({
    stateMark: z
      .array(z.string())
      .nullable()
      .meta({ description: 'The lines of the State’s mark; null where this desk does not bear it.' }),
  })
  .meta({ id: 'Site' });

/** What the pages of this desk look like, for everybody. */
export const siteRoutes = ({ env }: Pick<Deps, 'env'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/site',
    id: 'readSite',
    tag: 'Desk',
    summary: 'What the pages of this desk look like',
    access: 'anyone',
    responses: { 200: { description: 'Its settings.', schema: siteSchema } },
    handler: async () =>
      ok({ stateMark: env.STATE_MARK?.split('|') ?? null }, { 'Cache-Control': 'public, max-age=600' }),
  }),
];
