import { VersionConflict } from '../../store/errors';
import { listCharters, putCharter, readCharter } from '../../store/published';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { charterDocument, idParams, versionQuery, versionsSchema } from '../schemas/desk';
import { charterBody } from '../schemas/workstations';
import { demand, headOf } from './published';

/** What workstations must satisfy, version by version. */
export const charterRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/charters',
    id: 'listCharters',
    tag: 'Workstations',
    summary: 'Every version of the charter of workstations, the latest first',
    access: 'readWorkstations',
    responses: { 200: { description: 'The versions.', schema: versionsSchema } },
    handler: async () => ok({ data: (await listCharters(store)).map(headOf), nextCursor: null }),
  }),
  route({
    method: 'get',
    path: '/api/v1/charters/{id}',
    id: 'readCharter',
    tag: 'Workstations',
    summary: 'Read the charter of workstations',
    access: 'readWorkstations',
    params: idParams,
    query: versionQuery,
    responses: { 200: { description: 'The charter.', schema: charterDocument } },
    handler: async ({ params, query }) => {
      const found = demand(await readCharter(store, params.id, query.version));
      return ok({ ...headOf(found), charter: found.charter });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/charters/{id}/versions',
    id: 'publishCharter',
    tag: 'Workstations',
    summary: 'Publish the next version of the charter',
    description: 'Workstations are judged by it from now on; tickets keep what they were told.',
    access: 'manageDeskData',
    params: idParams,
    body: charterBody,
    responses: { 201: { description: 'The version.', schema: charterDocument } },
    problems: [409],
    handler: async ({ params: { id }, body }) => {
      demand(await readCharter(store, id));
      try {
        await putCharter(store, { id, ...body });
      } catch (error) {
        throw error instanceof VersionConflict ? new Problem('versionConflict') : error;
      }
      const { charter, ...published } = demand(await readCharter(store, id, body.version));
      return { status: 201, body: { ...headOf(published), charter } };
    },
  }),
];
