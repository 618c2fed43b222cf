import type { Actor } from '../../domain/access/actor';
import { seesInside } from '../../domain/access/visibility';
import type { Ticket } from '../../domain/ticket/ticket';
import type { Attachment } from '../../store/attachments';
import type { AttachmentResource } from '../schemas/attachments';
import { isoOf } from '../schemas/common';

export const isFor = (actor: Actor, ticket: Ticket, { internal }: Attachment): boolean =>
  !internal || seesInside(actor, ticket);

export function attachmentResource(attachment: Attachment, actor: Actor, ticket: Ticket): AttachmentResource {
  const { id, name, mediaType, bytes, at, by, internal } = attachment;
  const knowsWho = by === actor.id || seesInside(actor, ticket);
  return { id, name, mediaType, bytes, at: isoOf(at), by: knowsWho ? by : null, internal };
}

/** Those of a ticket that the caller may see. */
export const attachmentsFor = (actor: Actor, ticket: Ticket, all: readonly Attachment[]): AttachmentResource[] =>
  all.filter((it) => isFor(actor, ticket, it)).map((it) => attachmentResource(it, actor, ticket));
