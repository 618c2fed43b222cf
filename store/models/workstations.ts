import type { Workstation } from '../../domain/workstation/workstation';
import { define, mixed, nullableNumber, nullableString, string } from './schema';

/** Its id is the inventory number. */
export type WorkstationRow = Omit<Workstation, 'inventoryNumber'> & { _id: string };

export const workstationSchema = define<WorkstationRow>({
  _id: string,
  establishmentId: string,
  room: nullableString,
  model: nullableString,
  assignedTo: nullableString,
  criteria: mixed,
  checkedAt: nullableNumber,
});

workstationSchema.index({ establishmentId: 1, _id: 1 });
workstationSchema.index({ assignedTo: 1 }, { partialFilterExpression: { assignedTo: { $type: 'string' } } });
workstationSchema.index({ checkedAt: 1 });
