import { DAY_MS, type DurationMs, type Instant, MINUTE_MS } from '../time';
import { REOPEN_MS, startDueAt } from './acts';
import { lastWordAt, type OutageFacts } from './outage';

/** What an outage waits for. */
export type OutageTimer = { at: Instant } & (
  | { is: 'start' }
  /** Of silence: the announcer is asked first (0), the supervisors too from then on. */
  | { is: 'reminder'; since: Instant; count: number }
  /** Nothing more can happen to it. */
  | { is: 'over' }
);

/** Reminders of one silence that were written. */
export interface Reminded {
  since: Instant;
  count: number;
}

const FIRST_REPEAT_MS = 30 * MINUTE_MS;

/** After the first reminder in half an hour, then in an hour, and so on up to a day: nobody is woken every half hour. */
export function reminderDelayMs(count: number): DurationMs {
  let delay = 0;
  for (let step = 0; step < count; step++) delay += Math.min(FIRST_REPEAT_MS * 2 ** step, DAY_MS);
  return delay;
}

/**
 * From when on silence is too long: at the expected end; half an hour after a word said later; without an expected end,
 * a day after the last word.
 */
export function silentSince(outage: OutageFacts): Instant {
  const said = Math.max(lastWordAt(outage), outage.startAt);
  if (outage.expectedEndAt === null) return said + DAY_MS;
  return said < outage.expectedEndAt ? outage.expectedEndAt : said + FIRST_REPEAT_MS;
}

/** The next thing to happen by itself. */
export function nextTimer(outage: OutageFacts, reminded: Reminded | null): OutageTimer {
  if (outage.endedAt !== null) return { is: 'over', at: outage.endedAt + REOPEN_MS };
  const startAt = startDueAt(outage);
  if (startAt !== null) return { is: 'start', at: startAt };
  const since = silentSince(outage);
  const count = reminded?.since === since ? reminded.count : 0;
  return { is: 'reminder', since, count, at: since + reminderDelayMs(count) };
}
