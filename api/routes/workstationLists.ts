import { placeWorkstations, readWorkstations } from '../../domain/workstation/readCsv';
import { accountsByLogin } from '../../store/accounts';
import type { DeskData } from '../../store/deskData';
import { establishmentsInUse } from '../../store/establishments';
import { establishmentNames } from '../../store/names';
import { countByEstablishment, importWorkstations, listWorkstations } from '../../store/workstations';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { IMPORT_MAX_BYTES, importReport, importSchema } from '../schemas/desk';
import {
  placeFiguresSchema,
  workstationImportBody,
  workstationQuery,
  workstationsSchema,
} from '../schemas/workstations';
import { workstationRow } from '../views/workstation';
import { besideOf, judgedAt } from '../workstationReader';

/** The inventory: listed, counted and taken over from lists. */
export const workstationListRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>, data: DeskData): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/workstations',
    id: 'listWorkstations',
    tag: 'Workstations',
    summary: 'The workstations you may see, by inventory number',
    access: 'readWorkstations',
    query: workstationQuery,
    responses: { 200: { description: 'A page of workstations.', schema: workstationsSchema } },
    handler: async ({ actor, query: { cursor: after, limit, ...query } }) => {
      const judged = await judgedAt(data, now());
      const found = await listWorkstations(store, actor, { ...query, after, limit: limit + 1 }, judged);
      const page = found.slice(0, limit);
      const beside = await besideOf(store, actor, page);
      return ok({
        data: page.map((it) => workstationRow(it, judged, beside)),
        nextCursor: found.length > limit ? (page.at(-1)?.inventoryNumber ?? null) : null,
      });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/workstation-figures',
    id: 'countWorkstations',
    tag: 'Workstations',
    summary: 'How many workstations of each establishment conform to the charter',
    access: 'readWorkstations',
    responses: { 200: { description: 'A line for each that you may see.', schema: placeFiguresSchema } },
    handler: async ({ actor }) => {
      const figures = await countByEstablishment(store, actor, await judgedAt(data, now()));
      const names = await establishmentNames(
        store,
        figures.map(({ establishmentId }) => establishmentId),
      );
      return ok({
        data: figures.map((it) => ({
          ...it,
          establishmentName: names.get(it.establishmentId) ?? null,
          unknown: it.total - it.conforming - it.notConforming,
        })),
        nextCursor: null,
      });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/workstations/imports',
    id: 'importWorkstations',
    tag: 'Workstations',
    summary: 'Take over a list of workstations',
    description: 'All of it or, with a fault in any line, none. What the list does not name stays as it is.',
    access: 'recordWorkstations',
    body: workstationImportBody,
    maxBodyBytes: IMPORT_MAX_BYTES,
    responses: { 200: { description: 'What came of it, or would have.', schema: importSchema } },
    handler: async ({ body: { csv, dryRun } }) => {
      const { charter } = await judgedAt(data, now());
      const { rows, faults: misread } = readWorkstations(csv, charter);
      const [establishments, accounts] = await Promise.all([
        establishmentsInUse(store, [...new Set(rows.map(({ listed }) => listed.establishmentId))]),
        accountsByLogin(store, [...new Set(rows.flatMap(({ login }) => login ?? []))]),
      ]);
      const { workstations, faults: misplaced } = placeWorkstations(rows, { establishments, accounts });
      const faults = [...misread, ...misplaced].sort((a, b) => a.line - b.line);
      const written = !dryRun && faults.length === 0;
      const counts = await importWorkstations(store, workstations, { dryRun: !written });
      return ok(importReport({ written, ...counts, faults }));
    },
  }),
];
