import { digest } from '../domain/digest';
import type { Alert, AlertDetails, AlertKind } from './models/alerts';
import { native } from './models/schema';
import type { Store } from './store';
import type { Within } from './transaction';

export type { Alert };

export interface NewAlert {
  kind: AlertKind;
  /** The ticket's. */
  number: string;
  details: AlertDetails;
}

/** The same alert again counts up and raises none anew. True when it is new. */
export async function raiseAlert(store: Store, alert: NewAlert, within?: Within): Promise<boolean> {
  const { kind, number, details } = alert;
  const now = Date.now();
  const { upsertedCount } = await native(store.models.alerts).updateOne(
    { _id: `${kind}/${number}/${digest(details)}` },
    { $setOnInsert: { kind, number, details, at: now }, $set: { lastAt: now }, $inc: { times: 1 } },
    { ...within, upsert: true },
  );
  return upsertedCount > 0;
}

/** The latest first. */
export function readAlerts(
  store: Store,
  { number, limit = 100 }: { number?: string; limit?: number } = {},
): Promise<Alert[]> {
  return native(store.models.alerts)
    .find(number === undefined ? {} : { number: { $eq: number } })
    .sort({ lastAt: -1 })
    .limit(limit)
    .toArray();
}

/** A ticket whose workflow must be alive. */
export interface OpenTicket {
  number: string;
  /** The last event projected. */
  seq: number;
  /** When its nearest commitment is due, as last projected. */
  dueAt: number;
}

/** Every ticket whose life has begun and not ended, read as the cursor goes. What is only accepted is the sweeper's. */
export async function* openTickets(store: Store): AsyncGenerator<OpenTicket> {
  const views = native(store.models.tickets)
    .find({ 'ticket.endedAt': null, seq: { $gt: 0 } })
    .project<{ _id: string; seq: number; dueAt: number }>({ seq: 1, dueAt: 1 });
  for await (const { _id, seq, dueAt } of views) yield { number: _id, seq, dueAt };
}

/** The number of every ticket that has been projected, oldest first. */
export async function* allTickets(store: Store): AsyncGenerator<string> {
  const views = native(store.models.tickets)
    .find({ seq: { $gt: 0 } })
    .sort({ _id: 1 })
    .project<{ _id: string }>({ _id: 1 });
  for await (const { _id } of views) yield _id;
}
