import { heartbeat } from '@temporalio/activity';
import { SECOND_MS } from '../domain/time';

const BEAT_MS = 3 * SECOND_MS;

/** While it works, the server knows that it lives: one that was killed is replaced within seconds. */
export async function alive<T>(work: () => Promise<T>): Promise<T> {
  heartbeat();
  const beat = setInterval(heartbeat, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
