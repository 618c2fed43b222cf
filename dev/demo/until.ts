import { setTimeout as pause } from 'node:timers/promises';
import { DemoFailure } from './failure';

const EVERY_MS = 20;
const PATIENCE_MS = 30_000;

/** Waits on a condition, never for a time. Throws `DemoFailure` with the complaint when it does not come true. */
export async function until(
  condition: () => Promise<boolean>,
  complaint: string,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new DemoFailure(complaint);
    await pause(EVERY_MS);
  }
}
