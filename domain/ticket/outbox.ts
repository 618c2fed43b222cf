import type { Instant } from '../time';
import { keyOf } from './audience';
import type { TicketEvent } from './events';
import type { Effect, Notice } from './notices';
import type { Slot } from './ticket';

/**
 * What is decided but not yet done: part of the ticket's state, carried over by continue-as-new, so that no outage of a
 * store or a mail server loses or delays the record of anything. Each queue is worked off in order, beside the others.
 */
export interface Outbox {
  /** Events not yet projected. */
  events: readonly TicketEvent[];
  /** Notices whose persons are not found yet, by audience. */
  notices: Readonly<Record<string, readonly Notice[]>>;
  /** Mails to send, by person: one bad mailbox holds up nobody else. */
  mails: Readonly<Record<string, readonly Mail[]>>;
  reservations: readonly Booking[];
}

export interface Mail {
  notice: Notice;
  personId: string;
  /** First attempt: the policy's retry time counts from here. */
  since: Instant | null;
}

export type Booking =
  | { do: 'reserve'; owner: string; slot: Slot; replaces: string | null }
  | { do: 'release'; owner: string };

export const EMPTY_OUTBOX: Outbox = { events: [], notices: {}, mails: {}, reservations: [] };

export function enqueue(outbox: Outbox, events: readonly TicketEvent[], effects: readonly Effect[]): Outbox {
  let { notices, mails } = outbox;
  const reservations = [...outbox.reservations];
  for (const effect of effects) {
    if (effect.do !== 'notify') reservations.push(effect);
    else if (effect.notice.audience.to === 'person' && isFixed(effect.notice)) {
      mails = append(mails, effect.notice.audience.id, mailOf(effect.notice, effect.notice.audience.id));
    } else notices = append(notices, keyOf(effect.notice.audience), effect.notice);
  }
  return { events: [...outbox.events, ...events], notices, mails, reservations };
}

/** A requester is told in person; staff may be absent, and then their substitute is. */
const isFixed = ({ audience, ticket }: Notice): boolean =>
  audience.to === 'person' && audience.id === ticket.requesterId;

export const mailOf = (notice: Notice, personId: string): Mail => ({ notice, personId, since: null });

export function append<T>(
  queues: Readonly<Record<string, readonly T[]>>,
  key: string,
  ...items: T[]
): Record<string, readonly T[]> {
  return { ...queues, [key]: [...(queues[key] ?? []), ...items] };
}

/** Takes the head off a queue; an empty queue leaves no key behind. */
export function behead<T>(queues: Readonly<Record<string, readonly T[]>>, key: string): Record<string, readonly T[]> {
  const { [key]: queue, ...others } = queues;
  const rest = queue?.slice(1) ?? [];
  return rest.length > 0 ? { ...others, [key]: rest } : others;
}

export const isDrained = ({ events, notices, mails, reservations }: Outbox): boolean =>
  events.length === 0 &&
  reservations.length === 0 &&
  Object.keys(notices).length === 0 &&
  Object.keys(mails).length === 0;
