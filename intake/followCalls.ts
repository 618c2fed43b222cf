/** `npm run --silent calls:follow -- [--pbx NAME] FILE`: a queue_log while it is written, until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS } from '../domain/time';
import { readArguments } from './calls/arguments';
import { runWithStore } from './calls/command';
import { Follower } from './calls/follower';

const USAGE = 'Usage: npm run --silent calls:follow -- [--pbx NAME] FILE';
const EVERY_MS = 500;
const RETRY_MS = 2_000;

const say = (line: string) => process.stderr.write(`${line}\n`);

runWithStore(async ({ env, store }) => {
  const { pbx, files } = readArguments(process.argv.slice(2), USAGE);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(USAGE);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => stopping.abort());
  process.channel?.unref();
  const keepNumbersMs = env.CALLERS_KEPT_DAYS * DAY_MS;
  const follower = new Follower(store, { pbx, file, keepNumbersMs, now: Date.now, say });
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
  say(`following ${file}`);
  while (!stopping.signal.aborted) {
    try {
      if (!(await follower.step())) await pause(EVERY_MS);
    } catch (error) {
      // Nothing is lost: it goes on from the last line that was kept.
      say(error instanceof Error ? error.message : String(error));
      await pause(RETRY_MS);
    }
  }
  await follower.close();
  return 0;
});
