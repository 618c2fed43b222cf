import type { Actor } from '../../domain/access/actor';
import type { Instant } from '../../domain/time';
import { accessFilter } from '../access';
import { native } from '../models/schema';
import type { Store } from '../store';
import { OPEN } from './deadlines';

export interface Load {
  id: string;
  open: number;
  late: number;
  unassigned: number;
}

/** What is open of each group. */
export const loadByGroup = (store: Store, actor: Actor, now: Instant): Promise<Load[]> =>
  loads(store, actor, '$ticket.groupId', now);

/** What is open on each person's desk, the fullest first. */
export async function loadByPerson(store: Store, actor: Actor, now: Instant): Promise<Load[]> {
  const each = await loads(store, actor, '$ticket.assigneeId', now);
  return each.filter(({ id }) => id !== null).sort((a, b) => b.open - a.open);
}

function loads({ models }: Store, actor: Actor, owner: string, now: Instant): Promise<Load[]> {
  const one = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } });
  return native(models.tickets)
    .aggregate<Load>([
      { $match: { $and: [OPEN, accessFilter(actor, 'read')] } },
      {
        $group: {
          _id: owner,
          open: { $sum: 1 },
          late: one({ $lte: ['$dueAt', now] }),
          unassigned: one({ $eq: ['$ticket.assigneeId', null] }),
        },
      },
      { $project: { _id: 0, id: '$_id', open: 1, late: 1, unassigned: 1 } },
      { $sort: { id: 1 } },
    ])
    .toArray();
}
