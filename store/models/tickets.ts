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

const openOf = <O extends string, K extends string>(owner: O, key: K) =>
  ({ [`ticket.${owner}`]: 1, 'ticket.status': 1, [key]: 1, _id: 1 }) as const;

/**
 * What queues are read from, in order. By the last change there is none: it would be written with every event, and the
 * open tickets of a group or a person are few enough to be sorted.
 */
export const QUEUE_INDEXES = {
  groups: { due: openOf('groupId', 'dueAt'), opened: openOf('groupId', 'ticket.openedAt') },
  self: { due: openOf('assigneeId', 'dueAt'), opened: openOf('assigneeId', 'ticket.openedAt') },
} as const;

// Lists go on from a sort key and, among equals, from an id: an index without the id would leave the sorting to memory.
ticketSchema.index({ 'ticket.status': 1, dueAt: 1, _id: 1 });
for (const { due, opened } of Object.values(QUEUE_INDEXES)) {
  ticketSchema.index(due);
  ticketSchema.index(opened);
}
ticketSchema.index({ 'ticket.groups': 1 });
ticketSchema.index({ 'ticket.requesterId': 1, 'ticket.openedAt': -1 });
ticketSchema.index({ 'ticket.openedBy': 1 });
ticketSchema.index({ 'ticket.establishmentId': 1, 'ticket.openedAt': -1 });
ticketSchema.index(
  { 'ticket.outageId': 1, 'ticket.openedAt': -1 },
  { partialFilterExpression: { 'ticket.outageId': { $exists: true } } },
);
ticketSchema.index(
  { 'ticket.machineId': 1, 'ticket.openedAt': -1 },
  { partialFilterExpression: { 'ticket.machineId': { $type: 'string' } } },
);
ticketSchema.index({ dueAt: 1, _id: 1 });
ticketSchema.index({ 'ticket.openedAt': -1, _id: -1 });
ticketSchema.index({ 'ticket.at': -1, _id: -1 });
ticketSchema.index({ 'ticket.rating.at': 1 }, { partialFilterExpression: { 'ticket.rating.at': { $exists: true } } });
ticketSchema.index(
  { 'ticket.ratingFollowUp.doneAt': 1, 'ticket.ratingFollowUp.since': 1 },
  { partialFilterExpression: { 'ticket.ratingFollowUp.since': { $exists: true } } },
);
ticketSchema.index(
  { 'ticket.complainedOf': 1 },
  { name: 'complainedOf', partialFilterExpression: { 'ticket.complainedOf': { $exists: true } } },
);
// Closed tickets stay for ever; the auditor reads the others.
ticketSchema.index({ 'ticket.number': 1 }, { name: 'living', partialFilterExpression: { 'ticket.endedAt': null } });
