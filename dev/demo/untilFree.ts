import { DemoFailure } from './failure';
import type { Tale } from './tale';

const MAX_ROUNDS = 8;

/**
 * Two tickets never hold a technician's same hour. When another one (of an earlier demonstration, for instance) has the slot
 * that was asked for, the desk asks for fresh ones: told again, with those of the next round.
 */
export async function untilFree(tale: Tale, tell: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await tell(round);
    if (!tale.has('appointmentSlotTaken') && !tale.has('visitSlotTaken')) return;
  }
  throw new DemoFailure('Tous les créneaux demandés sont pris par d’autres tickets.');
}
