import { readEstablishments } from '../../domain/establishment/readCsv';
import { importEstablishments, listEstablishments } from '../../store/establishments';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import {
  establishmentImportBody,
  establishmentQuery,
  establishmentsSchema,
  IMPORT_MAX_BYTES,
  importReport,
  importSchema,
} from '../schemas/desk';

export const establishmentRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/establishments',
    id: 'listEstablishments',
    tag: 'Desk',
    summary: 'The establishments, by UAI code',
    access: 'signedIn',
    query: establishmentQuery,
    responses: { 200: { description: 'A page of establishments.', schema: establishmentsSchema } },
    handler: async ({ query: { q, cursor, limit } }) => {
      const found = await listEstablishments(store, { q, after: cursor, limit: limit + 1 });
      const page = found.slice(0, limit);
      return ok({
        data: page.map(({ _id: id, name, type, eple, address: { city } }) => ({ id, name, city, type, eple })),
        nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null,
      });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/establishments/imports',
    id: 'importEstablishments',
    tag: 'Desk',
    summary: 'Take over a list of establishments',
    description: 'All of it or, with a fault in any line, none. What the list does not name stays as it is.',
    access: 'manageDeskData',
    body: establishmentImportBody,
    maxBodyBytes: IMPORT_MAX_BYTES,
    responses: { 200: { description: 'What came of it, or would have.', schema: importSchema } },
    handler: async ({ body: { csv, dryRun } }) => {
      const { establishments, faults } = readEstablishments(csv);
      const written = !dryRun && faults.length === 0;
      const counts = await importEstablishments(store, establishments, { dryRun: !written });
      return ok(importReport({ written, ...counts, faults }));
    },
  }),
];
