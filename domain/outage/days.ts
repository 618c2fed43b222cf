import { type DurationMs, type Instant, type Interval, MINUTE_MS } from '../time';
import { covers, type OutageFacts } from './outage';

/** How a service did on one day. */
export interface ServiceDay<T = unknown> {
  /** `2026-11-28` */
  date: string;
  /** Planned works show only where nothing broke. */
  worst: 'none' | 'plannedWork' | 'outage';
  /** How long it was out, or stopped on purpose, at one place or everywhere. */
  minutes: number;
  /** What it was hit by, in the order given. */
  by: readonly T[];
}

export interface Day {
  date: string;
  from: Instant;
  to: Instant;
}

type Lasting = Pick<OutageFacts, 'kind' | 'serviceIds' | 'startAt' | 'endedAt' | 'cancelled'>;

/** What outages were to one service, day by day. One that was cancelled was none. */
export function daysOf<T extends Lasting>(
  serviceId: string,
  outages: readonly T[],
  days: readonly Day[],
  now: Instant,
): ServiceDay<T>[] {
  const lasted = outages
    .filter(({ serviceIds, cancelled, startAt }) => covers(serviceIds, serviceId) && !cancelled && startAt < now)
    .map((it) => ({ it, span: [it.startAt, it.endedAt ?? now] as const }));
  return days.map(({ date, from, to }) => {
    const within = lasted.flatMap(({ it, span: [start, end] }) =>
      start < to && end > from ? [{ it, span: [Math.max(start, from), Math.min(end, to)] as const }] : [],
    );
    const isBroken = within.some(({ it }) => it.kind === 'outage');
    return {
      date,
      worst: isBroken ? 'outage' : within.length > 0 ? 'plannedWork' : 'none',
      minutes: Math.round(lengthOf(within.map(({ span }) => span)) / MINUTE_MS),
      by: within.map(({ it }) => it),
    };
  });
}

/** What the spans cover together: two outages at the same time are counted once. */
function lengthOf(spans: readonly Interval[]): DurationMs {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}
