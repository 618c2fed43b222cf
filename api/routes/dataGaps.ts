import { enterGap, listGaps, removeGap } from '../../store/commitments/gaps';
import type { Freshness } from '../commitments/freshness';
import { gapResources } from '../commitments/resources';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { gapBody, gapParams, gapSchema, gapsQuery, gapsSchema } from '../schemas/commitments';

export const dataGapRoutes = ({ store }: Pick<Deps, 'store'>, freshness: Freshness): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/data-gaps',
    id: 'listDataGaps',
    tag: 'Commitments',
    summary: 'When something was not recorded, the latest first',
    access: 'steer',
    query: gapsQuery,
    responses: { 200: { description: 'Those that touch the interval.', schema: gapsSchema } },
    handler: async ({ query: { from, to } }) =>
      ok({ data: await gapResources(store, await listGaps(store, from, to)) }),
  }),
  route({
    method: 'post',
    path: '/api/v1/data-gaps',
    id: 'enterDataGap',
    tag: 'Commitments',
    summary: 'Say that something was not recorded',
    description: 'Calls of a gap in the calls are in no figure. Every figure says whether it has a gap.',
    access: 'enterDataGaps',
    body: gapBody,
    responses: { 201: { description: 'The gap.', schema: gapSchema } },
    handler: async ({ actor, body, receivedAt }) => {
      const gap = await enterGap(store, { ...body, by: actor.id }, receivedAt);
      freshness.expire();
      const [resource] = await gapResources(store, [gap]);
      return { status: 201, body: resource };
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/data-gaps/{id}',
    id: 'removeDataGap',
    tag: 'Commitments',
    summary: 'Take it back; who did is kept',
    access: 'enterDataGaps',
    params: gapParams,
    responses: { 204: { description: 'It counts no more.' } },
    handler: async ({ actor, params: { id }, receivedAt }) => {
      if (!(await removeGap(store, id, actor.id, receivedAt))) throw new Problem('notFound');
      freshness.expire();
      return noContent();
    },
  }),
];
