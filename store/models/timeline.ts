import type { TicketEvent } from '../../domain/ticket/events';
import type { Instant } from '../../domain/time';
import { define, mixed, number, string } from './schema';

export interface TimelineEvent {
  number: string;
  seq: number;
  /** Of the event: tells a repeated projection from another story. */
  digest: string;
  event: TicketEvent;
}

/** What had been recorded before an operator reset the ticket's workflow to tell it anew. */
export interface SupersededEvent extends TimelineEvent {
  supersededAt: Instant;
}

const recorded = { number: string, seq: number, digest: string, event: mixed } as const;

export const timelineEventSchema = define<TimelineEvent>(recorded);
export const supersededEventSchema = define<SupersededEvent>({ ...recorded, supersededAt: number });

timelineEventSchema.index({ number: 1, seq: 1 }, { unique: true });
// What timers recorded, with when it was due and when they did.
timelineEventSchema.index({ 'event.fired': 1 }, { partialFilterExpression: { 'event.fired': { $exists: true } } });
supersededEventSchema.index({ number: 1, seq: 1 });
