import { listHolidays, putHolidays } from '../../store/commitments/holidays';
import { holidayResource } from '../commitments/resources';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { holidaysBody, holidaysSchema } from '../schemas/commitments';

export const schoolHolidayRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/school-holidays',
    id: 'listSchoolHolidays',
    tag: 'Desk',
    summary: 'The school holidays that the desk’s figures are read beside',
    access: 'readDeskData',
    responses: { 200: { description: 'In order.', schema: holidaysSchema } },
    handler: async () => ok({ data: (await listHolidays(store)).map(holidayResource) }),
  }),
  route({
    method: 'put',
    path: '/api/v1/school-holidays',
    id: 'putSchoolHolidays',
    tag: 'Desk',
    summary: 'Put the whole list in place of the one before',
    access: 'manageDeskData',
    body: holidaysBody,
    responses: { 200: { description: 'In order.', schema: holidaysSchema } },
    handler: async ({ body: { data } }) => {
      await putHolidays(store, data);
      return ok({ data: (await listHolidays(store)).map(holidayResource) });
    },
  }),
];
