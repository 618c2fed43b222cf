/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Never a local time. */
export type Instant = number;

/** A length of time in whole milliseconds. Policies speak in seconds (`…Seconds`); the core counts in milliseconds (`…Ms`). */
export type DurationMs = number;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** `[from, to)`: the first instant that counts and the first that no longer does. */
export type Interval = readonly [from: Instant, to: Instant];
