import { type Instant, type Interval, MINUTE_MS } from '../../domain/time';
import { parisDate } from '../commitments/paris';
import { native } from '../models/schema';
import type { Store } from '../store';

/** Milliseconds; null when none fired. */
export interface TimerDay {
  day: string;
  fired: number;
  lost: number;
  p50: number | null;
  p99: number | null;
  worst: number | null;
}

/** A timer may be late and a projection slow; beyond this it is lost until somebody records it. */
const LOST_AFTER_MS = 2 * MINUTE_MS;

/** By day: how late deadlines were recorded, from the facts of their events, and those that are due and were not. */
export async function readTimers(store: Store, interval: Interval, now: Instant): Promise<TimerDay[]> {
  const [fired, lost] = await Promise.all([latenesses(store, interval), lostDeadlines(store, interval, now)]);
  const days = [...new Set([...fired.keys(), ...lost.keys()])].sort();
  return days.map((day) => {
    const late = fired.get(day) ?? [];
    return {
      day,
      fired: late.length,
      lost: lost.get(day) ?? 0,
      p50: ranked(late, 50),
      p99: ranked(late, 99),
      worst: late.at(-1) ?? null,
    };
  });
}

/** By nearest rank, of what is sorted. */
const ranked = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;

async function latenesses({ models }: Store, [from, to]: Interval): Promise<Map<string, number[]>> {
  const days = new Map<string, number[]>();
  const events = native(models.timelineEvents)
    .find({ 'event.fired': { $gte: from, $lt: to } }, { projection: { 'event.fired': 1, 'event.due': 1 } })
    .hint({ 'event.fired': 1 });
  for await (const { event } of events) {
    if (!('fired' in event)) continue;
    const day = parisDate(event.fired);
    const late = days.get(day);
    if (late) late.push(event.fired - event.due);
    else days.set(day, [event.fired - event.due]);
  }
  for (const late of days.values()) late.sort((a, b) => a - b);
  return days;
}

async function lostDeadlines({ models }: Store, [from, to]: Interval, now: Instant): Promise<Map<string, number>> {
  const isLost = { dueAt: { $gte: from, $lt: Math.min(to, now - LOST_AFTER_MS) }, breachedAt: null };
  const views = await native(models.tickets)
    .find(
      { 'ticket.endedAt': null, 'ticket.drill': false, 'ticket.clocks': { $elemMatch: isLost }, seq: { $gt: 0 } },
      { projection: { 'ticket.clocks': 1 } },
    )
    .hint('living')
    .toArray();
  const days = new Map<string, number>();
  for (const { dueAt, breachedAt } of views.flatMap(({ ticket }) => ticket.clocks)) {
    if (dueAt === null || breachedAt !== null || dueAt < isLost.dueAt.$gte || dueAt >= isLost.dueAt.$lt) continue;
    const day = parisDate(dueAt);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}
