import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import type { Relations } from '../domain/access/access';
import type { TicketEvent } from '../domain/ticket/events';
import type { Ticket } from '../domain/ticket/ticket';
import { isUnavailable } from './errors';
import { native } from './models/schema';
import type { TimelineEvent } from './models/timeline';
import type { Store } from './store';

/** An event as it was recorded, with what access needs to know of its ticket; or a call, or an outage, of which there is something new. */
export type FeedItem = {
  /** Where the feed goes on after it; tokens sort as the events were written. */
  token: string;
} & ({ event: TicketEvent; ticket: FeedTicket } | { callId: string } | { outageId: string });
export type FeedTicket = Relations & Pick<Ticket, 'number' | 'seq' | 'status' | 'assigneeId'>;

export interface Listener {
  onItem(item: FeedItem): void;
  /** Events were missed for good: MongoDB does not remember that far back. */
  onLost(): void;
  onFault(error: unknown): void;
}

export interface Feed {
  /** Resolves when no event recorded from now on is missed; rejects, and the feed has ended, when MongoDB is away. */
  opened: Promise<void>;
  /** The token up to which everything was told. */
  position(): string;
  stop(): Promise<void>;
}

/** A place in the feed that MongoDB does not know, or no longer. */
export class FeedLost extends Error {
  override readonly name = 'FeedLost';
}

const RETRY_MS = 500;

/** Tells each event once it is recorded, in order, over outages of MongoDB. */
export function followTimeline(store: Store, { onItem, onLost, onFault }: Listener): Feed {
  let position = '';
  let stream: Stream | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  let isOpen = false;
  const open = (onOpen = () => {}): void => {
    stream = watch(store, position);
    stream.once('resumeTokenChanged', (token) => {
      position ||= tokenOf(token);
      isOpen = true;
      onOpen();
    });
  };
  const follow = async () => {
    const read = reader(store);
    while (!signal.aborted) {
      const change = await stream?.tryNext();
      const item = change && (await read(change));
      if (item) onItem(item);
      // One whose database was dropped answers at once, and for ever, that there is nothing.
      if (stream?.closed) throw new Error('the change stream has ended');
      position = tokenOf(stream?.resumeToken);
    }
  };
  const keepOn = async () => {
    for (;;) {
      const error = await follow().catch((caught: unknown) => caught);
      await stream?.close().catch(() => {});
      if (signal.aborted) return;
      // Whoever waits for it is told, and nobody had been promised anything yet.
      if (!isOpen) throw error;
      if (isForgotten(error)) {
        position = '';
        onLost();
      } else onFault(error);
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
      open();
    }
  };
  const first = new Promise<void>(open);
  const ended = keepOn();
  return {
    opened: Promise.race([first, ended]),
    position: () => position,
    stop: async () => {
      stopping.abort();
      await stream?.close().catch(() => {});
      await ended.catch(() => {});
    },
  };
}

/** What was recorded after one place in the feed, at least up to another. Throws `FeedLost`, also for more than `limit`. */
export async function replayTimeline(
  store: Store,
  { after, upTo, limit }: { after: string; upTo: string; limit: number },
): Promise<{ items: FeedItem[]; position: string }> {
  const stream = watch(store, after, REPLAY_WAIT_MS);
  const read = reader(store);
  const items: FeedItem[] = [];
  let position = after;
  try {
    do {
      const change = await stream.tryNext();
      const item = change && (await read(change));
      if (item) items.push(item);
      if (items.length > limit) throw new FeedLost();
      position = tokenOf(stream.resumeToken);
    } while (position < upTo);
  } catch (error) {
    throw isUnknownPlace(error) ? new FeedLost(undefined, { cause: error }) : error;
  } finally {
    await stream.close().catch(() => {});
  }
  return { items, position };
}

const REPLAY_WAIT_MS = 50;

type Recorded = mongo.ChangeStreamInsertDocument<TimelineEvent>;
type OtherChange = { _id: unknown; ns: { coll: 'calls' | 'outages' }; documentKey: { _id: string } };
type Change = Recorded | OtherChange;
type Stream = mongo.ChangeStream<mongo.Document, mongo.ChangeStreamDocument>;

function watch(store: Store, after: string, maxAwaitTimeMS = 1_000): Stream {
  const { db } = store.connection;
  if (!db) throw new mongo.MongoNotConnectedError('the store is closed');
  return db.watch(WATCHED, {
    maxAwaitTimeMS,
    ...(after === '' ? {} : { resumeAfter: { _data: after } }),
  });
}

/**
 * One stream of all, so that one place says where to go on. Of calls only what somebody may be waiting for: those that an
 * import finds have ended long ago.
 */
const WATCHED = [
  {
    $match: {
      $or: [
        { 'ns.coll': 'timelineEvents', operationType: 'insert' },
        { 'ns.coll': 'outages', operationType: 'insert' },
        {
          'ns.coll': 'outages',
          operationType: 'update',
          // A note of who was told is news to nobody.
          'updateDescription.updatedFields.told': { $exists: false },
        },
        {
          'ns.coll': 'calls',
          operationType: 'insert',
          'fullDocument.endedAt': null,
          'fullDocument.outcome': { $in: ['ringing', 'answered'] },
        },
        {
          'ns.coll': 'calls',
          operationType: 'update',
          $or: ['outcome', 'endedAt', 'ticket'].map((name) => ({
            [`updateDescription.updatedFields.${name}`]: { $exists: true },
          })),
        },
      ],
    },
  },
];

/** One ticket's events come together, so the view read for one of them serves those it covers. */
function reader(store: Store): (change: mongo.ChangeStreamDocument) => Promise<FeedItem | null> {
  let known: FeedTicket | null = null;
  return async (change) => {
    // What is watched for is nothing else.
    const watched = change as Change;
    const place = { token: tokenOf(watched._id) };
    if (watched.ns.coll === 'calls') return { ...place, callId: String(watched.documentKey?._id) };
    if (watched.ns.coll === 'outages') return { ...place, outageId: String(watched.documentKey?._id) };
    const {
      _id,
      fullDocument: { number, event },
    } = watched as Recorded;
    if (known?.number !== number || known.seq < event.seq) known = await readTicket(store, number);
    return known && { token: tokenOf(_id), event, ticket: known };
  };
}

async function readTicket(store: Store, number: string): Promise<FeedTicket | null> {
  const view = await native(store.models.tickets).findOne({ _id: { $eq: number } }, { projection: FEED_PROJECTION });
  return view?.ticket ?? null;
}

const FEED_PROJECTION = Object.fromEntries(
  (
    [
      'number',
      'seq',
      'status',
      'assigneeId',
      'requesterId',
      'openedBy',
      'establishmentId',
      'groupId',
      'groups',
      'complainedOf',
    ] as const satisfies readonly (keyof FeedTicket)[]
  ).map((name) => [`ticket.${name}`, 1]),
);

const tokenOf = (token: unknown): string => (token as { _data?: string } | undefined)?._data ?? '';

/** A place that MongoDB gave out itself, and cannot go on from. Whatever else it answers, as while it starts, may go better later. */
const isForgotten = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && FORGOTTEN.has(Number(error.code));
/** CappedPositionLost, InvalidResumeToken, ChangeStreamFatalError, ChangeStreamHistoryLost. */
const FORGOTTEN = new Set([136, 260, 280, 286]);

/** A place that came from outside, and may be anything: there is no list of what MongoDB answers to it. */
const isUnknownPlace = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError &&
  !isUnavailable(error) &&
  !error.hasErrorLabel(mongo.MongoErrorLabel.ResumableChangeStreamError);
