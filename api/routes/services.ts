import { may } from '../../domain/access/access';
import { seesEveryService } from '../../domain/catalogue/audience';
import type { DeskData } from '../../store/deskData';
import { VersionConflict } from '../../store/errors';
import { personNames } from '../../store/names';
import { currentSheets, putSheet, readSheet, sheetVersions } from '../../store/published';
import { listEveryService, listServices } from '../../store/services';
import { audienceOf, demandEntitled, entitledOf } from '../catalogue/entitlement';
import { serviceResource } from '../catalogue/resources';
import { demandService, showService } from '../catalogue/serviceReader';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { isoOf } from '../schemas/common';
import { versionQuery } from '../schemas/desk';
import {
  newSheetBody,
  serviceDetailsSchema,
  serviceParams,
  servicesQuery,
  servicesSchema,
  sheetVersionsSchema,
} from '../schemas/services';

/** The catalogue: what help may be asked for, by whom, and what each service is. */
export const serviceRoutes = (deps: Pick<Deps, 'store' | 'env'>, data: DeskData): Route[] => {
  const { store } = deps;
  return [
    route({
      method: 'get',
      path: '/api/v1/services',
      id: 'listServices',
      tag: 'Services',
      summary: 'What help you may ask for',
      description: 'Staff and integrators, who ask for others, see every service that is offered.',
      access: 'signedIn',
      query: servicesQuery,
      responses: { 200: { description: 'The services, with the forms of those that ask.', schema: servicesSchema } },
      handler: async ({ actor, query: { all } }) => {
        const isOfAll = all === 'true';
        if (isOfAll && !may(actor, 'readDeskData')) throw new Problem('notAllowed');
        const [services, sheets, reader] = await Promise.all([
          isOfAll ? listEveryService(store) : listServices(store),
          currentSheets(store),
          entitledOf(data, actor),
        ]);
        const rows = services.map((service) => serviceResource(service, sheets.get(service._id) ?? null, reader));
        return ok({ data: rows.filter(({ isForYou }) => isForYou || seesEveryService(actor)), nextCursor: null });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/services/{id}',
      id: 'readService',
      tag: 'Services',
      summary: 'Read the sheet of a service',
      description: 'Whoever the service is not for is told whom it is for.',
      access: 'signedIn',
      params: serviceParams,
      query: versionQuery,
      responses: { 200: { description: 'One version of its sheet.', schema: serviceDetailsSchema } },
      handler: async ({ actor, params: { id }, query: { version } }) => {
        const service = await demandService(deps, actor, id);
        const current = await readSheet(store, id);
        if (!seesEveryService(actor)) demandEntitled(audienceOf(current), await entitledOf(data, actor), '/id');
        const shown = version === undefined ? current : await readSheet(store, id, version);
        if (version !== undefined && !shown) throw new Problem('notFound');
        return ok(await showService(deps, data, actor, { service, shown, current }));
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/services/{id}/versions',
      id: 'listServiceVersions',
      tag: 'Services',
      summary: 'Every version of the sheet of a service, the latest first',
      access: 'readDeskData',
      params: serviceParams,
      responses: { 200: { description: 'The versions.', schema: sheetVersionsSchema } },
      handler: async ({ actor, params: { id } }) => {
        await demandService(deps, actor, id);
        const versions = await sheetVersions(store, id);
        const names = await personNames(
          store,
          versions.flatMap(({ publishedBy }) => publishedBy ?? []),
        );
        const rows = versions.map(({ version, publishedAt, publishedBy }) => ({
          version,
          publishedAt: isoOf(publishedAt),
          publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? null),
        }));
        return ok({ data: rows, nextCursor: null });
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/services/{id}/versions',
      id: 'publishService',
      tag: 'Services',
      summary: 'Publish the next version of the sheet of a service',
      description: 'What is published never changes. Tickets keep the version they were asked for by.',
      access: 'manageDeskData',
      params: serviceParams,
      body: newSheetBody,
      maxBodyBytes: MAX_SHEET_BYTES,
      responses: { 201: { description: 'The version.', schema: serviceDetailsSchema } },
      problems: [409],
      handler: async ({ actor, params: { id }, body: { version, sheet } }) => {
        const service = await demandService(deps, actor, id);
        try {
          const published = await putSheet(store, { id, version, publishedBy: actor.id, sheet });
          const shown = { service, shown: published, current: published };
          return { status: 201, body: await showService(deps, data, actor, shown) };
        } catch (error) {
          throw error instanceof VersionConflict ? new Problem('versionConflict') : error;
        }
      },
    }),
  ];
};

/** Texts in two languages and a form of many options. */
const MAX_SHEET_BYTES = 512 * 1024;
