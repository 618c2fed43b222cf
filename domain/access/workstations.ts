import type { Workstation } from '../workstation/workstation';
import { reachesOf } from './access';
import type { Actor } from './actor';

/**
 * Of whose workstations somebody learns whether they conform, for a ticket of theirs: those of their establishment, and
 * their own. Whoever reads the whole inventory knows of all.
 */
export const mayKnowConformity = (
  { id, establishmentId }: { id: string; establishmentId?: string | null },
  workstation: Pick<Workstation, 'establishmentId' | 'assignedTo'>,
): boolean => workstation.assignedTo === id || workstation.establishmentId === establishmentId;

export const readsInventory = (actor: Actor): boolean => reachesOf(actor, 'readWorkstations').has('any');
