import { setTimeout as sleep } from 'node:timers/promises';
import type { Ticket } from '../domain/ticket/ticket';
import type { DurationMs } from '../domain/time';
import type { Store } from '../store/store';

/** The workflow answers a command before the view is written; that follows within moments. */
const REMEMBER_MS: DurationMs = 5_000;
const WAIT_MS: DurationMs = 1_000;
const PAUSE_MS: DurationMs = 5;

interface Answered {
  seq: number;
  until: number;
}

const answered = new WeakMap<Store, Map<string, Answered>>();

/** To be called with the ticket that a command's answer shows. */
export function noteAnswer(store: Store, { number, seq }: Ticket): void {
  const known = answered.get(store) ?? new Map<string, Answered>();
  answered.set(store, known);
  const now = Date.now();
  for (const [other, { until }] of known) if (until < now) known.delete(other);
  known.set(number, { seq, until: now + REMEMBER_MS });
}

/** What this process has answered it also shows: reads again, for a second at most, while the view is behind. */
export async function catchUp(
  store: Store,
  number: string,
  read: () => Promise<Ticket | null>,
): Promise<Ticket | null> {
  const { seq, until } = answered.get(store)?.get(number) ?? { seq: 0, until: 0 };
  const giveUpAt = Math.min(until, Date.now() + WAIT_MS);
  for (;;) {
    const ticket = await read();
    // Behind, it may also still be out of the reader's sight: an escalation has just put it in their group.
    if ((ticket?.seq ?? 0) >= seq || Date.now() >= giveUpAt) return ticket;
    await sleep(PAUSE_MS);
  }
}
