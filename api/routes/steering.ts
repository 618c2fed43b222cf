import type { Freshness } from '../commitments/freshness';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { steeringQuery, steeringSchema } from '../schemas/steering';
import { readSteering, steeringRange } from '../steering/read';

export const steeringRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>, freshness: Freshness): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/steering',
    id: 'readSteering',
    tag: 'Commitments',
    summary: 'What is late now and soon, who has how much, and what a range of days was like',
    description: 'Drills are left out. What is late and who has how much is as of now, whatever the range.',
    access: 'steer',
    query: steeringQuery,
    responses: { 200: { description: 'As of now.', schema: steeringSchema } },
    handler: async ({ actor, query }) => {
      const at = now();
      const range = steeringRange(query, at);
      if (range.from >= range.to) {
        const message = 'The end is after the beginning';
        throw new Problem('malformedRequest', { errors: [{ pointer: '/to', code: 'badRange', message }] });
      }
      await freshness.catchUp();
      return ok(await readSteering(store, actor, range, at));
    },
  }),
];
