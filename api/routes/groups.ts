import { changeGroup, type Group, type GroupFault, listGroups, readGroup } from '../../store/groups';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { groupBody, groupSchema, groupsSchema, idParams } from '../schemas/desk';

export const groupRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/groups',
    id: 'listGroups',
    tag: 'Desk',
    summary: 'The desk’s teams',
    access: 'readDeskData',
    responses: { 200: { description: 'Every group.', schema: groupsSchema } },
    handler: async () => ok({ data: (await listGroups(store)).map(groupResource), nextCursor: null }),
  }),
  route({
    method: 'get',
    path: '/api/v1/groups/{id}',
    id: 'readGroup',
    tag: 'Desk',
    summary: 'A team',
    access: 'readDeskData',
    params: idParams,
    responses: { 200: { description: 'The group.', schema: groupSchema } },
    handler: async ({ params: { id } }) => {
      const group = await readGroup(store, id);
      if (!group) throw new Problem('notFound');
      return ok(groupResource(group));
    },
  }),
  route({
    method: 'patch',
    path: '/api/v1/groups/{id}',
    id: 'changeGroup',
    tag: 'Desk',
    summary: 'Change who is in a team, who leads it, and what it looks after',
    access: 'manageDeskData',
    params: idParams,
    body: groupBody,
    responses: { 200: { description: 'The group as it is now.', schema: groupSchema } },
    handler: async ({ params: { id }, body }) => {
      const change = await changeGroup(store, id, body);
      if (!change) throw new Problem('notFound');
      if ('faults' in change) {
        const errors = change.faults.map(({ field, index, code }) => ({
          pointer: `/${field}/${index}`,
          code,
          message: MESSAGES[code],
        }));
        throw new Problem('groupRefused', { errors });
      }
      return ok(groupResource(change.group));
    },
  }),
];

const MESSAGES: Readonly<Record<GroupFault['code'], string>> = {
  unknownAccount: 'There is no such account in use',
  leadNotMember: 'A lead is a member',
  unknownEstablishment: 'There is no such establishment',
  unknownService: 'There is no such service',
};

const groupResource = ({ _id: id, establishments = [], services = [], ...group }: Group) => ({
  id,
  ...group,
  establishments,
  services,
});
