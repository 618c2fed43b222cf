import type { mongo } from 'mongoose';
import type { Group } from './models/groups';
import { native } from './models/schema';
import type { Store } from './store';
import { transact, type Within } from './transaction';

export type { Group };

export const readGroup = (store: Store, id: string): Promise<Group | null> =>
  native(store.models.groups).findOne({ _id: { $eq: id } });

/** The desk's teams, by id. */
export const listGroups = (store: Store): Promise<Group[]> =>
  native(store.models.groups).find().sort({ _id: 1 }).toArray();

export type GroupChanges = Partial<Pick<Group, 'members' | 'leads' | 'establishments' | 'services'>>;

/** A part of a change that cannot be: the field, the place in its list, and why. */
export interface GroupFault {
  field: keyof GroupChanges;
  index: number;
  code: 'unknownAccount' | 'leadNotMember' | 'unknownEstablishment' | 'unknownService';
}

export type GroupChange = { group: Group } | { faults: GroupFault[] } | null;

/** Null for a group that is unknown. Members are active accounts, leads are members, and what it looks after is there. */
export const changeGroup = (store: Store, id: string, changes: GroupChanges): Promise<GroupChange> =>
  transact(store, async (within) => {
    const groups = native(store.models.groups);
    const known = await groups.findOne({ _id: { $eq: id } }, within);
    if (!known) return null;
    const faults = await faultsOf(store, { ...known, ...changes }, changes, within);
    if (faults.length > 0) return { faults };
    const group = await groups.findOneAndUpdate({ _id: id }, { $set: changes }, { ...within, returnDocument: 'after' });
    return group && { group };
  });

async function faultsOf(store: Store, after: Group, changes: GroupChanges, within: Within): Promise<GroupFault[]> {
  const { members = [], establishments = [], services = [] } = changes;
  const { models } = store;
  const isActive = { active: true };
  const accountIds = await idsAmong(native(models.accounts), members, isActive, within);
  const establishmentIds = await idsAmong(native(models.establishments), establishments, {}, within);
  const serviceIds = await idsAmong(native(models.services), services, {}, within);
  const unknown = (field: GroupFault['field'], ids: readonly string[], known: Set<string>, code: GroupFault['code']) =>
    ids.flatMap((id, index): GroupFault[] => (known.has(id) ? [] : [{ field, index, code }]));
  return [
    ...unknown('members', members, accountIds, 'unknownAccount'),
    ...unknown('leads', after.leads, new Set(after.members), 'leadNotMember'),
    ...unknown('establishments', establishments, establishmentIds, 'unknownEstablishment'),
    ...unknown('services', services, serviceIds, 'unknownService'),
  ];
}

async function idsAmong<T extends { _id: string }>(
  collection: mongo.Collection<T>,
  ids: readonly string[],
  filter: mongo.Filter<T>,
  within: Within,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = collection.find({ ...filter, _id: { $in: [...ids] } } as mongo.Filter<T>, {
    ...within,
    projection: { _id: 1 },
  });
  return new Set((await found.toArray()).map(({ _id }) => String(_id)));
}
