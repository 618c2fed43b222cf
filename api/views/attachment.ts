import type { Actor } from '../../domain/access/actor';
import { mayKnowWhoAdded, mayReadFile } from '../../domain/access/files';
import { fileState } from '../../domain/file';
import type { Ticket } from '../../domain/ticket/ticket';
import type { Attachment } from '../../store/attachments';
import type { Deps } from '../deps';
import type { AttachmentResource } from '../schemas/attachments';
import { isoOf } from '../schemas/common';

/** Whether a file is given out, by what its scan said and whether there is a scanner. */
export const stateOf = ({ scan }: Attachment, { CLAMD_URL }: Deps['env']) =>
  fileState(scan?.verdict ?? null, CLAMD_URL !== undefined);

export function attachmentResource(
  attachment: Attachment,
  actor: Actor,
  ticket: Ticket,
  env: Deps['env'],
): AttachmentResource {
  const { id, name, mediaType, isImage = false, bytes, at, by, internal } = attachment;
  const who = mayKnowWhoAdded(actor, ticket, attachment) ? by : null;
  const state = stateOf(attachment, env);
  return { id, name, mediaType, isImage, state, bytes, at: isoOf(at), by: who, internal };
}

/** Those of a ticket that the caller may see. */
export const attachmentsFor = (
  actor: Actor,
  ticket: Ticket,
  all: readonly Attachment[],
  env: Deps['env'],
): AttachmentResource[] =>
  all.filter((it) => mayReadFile(actor, ticket, it)).map((it) => attachmentResource(it, actor, ticket, env));
