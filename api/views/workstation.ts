import type { Policy } from '../../domain/policy/policy';
import type { Charter } from '../../domain/workstation/charter';
import { conformityOf, type Workstation } from '../../domain/workstation/workstation';
import type { Judged } from '../../store/workstations';
import { isoOrNull } from '../schemas/common';
import type { Unmet, WorkstationDetails, WorkstationRow } from '../schemas/workstations';

/** Names beside it; who works on it is not for everybody. */
interface Beside {
  establishments: ReadonlyMap<string, string>;
  persons: ReadonlyMap<string, string>;
}

export function workstationRow(
  workstation: Workstation,
  { charter, at }: Judged,
  { establishments, persons }: Beside,
): WorkstationRow {
  const { inventoryNumber: id, establishmentId, room, model, assignedTo, checkedAt } = workstation;
  const name = persons.get(assignedTo ?? '');
  return {
    id,
    establishmentId,
    establishmentName: establishments.get(establishmentId) ?? null,
    room,
    model,
    assignedTo: assignedTo !== null && name !== undefined ? { id: assignedTo, name } : null,
    checkedAt: isoOrNull(checkedAt),
    conformity: conformityOf(charter, workstation, at).state,
  };
}

export const workstationDetails = (workstation: Workstation, judged: Judged, beside: Beside): WorkstationDetails => ({
  ...workstationRow(workstation, judged, beside),
  charterVersion: judged.charter.version,
  criteria: judged.charter.criteria.map((criterion) => ({
    ...criterion,
    state: workstation.criteria[criterion.id] ?? 'unknown',
  })),
});

/** The criteria with their words, in the order of the charter. */
export const unmetOf = (charter: Charter | null, ids: readonly string[] = [], policy: Policy | null): Unmet => ({
  criteria: charter?.criteria.filter(({ id }) => ids.includes(id)) ?? [],
  conformityServiceId: policy?.workstation?.conformityServiceId ?? null,
});
