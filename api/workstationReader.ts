import { may } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import type { Instant } from '../domain/time';
import type { Workstation } from '../domain/workstation/workstation';
import type { DeskData } from '../store/deskData';
import { establishmentNames, personNames } from '../store/names';
import type { Store } from '../store/store';
import type { Judged } from '../store/workstations';
import { Problem } from './problem';

/** By the charter in force. Throws `notFound` before one was published. */
export async function judgedAt(data: DeskData, at: Instant): Promise<Judged> {
  const charter = await data.charter();
  if (!charter) throw new Problem('notFound', { detail: 'No charter is published.' });
  return { charter, at };
}

/** The names beside workstations; those of people to who may read accounts. */
export async function besideOf(store: Store, actor: Actor, workstations: readonly Workstation[]) {
  const [establishments, persons] = await Promise.all([
    establishmentNames(
      store,
      workstations.map(({ establishmentId }) => establishmentId),
    ),
    personNames(store, may(actor, 'readPeople') ? workstations.flatMap(({ assignedTo }) => assignedTo ?? []) : []),
  ]);
  return { establishments, persons };
}
