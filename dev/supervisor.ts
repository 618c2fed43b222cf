import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, tail } from './engines/processes';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 60_000;

export interface Supervised {
  /** The process of the moment. */
  current(): Running;
  /** Stops it, and does not start it again. */
  stop(): Promise<void>;
}

/** Starts a process, and starts it again each time it ends by itself: at once-ish, then more and more slowly. */
export function keepRunning(start: () => Running, say: (line: string) => void): Supervised {
  const stopping = new AbortController();
  let current = start();

  const supervise = async () => {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const begun = Date.now();
      const how = await current.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - begun > STEADY_MS) pause = FIRST_PAUSE_MS;
      say(`The ${current.name} ended (${how}); starting it again in ${pause / 1000} s.\n${tail(current.logFile, 5)}`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      if (!stopping.signal.aborted) current = start();
    }
  };
  const done = supervise();

  return {
    current: () => current,
    stop: async () => {
      stopping.abort();
      await current.stop();
      await done;
    },
  };
}
