import type { mongo } from 'mongoose';
import { reachesOf } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import type { Instant } from '../domain/time';
import type { Charter } from '../domain/workstation/charter';
import type { ListedWorkstation } from '../domain/workstation/readCsv';
import { type ConformityState, checkedSince, type Workstation } from '../domain/workstation/workstation';
import { type ImportCounts, importList } from './importList';
import { native } from './models/schema';
import type { WorkstationRow } from './models/workstations';
import type { Store } from './store';
import { startOfWord, wordsOf } from './textSearch';

type Filter = mongo.Filter<WorkstationRow>;

/** One of the inventory, whoever asks. */
export async function readWorkstation(store: Store, inventoryNumber: string): Promise<Workstation | null> {
  const row = await workstations(store).findOne({ _id: { $eq: inventoryNumber } });
  return row && workstationOf(row);
}

/** One that the actor may read; what one may not read does not exist. */
export async function findWorkstation(store: Store, actor: Actor, id: string): Promise<Workstation | null> {
  const row = await workstations(store).findOne({ $and: [{ _id: { $eq: id } }, readable(actor)] });
  return row && workstationOf(row);
}

/** Those that somebody works on. */
export async function workstationsOf(store: Store, accountId: string, limit: number): Promise<Workstation[]> {
  const rows = await workstations(store)
    .find({ assignedTo: { $eq: accountId } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return rows.map(workstationOf);
}

export interface WorkstationQuery {
  establishmentId?: string | undefined;
  assignedTo?: string | undefined;
  conformity?: ConformityState | undefined;
  /** Beginnings of words of the number, the room or the model. */
  q?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** What charter the states are those of, and as of when. */
export interface Judged {
  charter: Charter;
  at: Instant;
}

/** Those that the actor may read, by inventory number, after a given one. */
export async function listWorkstations(
  store: Store,
  actor: Actor,
  { establishmentId, assignedTo, conformity, q = '', after, limit }: WorkstationQuery,
  judged: Judged,
): Promise<Workstation[]> {
  const about: Filter[] = wordsOf(q).map((word) => {
    const start = startOfWord(word);
    return { $or: [{ _id: start }, { room: start }, { model: start }] } as Filter;
  });
  const rows = await workstations(store)
    .find({
      $and: [
        readable(actor),
        establishmentId === undefined ? {} : { establishmentId: { $eq: establishmentId } },
        assignedTo === undefined ? {} : { assignedTo: { $eq: assignedTo } },
        conformity === undefined ? {} : inState(conformity, judged),
        after === undefined ? {} : { _id: { $gt: after } },
        ...about,
      ],
    })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return rows.map(workstationOf);
}

export interface PlaceFigures {
  establishmentId: string;
  total: number;
  conforming: number;
  notConforming: number;
}

/** How many of each establishment conform, and how many do not; of the others nobody knows. */
export async function countByEstablishment(store: Store, actor: Actor, judged: Judged): Promise<PlaceFigures[]> {
  const count = async (filter: Filter): Promise<Map<string, number>> => {
    const groups = await workstations(store)
      .aggregate<{ _id: string; count: number }>([
        { $match: { $and: [readable(actor), { establishmentId: { $gt: '' } }, filter] } },
        { $group: { _id: '$establishmentId', count: { $sum: 1 } } },
      ])
      .toArray();
    return new Map(groups.map((group) => [group._id, group.count]));
  };
  const [totals, conforming, notConforming] = await Promise.all([
    count({}),
    count(inState('conforming', judged)),
    count(inState('notConforming', judged)),
  ]);
  return [...totals].sort().map(([establishmentId, total]) => ({
    establishmentId,
    total,
    conforming: conforming.get(establishmentId) ?? 0,
    notConforming: notConforming.get(establishmentId) ?? 0,
  }));
}

/** Writes what the inventory says of one. */
export async function putWorkstation(store: Store, { inventoryNumber, ...facts }: Workstation): Promise<void> {
  await workstations(store).replaceOne({ _id: { $eq: inventoryNumber } }, facts, { upsert: true });
}

/** Writes what a list says; what it has no column for stays as it is. */
export const importWorkstations = (
  store: Store,
  listed: readonly ListedWorkstation[],
  options: { dryRun: boolean },
): Promise<ImportCounts> =>
  importList(
    store,
    workstations(store),
    listed.map(({ inventoryNumber: id, criteria, ...given }) => ({
      id,
      after: (known) => ({
        ...UNKNOWN,
        ...known,
        _id: id,
        ...given,
        criteria: { ...known?.criteria, ...criteria },
      }),
    })),
    options,
  );

const UNKNOWN = { room: null, model: null, assignedTo: null, checkedAt: null };

/** `conformityOf` as a filter. */
function inState(state: ConformityState, { charter, at }: Judged): Filter {
  const isChecked: Filter = { checkedAt: { $gte: checkedSince(charter, at) } };
  const criteria = charter.criteria.map(({ id }) => `criteria.${id}`);
  const failing = { ...isChecked, $or: criteria.map((path) => ({ [path]: 'notMet' })) } as Filter;
  const passing = { ...isChecked, ...Object.fromEntries(criteria.map((path) => [path, 'met'])) } as Filter;
  switch (state) {
    case 'notConforming':
      return failing;
    case 'conforming':
      return passing;
    case 'unknown':
      return { $nor: [failing, passing] };
  }
}

const NOTHING: Filter = { _id: { $in: [] } };

/** `mayReadWorkstation` as a filter. */
function readable(actor: Actor): Filter {
  const reaches = reachesOf(actor, 'readWorkstations');
  if (reaches.has('any')) return {};
  const isReferent = reaches.has('establishment') && actor.establishmentId !== undefined;
  return isReferent ? ({ establishmentId: { $eq: actor.establishmentId } } as Filter) : NOTHING;
}

const workstations = (store: Store) => native(store.models.workstations);

const workstationOf = ({ _id, ...facts }: WorkstationRow): Workstation => ({ inventoryNumber: _id, ...facts });
