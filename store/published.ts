import type { mongo } from 'mongoose';
import type { Calendar } from '../domain/calendar/calendar';
import type { Policy } from '../domain/policy/policy';
import type { Pin } from '../domain/ticket/ticket';
import { calendarSchema } from './calendars/schema';
import { isDuplicateKey, VersionConflict } from './errors';
import type { PublishedCalendar, PublishedPolicy } from './models/published';
import { type Bilingual, native } from './models/schema';
import { policySchema } from './policies/schema';
import type { Store } from './store';

export type { PublishedCalendar, PublishedPolicy };

export interface NewCalendar extends Pin {
  title: Bilingual;
  calendar: Calendar;
}

type Versioned = PublishedPolicy | PublishedCalendar;

/** A policy's next version. Throws zod's error for what is no policy, `VersionConflict` unless it is the latest one plus one. */
export async function putPolicy(store: Store, policy: Policy): Promise<void> {
  policySchema.parse(policy);
  const { id, version, title } = policy;
  await publish(policies(store), { ...head({ id, version }, title), policy });
}

/** A calendar's next version; throws like `putPolicy`. */
export async function putCalendar(store: Store, { id, version, title, calendar }: NewCalendar): Promise<void> {
  calendarSchema.parse(calendar);
  await publish(calendars(store), { ...head({ id, version }, title), calendar });
}

/** One version, or the latest. */
export const readPolicy = (store: Store, id: string, version?: number): Promise<PublishedPolicy | null> =>
  read(policies(store), id, version);

export const readCalendar = (store: Store, id: string, version?: number): Promise<PublishedCalendar | null> =>
  read(calendars(store), id, version);

/** Every version, the latest of each first. */
export const listPolicies = (store: Store): Promise<PublishedPolicy[]> => list(policies(store));

export const listCalendars = (store: Store): Promise<PublishedCalendar[]> => list(calendars(store));

const policies = (store: Store) => native(store.models.policies);
const calendars = (store: Store) => native(store.models.calendars);

const head = ({ id, version }: Pin, title: Bilingual) => ({
  _id: `${id}@${version}`,
  id,
  version,
  title,
  publishedAt: Date.now(),
});

async function publish<T extends Versioned>(
  collection: mongo.Collection<T>,
  document: mongo.OptionalUnlessRequiredId<T>,
): Promise<void> {
  const latest = await read(collection, document.id, undefined);
  if (document.version !== (latest?.version ?? 0) + 1) throw new VersionConflict(document.id);
  try {
    await collection.insertOne(document);
  } catch (error) {
    throw isDuplicateKey(error) ? new VersionConflict(document.id) : error;
  }
}

async function read<T extends Versioned>(
  collection: mongo.Collection<T>,
  id: string,
  version: number | undefined,
): Promise<T | null> {
  const filter = { id: { $eq: id }, ...(version === undefined ? {} : { version: { $eq: version } }) };
  return (await collection.findOne(filter as mongo.Filter<T>, { sort: { version: -1 } })) as T | null;
}

async function list<T extends Versioned>(collection: mongo.Collection<T>): Promise<T[]> {
  return (await collection.find().sort({ id: 1, version: -1 }).toArray()) as T[];
}
