import { type CannedReply, listCannedReplies, putCannedReply, removeCannedReply } from '../../store/cannedReplies';
import { readGroup } from '../../store/groups';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { cannedRepliesSchema, cannedReplyBody, cannedReplySchema } from '../schemas/cannedReplies';
import { idParams } from '../schemas/desk';

export const cannedReplyRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/canned-replies',
    id: 'listCannedReplies',
    tag: 'Desk',
    summary: 'Replies written beforehand',
    access: 'readDeskData',
    responses: { 200: { description: 'Every reply.', schema: cannedRepliesSchema } },
    handler: async () => ok({ data: (await listCannedReplies(store)).map(replyResource) }),
  }),
  route({
    method: 'put',
    path: '/api/v1/canned-replies/{id}',
    id: 'putCannedReply',
    tag: 'Desk',
    summary: 'Write a reply beforehand, or another text for one that is there',
    access: 'manageDeskData',
    params: idParams,
    body: cannedReplyBody,
    responses: { 200: { description: 'The reply.', schema: cannedReplySchema } },
    handler: async ({ params: { id }, body }) => {
      if (body.groupId !== null && !(await readGroup(store, body.groupId))) throw unknownGroup();
      const reply = { _id: id, ...body };
      await putCannedReply(store, reply);
      return ok(replyResource(reply));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/canned-replies/{id}',
    id: 'removeCannedReply',
    tag: 'Desk',
    summary: 'Take a reply away',
    access: 'manageDeskData',
    params: idParams,
    responses: { 204: { description: 'It is gone.' } },
    handler: async ({ params: { id } }) => {
      if (!(await removeCannedReply(store, id))) throw new Problem('notFound');
      return noContent();
    },
  }),
];

const unknownGroup = (): Problem =>
  new Problem('malformedBody', {
    errors: [{ pointer: '/groupId', code: 'unknownGroup', message: 'There is no such group' }],
  });

const replyResource = ({ _id: id, title, text, groupId }: CannedReply) => ({ id, title, text, groupId });
