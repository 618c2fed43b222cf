import { mayAddFile, mayReadFile } from '../../domain/access/files';
import { MAX_FILE_BYTES } from '../../domain/file';
import { type FileRefusal, findAttachment, keepFile, listAttachments, readAttachment } from '../../store/attachments';
import { findTicket } from '../../store/tickets';
import { startScan } from '../../temporal/startScan';
import type { Deps } from '../deps';
import { downloadHeaders } from '../http/download';
import { ok, type Route, route } from '../http/route';
import { Problem, type ProblemCode } from '../problem';
import {
  attachmentParams,
  attachmentSchema,
  attachmentsSchema,
  downloadQuery,
  fileOut,
  fileSchema,
  uploadHeaders,
  uploadQuery,
} from '../schemas/attachments';
import { numberParams } from '../schemas/common';
import { demandTicket } from '../ticketReader';
import { attachmentResource, attachmentsFor, stateOf } from '../views/attachment';

export const attachmentRoutes = ({ store, env, temporal, log }: Deps): Route[] => [
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
      const what = { number: ticket.number, name: headers['x-file-name'], by: actor.id, internal, at: receivedAt };
      const kept = await keepFile(store, { ...what, content: body });
      if ('refused' in kept) throw new Problem(PROBLEMS[kept.refused]);
      if (env.CLAMD_URL !== undefined) {
        // The file is kept: that nobody has begun to scan it yet is made up for by the audit.
        await startScan(temporal.client.workflow, kept.id).catch((err) => log.warn({ err }, 'a scan was not begun'));
      }
      return { status: 201, body: attachmentResource(kept, actor, ticket, env) };
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
      return ok({ data: attachmentsFor(actor, ticket, attachments, env) });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/attachments/{id}',
    id: 'readAttachment',
    tag: 'Attachments',
    summary: 'Download a file',
    description: 'Always as a download; an image may be shown. Not before it was scanned, where there is a scanner.',
    access: 'read',
    params: attachmentParams,
    query: downloadQuery,
    responses: { 200: { description: 'The file.', schema: fileOut, mediaType: 'application/octet-stream' } },
    problems: [423],
    handler: async ({ actor, params: { id }, query: { inline } }) => {
      const attachment = await findAttachment(store, id);
      const ticket = attachment && (await findTicket(store, actor, attachment.number));
      if (!ticket || !mayReadFile(actor, ticket, attachment)) throw new Problem('notFound');
      const state = stateOf(attachment, env);
      if (state === 'infected') throw new Problem('fileInfected');
      if (state === 'waiting') throw Problem.retryLater('fileBeingScanned', 5);
      const isShown = inline && attachment.isImage === true;
      return ok(readAttachment(store, id), downloadHeaders({ ...attachment, isShown }));
    },
  }),
];

const PROBLEMS: Readonly<Record<FileRefusal['refused'], ProblemCode>> = {
  empty: 'malformedBody',
  program: 'unsupportedMediaType',
  tooLarge: 'bodyTooLarge',
  tooMany: 'tooManyAttachments',
};
