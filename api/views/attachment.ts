import type { Actor } from '../../domain/access/actor';
import { mayKnowWhoAdded, mayReadFile } from '../../domain/access/files';
import type { Ticket } from '../../domain/ticket/ticket';
import type { Attachment } from '../../store/attachments';
import type { AttachmentResource } from '../schemas/attachments';
import { isoOf } from '../schemas/common';

export function attachmentResource(attachment: Attachment, actor: Actor, ticket: Ticket): AttachmentResource {
  const { id, name, mediaType, isImage = false, bytes, at, by, internal } = attachment;
  const who = mayKnowWhoAdded(actor, ticket, attachment) ? by : null;
  return { id, name, mediaType, isImage, bytes, at: isoOf(at), by: who, internal };
}

/** Those of a ticket that the caller may see. */
export const attachmentsFor = (actor: Actor, ticket: Ticket, all: readonly Attachment[]): AttachmentResource[] =>
  all.filter((it) => mayReadFile(actor, ticket, it)).map((it) => attachmentResource(it, actor, ticket));
