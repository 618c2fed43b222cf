import type { Actor } from '../../domain/access/actor';
import type { DeskData } from '../../store/deskData';
import { readSheet } from '../../store/published';
import { changeService, insertService, type Service } from '../../store/services';
import { demandService, showService } from '../catalogue/serviceReader';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { ifMatchOf } from '../schemas/common';
import { newServiceBody, serviceChangesBody, serviceDetailsSchema, serviceParams } from '../schemas/services';

/** What a service is besides its sheet: created, renamed, offered and retired. Its team and delays are the policy's. */
export const serviceChangeRoutes = (deps: Pick<Deps, 'store' | 'env'>, data: DeskData): Route[] => {
  const { store, env } = deps;
  const show = async (actor: Actor, service: Service) => {
    const current = await readSheet(store, service._id);
    return showService(deps, data, actor, { service, shown: current, current });
  };
  return [
    route({
      method: 'post',
      path: '/api/v1/services',
      id: 'createService',
      tag: 'Services',
      summary: 'Create a service',
      description: 'Its id is the key: the same service sent again is created once.',
      access: 'manageDeskData',
      body: newServiceBody,
      responses: { 201: { description: 'The service, without a sheet.', schema: serviceDetailsSchema } },
      problems: [409],
      handler: async ({ actor, body: { id, defaultImpact, workstation, ...facts } }) => {
        const service: Service = {
          _id: id,
          ...facts,
          ...(defaultImpact === null ? {} : { defaultImpact }),
          ...(workstation ? { workstation } : {}),
        };
        if (!(await insertService(store, service))) throw new Problem('serviceTaken');
        return { status: 201, body: await show(actor, service), headers: { Location: `/api/v1/services/${id}` } };
      },
    }),
    route({
      method: 'patch',
      path: '/api/v1/services/{id}',
      id: 'changeService',
      tag: 'Services',
      summary: 'Rename a service, offer it or retire it',
      description: 'One that is retired is offered for no new ticket, and stays the name of those that are there.',
      access: 'manageDeskData',
      params: serviceParams,
      headers: ifMatchOf('service'),
      body: serviceChangesBody,
      responses: { 200: { description: 'The service as it is now.', schema: serviceDetailsSchema } },
      problems: [409, 412],
      handler: async ({ actor, params: { id }, headers, body }) => {
        await demandService(deps, actor, id);
        if (body.active === false && id === env.MAIL_SERVICE_ID) throw new Problem('serviceOfMails');
        const service = await changeService(store, { id, revision: headers['if-match'] }, body);
        if (!service) throw new Problem('serviceEdited');
        return ok(await show(actor, service));
      },
    }),
  ];
};
