import type { Ticket } from '../../domain/ticket/ticket';
import { boolean, define, mixed, number, string } from './schema';

/** The view of a ticket: what its timeline evolves to, with what lists sort and filter by beside it. */
export interface TicketView {
  /** The ticket's number. */
  _id: string;
  /** The last event the view covers; 0 while it only says that the ticket was accepted. */
  seq: number;
  ticket: Ticket;
  /** The nearest of its commitments; `NEVER` when none is running, so that it sorts last. */
  dueAt: number;
  breached: boolean;
}

export const ticketSchema = define<TicketView>({
  _id: string,
  seq: number,
  ticket: mixed,
  dueAt: number,
  breached: boolean,
});

/** What queues are read from, in order. */
export const QUEUE_INDEXES = {
  groups: { 'ticket.groupId': 1, 'ticket.status': 1, dueAt: 1, _id: 1 },
  self: { 'ticket.assigneeId': 1, 'ticket.status': 1, dueAt: 1, _id: 1 },
} as const;

// Lists go on from a sort key and, among equals, from an id: an index without the id would leave the sorting to memory.
ticketSchema.index({ 'ticket.status': 1, dueAt: 1, _id: 1 });
ticketSchema.index(QUEUE_INDEXES.groups);
ticketSchema.index({ 'ticket.groups': 1 });
ticketSchema.index(QUEUE_INDEXES.self);
ticketSchema.index({ 'ticket.requesterId': 1, 'ticket.openedAt': -1 });
ticketSchema.index({ 'ticket.openedBy': 1 });
ticketSchema.index({ 'ticket.establishmentId': 1, 'ticket.openedAt': -1 });
ticketSchema.index({ dueAt: 1, _id: 1 });
ticketSchema.index({ 'ticket.openedAt': -1, _id: -1 });
ticketSchema.index({ 'ticket.at': -1, _id: -1 });
// Closed tickets stay for ever; the auditor reads the others.
ticketSchema.index({ 'ticket.number': 1 }, { name: 'living', partialFilterExpression: { 'ticket.endedAt': null } });
