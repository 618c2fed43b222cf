import { Readable } from 'node:stream';
import { may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import { outsideOf, seesInside } from '../../domain/access/visibility';
import type { FeedItem } from '../../store/feed';
import { isoOf } from '../schemas/common';
import type { TicketChange } from '../schemas/events';

export interface Viewer {
  actor: Actor;
  credential: string;
}

/** More than this unread, and the reader is too slow: it is cut off, and resumes where it was. */
const MAX_UNREAD_BYTES = 1024 * 1024;
const RETRY_MS = 2_000;

/** What one subscriber is sent, in the format of server-sent events. */
export class EventStream extends Readable {
  /** What came while it was being caught up; null once it follows. */
  private held: FeedItem[] | null = [];
  private isOver = false;

  constructor(readonly viewer: Viewer) {
    super({ read: () => {} });
  }

  /** Goes on from where it was caught up to. */
  begin(position: string, missed: readonly FeedItem[] = []): void {
    this.tell(`retry: ${RETRY_MS}\n\n`);
    for (const item of missed) this.show(item);
    this.tell(`id: ${position}\n\n`);
    const later = this.held?.filter(({ token }) => token > position) ?? [];
    this.held = null;
    for (const item of later) this.show(item);
  }

  offer(item: FeedItem): void {
    if (this.held) this.held.push(item);
    else this.show(item);
  }

  /** The id without data moves the place to resume from, also for who sees nothing for days. */
  beat(position: string): void {
    if (!this.held) this.tell(`: still here\nid: ${position}\n\n`);
  }

  /** There is a gap: what is on the page is to be read anew. */
  reset(): void {
    this.tell('event: reset\ndata: {}\n\n');
  }

  /** The rights it was opened with are no longer there. */
  revoke(): void {
    this.tell('event: revoked\ndata: {}\n\n');
    this.finish();
  }

  finish(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.push(null);
  }

  private show(item: FeedItem): void {
    if ('callId' in item) {
      const data = JSON.stringify({ id: item.callId });
      if (may(this.viewer.actor, 'readCalls')) this.tell(`id: ${item.token}\nevent: call\ndata: ${data}\n\n`);
      return;
    }
    if ('outageId' in item) {
      this.tell(`id: ${item.token}\nevent: outage\ndata: ${JSON.stringify({ id: item.outageId })}\n\n`);
      return;
    }
    const change = changeFor(this.viewer.actor, item);
    if (change) this.tell(`id: ${item.token}\nevent: ticket\ndata: ${JSON.stringify(change)}\n\n`);
  }

  private tell(text: string): void {
    if (this.destroyed || this.isOver) return;
    this.push(text);
    if (this.readableLength > MAX_UNREAD_BYTES) this.destroy();
  }
}

/** What somebody sees of an event; null when it does not exist for them. */
function changeFor(actor: Actor, { event, ticket }: Extract<FeedItem, { ticket: unknown }>): TicketChange | null {
  if (!may(actor, 'read', ticket)) return null;
  const inside = seesInside(actor, ticket);
  if (!inside && !outsideOf(event)) return null;
  const { number, status, groupId, assigneeId } = ticket;
  return {
    number,
    type: event.type,
    at: isoOf(event.at),
    status,
    groupId,
    ...(inside ? { seq: event.seq, assigneeId } : {}),
  };
}
