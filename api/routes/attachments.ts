import { mayAddFile, mayReadFile } from '../../domain/access/files';
import { isProgram, MAX_FILE_BYTES } from '../../domain/file';
import { addAttachment, findAttachment, listAttachments, readAttachment } from '../../store/attachments';
import { findTicket } from '../../store/tickets';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import {
  attachmentParams,
  attachmentSchema,
  attachmentsSchema,
  fileOut,
  fileSchema,
  uploadHeaders,
  uploadQuery,
} from '../schemas/attachments';
import { numberParams } from '../schemas/common';
import { demandTicket } from '../ticketReader';
import { attachmentResource, attachmentsFor } from '../views/attachment';

export const attachmentRoutes = ({ store }: Pick<Deps, 'store'>): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/tickets/{number}/attachments',
    id: 'addAttachment',
    tag: 'Attachments',
    summary: 'Add a file to a ticket',
    description: 'At most 20 MB, and 20 files a ticket. No programs.',
    access: 'reply',
    params: numberParams,
    query: uploadQuery,
    headers: uploadHeaders,
    body: fileSchema,
    file: { maxBytes: MAX_FILE_BYTES },
    responses: { 201: { description: 'It is kept.', schema: attachmentSchema } },
    problems: [409],
    handler: async ({ actor, params, query: { internal }, headers, body, receivedAt }) => {
      const ticket = await demandTicket(store, actor, params.number);
      if (!mayAddFile(actor, ticket, { internal })) throw new Problem('notAllowed');
      if (ticket.endedAt !== null) throw new Problem('ticketEnded');
      const name = headers['x-file-name'];
      if (isProgram(name, body)) throw new Problem('unsupportedMediaType');
      const { number } = ticket;
      const what = { number, name, mediaType: headers['content-type'], by: actor.id, internal, at: receivedAt };
      const attachment = await addAttachment(store, { ...what, content: body });
      if (!attachment) throw new Problem('tooManyAttachments');
      return { status: 201, body: attachmentResource(attachment, actor, ticket) };
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}/attachments',
    id: 'listAttachments',
    tag: 'Attachments',
    summary: 'List the files of a ticket',
    access: 'read',
    params: numberParams,
    responses: { 200: { description: 'Those you may see, oldest first.', schema: attachmentsSchema } },
    handler: async ({ actor, params }) => {
      const ticket = await demandTicket(store, actor, params.number);
      const attachments = await listAttachments(store, ticket.number);
      return ok({ data: attachmentsFor(actor, ticket, attachments) });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/attachments/{id}',
    id: 'readAttachment',
    tag: 'Attachments',
    summary: 'Download a file',
    access: 'read',
    params: attachmentParams,
    responses: { 200: { description: 'The file.', schema: fileOut, mediaType: 'application/octet-stream' } },
    handler: async ({ actor, params: { id } }) => {
      const attachment = await findAttachment(store, id);
      const ticket = attachment && (await findTicket(store, actor, attachment.number));
      if (!ticket || !mayReadFile(actor, ticket, attachment)) throw new Problem('notFound');
      return ok(readAttachment(store, id), {
        'Content-Type': attachment.mediaType,
        'Content-Length': String(attachment.bytes),
        'Content-Disposition': `attachment; filename*=UTF-8''${encoded(attachment.name)}`,
        'X-Content-Type-Options': 'nosniff',
      });
    },
  }),
];

/** RFC 8187: what `encodeURIComponent` leaves as it is but a header may not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
