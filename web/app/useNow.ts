import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/serverTime';

const TICK_MS = 60_000;

let now = serverNow();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
}

/** The desk's time, that moves once a minute for all clocks of the page together. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
