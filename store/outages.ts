import type { mongo } from 'mongoose';
import type { Actor } from '../domain/access/actor';
import type { Outage } from '../domain/outage/outage';
import type { Instant } from '../domain/time';
import { accessFilter } from './access';
import { beyond, type Page, type PageAsked, pageOf, readCursor } from './cursor';
import { isDuplicateKey } from './errors';
import type { OutageRow } from './models/outages';
import { native } from './models/schema';
import type { Store } from './store';

/**
 * The outage under its id, which is made of a key, or a new one from what `draft` gives, which is asked only for an id not
 * seen before. Null where the key was used for something else.
 */
export async function claimOutage(
  store: Store,
  { id: _id, bodyDigest }: { id: string; bodyDigest: string },
  draft: () => Promise<Outage>,
): Promise<Outage | null> {
  const known = (await outages(store).findOne({ _id: { $eq: _id } })) ?? (await inserted());
  return known?.bodyDigest === bodyDigest ? outageOf(known) : null;

  async function inserted(): Promise<OutageRow | null> {
    const { id: _, ...facts } = await draft();
    const row = { _id, ...facts, bodyDigest, told: 0 };
    try {
      await outages(store).insertOne(row);
      return row;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return outages(store).findOne({ _id });
    }
  }
}

/** Writes what became of an outage, unless it has changed meanwhile: then false. */
export async function updateOutage(store: Store, before: Outage, after: Outage): Promise<boolean> {
  const { id: _id, updates, ...facts } = after;
  const said = updates.slice(before.updates.length);
  const { modifiedCount } = await outages(store).updateOne(
    { _id, updates: { $size: before.updates.length } },
    { $set: facts, $push: { updates: { $each: said } } },
  );
  return modifiedCount === 1;
}

/** `told`: the last update of which everybody was told who asked for it. */
export async function readOutage(store: Store, id: string): Promise<{ outage: Outage; told: number } | null> {
  const row = await outages(store).findOne({ _id: { $eq: id } });
  return row && { outage: outageOf(row), told: row.told };
}

export interface OutageQuery extends PageAsked {
  /** `open`: neither ended nor cancelled. */
  state?: 'open' | 'over' | undefined;
}

/** The latest start first. Throws `BadCursor`. */
export async function listOutages(store: Store, { state, cursor, limit }: OutageQuery): Promise<Page<Outage>> {
  const filter: mongo.Filter<OutageRow> = {
    $and: [
      state === undefined ? {} : { endedAt: state === 'open' ? null : { $ne: null } },
      cursor === undefined ? {} : beyond('startAt', -1, readCursor(cursor)),
    ],
  };
  const found = await outages(store)
    .find(filter)
    .sort({ startAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const { data, nextCursor } = pageOf(found, limit, ({ startAt }) => startAt);
  return { data: data.map(outageOf), nextCursor };
}

/** More at once, or in one season, than anybody could read; it keeps a page for whoever comes within bounds. */
const MAX_READ = 300;

/** Those that are open, the latest start first; then those that were over at this instant or later, the latest end first. */
export async function outagesSince(store: Store, since: Instant): Promise<Outage[]> {
  const [open, over] = await Promise.all([
    outages(store).find({ endedAt: null }).sort({ startAt: -1, _id: -1 }).limit(MAX_READ).toArray(),
    outages(store)
      .find({ endedAt: { $gte: since } })
      .sort({ endedAt: -1 })
      .limit(MAX_READ)
      .toArray(),
  ]);
  return [...open, ...over].map(outageOf);
}

export interface Concerned {
  /** Any when left out. */
  serviceId?: string | undefined;
  /** Anywhere when left out. */
  establishmentId?: string | undefined;
  startedBy: Instant;
  limit: number;
}

/** What is open with a service, at a place, and had begun by then; the latest start first. */
export async function outagesConcerning(
  store: Store,
  { serviceId, establishmentId, startedBy, limit }: Concerned,
): Promise<Outage[]> {
  const covers = (field: 'serviceIds' | 'establishmentIds', id: string | undefined) =>
    id === undefined ? {} : { $or: [{ [field]: null }, { [field]: { $eq: id } }] };
  const about = [covers('serviceIds', serviceId), covers('establishmentIds', establishmentId)];
  const found = await outages(store)
    .find({ $and: [{ endedAt: null, startAt: { $lte: startedBy } }, ...about] })
    .sort({ startAt: -1, _id: -1 })
    .limit(limit)
    .toArray();
  return found.map(outageOf);
}

/** Those of which something was said last, the latest first. */
export async function latestNews(store: Store, limit: number): Promise<Outage[]> {
  const found = await outages(store).find().sort({ 'updates.at': -1 }).limit(limit).toArray();
  return found.map(outageOf);
}

/** Everybody was told of the updates up to this one. */
export async function noteTold(store: Store, id: string, seq: number): Promise<void> {
  await outages(store).updateOne({ _id: { $eq: id } }, { $max: { told: seq } });
}

/** What must have a workflow: those that are open or may be reopened, and those with something left to tell. */
export async function livingOutages(store: Store, overSince: Instant): Promise<{ id: string; isTold: boolean }[]> {
  return outages(store)
    .aggregate<{ id: string; isTold: boolean }>([
      { $match: { $or: [{ endedAt: null }, { endedAt: { $gte: overSince } }] } },
      { $project: { _id: 0, id: '$_id', isTold: { $gte: ['$told', { $size: '$updates' }] } } },
    ])
    .toArray();
}

/** Opened all the same by who had been told of an outage, as far as the actor may read them, the latest first. */
export async function ticketsOfOutage(
  store: Store,
  actor: Actor,
  { id, limit }: { id: string; limit: number },
): Promise<{ numbers: string[]; count: number }> {
  const filter = { $and: [{ 'ticket.outageId': { $eq: id } }, accessFilter(actor, 'read')] };
  const tickets = native(store.models.tickets);
  const [found, count] = await Promise.all([
    tickets
      .find(filter, { projection: { _id: 1 } })
      .sort({ 'ticket.openedAt': -1 })
      .limit(limit)
      .toArray(),
    tickets.countDocuments(filter),
  ]);
  return { numbers: found.map(({ _id }) => _id), count };
}

const outages = (store: Store) => native(store.models.outages);

const outageOf = ({ _id: id, bodyDigest: _digest, told: _told, ...facts }: OutageRow): Outage => ({ id, ...facts });
