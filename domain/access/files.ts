import type { Ticket } from '../ticket/ticket';
import { may } from './access';
import type { Actor } from './actor';
import { seesInside } from './visibility';

/** What access needs to know of a file on a ticket. */
export interface FileFacts {
  /** The account that added it. */
  by: string;
  /** Between colleagues. */
  internal: boolean;
}

/** Of a reader of the ticket: what is between colleagues is for those who see how the desk works on it. */
export const mayReadFile = (actor: Actor, ticket: Ticket, { internal }: Pick<FileFacts, 'internal'>): boolean =>
  !internal || seesInside(actor, ticket);

/** Whoever may write to the other side adds a file for it; who notes between colleagues, one between colleagues. */
export const mayAddFile = (actor: Actor, ticket: Ticket, { internal }: Pick<FileFacts, 'internal'>): boolean =>
  internal ? may(actor, 'note', ticket) && seesInside(actor, ticket) : may(actor, 'reply', ticket);

/** Whether a reader of the file is told who added it. */
export const mayKnowWhoAdded = (actor: Actor, ticket: Ticket, { by }: Pick<FileFacts, 'by'>): boolean =>
  by === actor.id || seesInside(actor, ticket);
