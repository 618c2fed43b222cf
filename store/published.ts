import type { mongo } from 'mongoose';
import type { Calendar } from '../domain/calendar/calendar';
import type { ServiceSheet } from '../domain/catalogue/sheet';
import type { Policy } from '../domain/policy/policy';
import type { Pin } from '../domain/ticket/ticket';
import type { Charter } from '../domain/workstation/charter';
import type { Bilingual } from '../domain/written';
import { calendarSchema } from './calendars/schema';
import { charterSchema } from './charters/schema';
import { isDuplicateKey, VersionConflict } from './errors';
import type { PublishedCalendar, PublishedCharter, PublishedPolicy, PublishedSheet } from './models/published';
import { native } from './models/schema';
import { policySchema } from './policies/schema';
import { sheetSchema } from './sheets/schema';
import type { Store } from './store';

export type { PublishedCalendar, PublishedCharter, PublishedPolicy, PublishedSheet };

export interface NewCalendar extends Pin {
  title: Bilingual;
  calendar: Calendar;
}

export interface NewSheet extends Pin {
  publishedBy: string | null;
  sheet: ServiceSheet;
}

type Versioned = PublishedPolicy | PublishedCalendar | PublishedCharter | PublishedSheet;

/** A policy's next version. Throws zod's error for what is no policy, `VersionConflict` unless it is the latest one plus one. */
export async function putPolicy(store: Store, policy: Policy): Promise<void> {
  policySchema.parse(policy);
  const { id, version, title } = policy;
  await publish(policies(store), { ...head({ id, version }), title, policy });
}

/** A calendar's next version; throws like `putPolicy`. */
export async function putCalendar(store: Store, { id, version, title, calendar }: NewCalendar): Promise<void> {
  calendarSchema.parse(calendar);
  await publish(calendars(store), { ...head({ id, version }), title, calendar });
}

/** The next version of a service's sheet; throws like `putPolicy`. */
export async function putSheet(store: Store, { id, version, publishedBy, sheet }: NewSheet): Promise<PublishedSheet> {
  sheetSchema.parse(sheet);
  const document = { ...head({ id, version }), publishedBy, sheet };
  await publish(sheets(store), document);
  return document;
}

/** A charter's next version; throws like `putPolicy`. */
export async function putCharter(store: Store, charter: Charter): Promise<void> {
  charterSchema.parse(charter);
  const { id, version, title } = charter;
  await publish(charters(store), { ...head({ id, version }), title, charter });
}

/** One version, or the latest. */
export const readPolicy = (store: Store, id: string, version?: number): Promise<PublishedPolicy | null> =>
  read(policies(store), id, version);

export const readCalendar = (store: Store, id: string, version?: number): Promise<PublishedCalendar | null> =>
  read(calendars(store), id, version);

export const readCharter = (store: Store, id: string, version?: number): Promise<PublishedCharter | null> =>
  read(charters(store), id, version);

export const readSheet = (store: Store, id: string, version?: number): Promise<PublishedSheet | null> =>
  read(sheets(store), id, version);

/** The latest sheet of each service, by the service. */
export async function currentSheets(store: Store): Promise<Map<string, PublishedSheet>> {
  const latest = await sheets(store)
    .aggregate<PublishedSheet>([
      { $sort: { id: 1, version: -1 } },
      { $group: { _id: '$id', latest: { $first: '$$ROOT' } } },
      { $replaceRoot: { newRoot: '$latest' } },
    ])
    .toArray();
  return new Map(latest.map((sheet) => [sheet.id, sheet]));
}

/** Every version of a service's sheet, the latest first. */
export const sheetVersions = (store: Store, id: string): Promise<PublishedSheet[]> =>
  sheets(store)
    .find({ id: { $eq: id } })
    .sort({ version: -1 })
    .toArray();

/** Every version, the latest of each first. */
export const listPolicies = (store: Store): Promise<PublishedPolicy[]> => list(policies(store));

export const listCalendars = (store: Store): Promise<PublishedCalendar[]> => list(calendars(store));

export const listCharters = (store: Store): Promise<PublishedCharter[]> => list(charters(store));

const policies = (store: Store) => native(store.models.policies);
const calendars = (store: Store) => native(store.models.calendars);
const sheets = (store: Store) => native(store.models.serviceSheets);
const charters = (store: Store) => native(store.models.charters);

const head = ({ id, version }: Pin) => ({ _id: `${id}@${version}`, id, version, publishedAt: Date.now() });

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
