/**
 * The shapes of the API's answers: the very types of the schemas that it validates with. Types alone, and nothing else,
 * may be imported from there (docs/adr/0010-pages.md).
 */

export type { AttachmentResource } from '../../api/schemas/attachments';
export type { CommandBody } from '../../api/schemas/commands';
export type { TicketChange } from '../../api/schemas/events';
export type { TicketDetails } from '../../api/schemas/ticketDetails';
export type { OpenBody, TicketResource, TicketRowResource } from '../../api/schemas/tickets';
export type { EventResource } from '../../api/schemas/timeline';
export type { Action } from '../../domain/access/access';
export type { CommandName } from '../../domain/ticket/commands';
export type { EventType } from '../../domain/ticket/events';
export type { QueueName } from '../../domain/ticket/queues';
export type { RefusalCode } from '../../domain/ticket/refusal';
export type * from '../../domain/words';
