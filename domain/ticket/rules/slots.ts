import { DAY_MS, type Instant } from '../../time';
import type { Slot } from '../ticket';

export const isSlotSound = (slot: Slot, at: Instant): boolean =>
  slot.startAt > at && slot.endAt > slot.startAt && slot.endAt - slot.startAt <= DAY_MS;

/** A command's slot without what else the command says. */
export const slotOf = ({ startAt, endAt, technicianId }: Slot): Slot => ({ startAt, endAt, technicianId });
