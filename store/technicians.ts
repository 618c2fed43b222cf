import { OPEN_STATUSES } from '../domain/ticket/queues';
import type { Instant } from '../domain/time';
import { absenceAt } from './absences';
import type { Account } from './models/accounts';
import { native } from './models/schema';
import { QUEUE_INDEXES } from './models/tickets';
import { fullName } from './names';
import type { Store } from './store';

/** Somebody who works in a group, with what is on their desk. */
export interface Technician {
  id: string;
  name: string;
  groups: string[];
  /** How many open tickets they have. */
  load: number;
  absentUntil: Instant | null;
  substituteId: string | null;
}

/** Those of one group or of all, by name, as of now. */
export async function listTechnicians(
  store: Store,
  { groupId, now }: { groupId?: string | undefined; now: Instant },
): Promise<Technician[]> {
  const groups = await native(store.models.groups)
    .find({}, { projection: { members: 1 } })
    .sort({ _id: 1 })
    .toArray();
  const asked = groupId === undefined ? groups : groups.filter(({ _id }) => _id === groupId);
  const ids = [...new Set(asked.flatMap(({ members }) => members))];
  const [accounts, loads] = await Promise.all([
    native(store.models.accounts)
      .find<Pick<Account, '_id' | 'name' | 'absences'>>(
        { _id: { $in: ids }, active: true },
        { projection: { name: 1, absences: 1 } },
      )
      .toArray(),
    loadsOf(store, ids),
  ]);
  return accounts
    .map((account) => {
      const absence = absenceAt(account, now);
      return {
        id: account._id,
        name: fullName(account),
        groups: groups.filter(({ members }) => members.includes(account._id)).map(({ _id }) => _id),
        load: loads.get(account._id) ?? 0,
        absentUntil: absence?.to ?? null,
        substituteId: absence?.substituteId ?? null,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

async function loadsOf(store: Store, ids: readonly string[]): Promise<Map<string, number>> {
  const open = { 'ticket.assigneeId': { $in: [...ids] }, 'ticket.status': { $in: [...OPEN_STATUSES] } };
  const counts = await native(store.models.tickets)
    .aggregate<{ _id: string; load: number }>(
      [{ $match: open }, { $group: { _id: '$ticket.assigneeId', load: { $sum: 1 } } }],
      { hint: QUEUE_INDEXES.self.due },
    )
    .toArray();
  return new Map(counts.map(({ _id, load }) => [_id, load]));
}
