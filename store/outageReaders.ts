import type { mongo } from 'mongoose';
import type { OutageFacts } from '../domain/outage/outage';
import type { Instant } from '../domain/time';
import type { OutageSubscription } from './models/outages';
import { native } from './models/schema';
import type { Store } from './store';

export type Subscription = Omit<OutageSubscription, '_id'>;

const NONE: Subscription = { everything: false, serviceIds: [], establishmentIds: [] };

export async function readSubscription(store: Store, personId: string): Promise<Subscription> {
  const { _id, ...subscription } = (await subscriptions(store).findOne({ _id: { $eq: personId } })) ?? {
    _id: '',
    ...NONE,
  };
  return subscription;
}

/** One that asks for nothing is none. */
export async function putSubscription(store: Store, personId: string, subscription: Subscription): Promise<void> {
  const { everything, serviceIds, establishmentIds } = subscription;
  if (!everything && serviceIds.length + establishmentIds.length === 0) {
    await subscriptions(store).deleteOne({ _id: { $eq: personId } });
  } else {
    await subscriptions(store).replaceOne(
      { _id: personId },
      { everything, serviceIds, establishmentIds },
      { upsert: true },
    );
  }
}

export async function follow(store: Store, outageId: string, personId: string, at: Instant): Promise<void> {
  const _id = idOf(outageId, personId);
  await followers(store).updateOne({ _id }, { $setOnInsert: { outageId, personId, at } }, { upsert: true });
}

export async function unfollow(store: Store, outageId: string, personId: string): Promise<void> {
  await followers(store).deleteOne({ _id: idOf(outageId, personId) });
}

/** Nothing about outages any more. */
export async function unsubscribe(store: Store, personId: string): Promise<void> {
  await Promise.all([
    subscriptions(store).deleteOne({ _id: { $eq: personId } }),
    followers(store).deleteMany({ personId: { $eq: personId } }),
  ]);
}

const MAX_FOLLOWED = 200;

/** The latest first. */
export const followedBy = async (store: Store, personId: string): Promise<string[]> =>
  (
    await followers(store)
      .find({ personId: { $eq: personId } }, { projection: { outageId: 1 } })
      .sort({ at: -1 })
      .limit(MAX_FOLLOWED)
      .toArray()
  ).map(({ outageId }) => outageId);

export const countFollowers = (store: Store, outageId: string): Promise<number> =>
  followers(store).countDocuments({ outageId: { $eq: outageId } });

/**
 * Who asked to be told of an outage, after somebody, in the order of their ids: so a list of thousands is gone through piece
 * by piece, and nobody is left out who had asked before it was begun.
 */
export async function readersOf(
  store: Store,
  { id, serviceIds, establishmentIds }: Pick<OutageFacts, 'id' | 'serviceIds' | 'establishmentIds'>,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const beyond = after === null ? {} : { $gt: after };
  const isAbout = (field: 'serviceIds' | 'establishmentIds', ids: readonly string[] | null) =>
    ids === null ? { [`${field}.0`]: { $exists: true } } : { [field]: { $in: [...ids] } };
  const asked: mongo.Filter<OutageSubscription> = {
    ...(after === null ? {} : { _id: { $gt: after } }),
    $or: [{ everything: true }, isAbout('serviceIds', serviceIds), isAbout('establishmentIds', establishmentIds)],
  };
  const [subscribers, following] = await Promise.all([
    subscriptions(store)
      .find(asked, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray(),
    followers(store)
      .find({ outageId: { $eq: id }, ...(after === null ? {} : { personId: beyond }) }, { projection: { personId: 1 } })
      .sort({ personId: 1 })
      .limit(limit)
      .toArray(),
  ]);
  const ids = new Set([...subscribers.map(({ _id }) => _id), ...following.map(({ personId }) => personId)]);
  return [...ids].sort().slice(0, limit);
}

const subscriptions = (store: Store) => native(store.models.outageSubscriptions);
const followers = (store: Store) => native(store.models.outageFollowers);

const idOf = (outageId: string, personId: string): string => `${outageId}:${personId}`;
