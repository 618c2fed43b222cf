import type { Calendar } from '../../../domain/calendar/calendar';
import type { ClockRule } from '../../../domain/policy/policy';
import type { TicketEvent } from '../../../domain/ticket/events';
import { DAY_MS, type Instant, MINUTE_MS } from '../../../domain/time';
import { doorSign } from '../calendar/oracle';
import { TUESDAY_9H } from './simulator';

/** How far the slow count looks; calendars change at whole minutes. */
const HORIZON_MS = 120 * DAY_MS;
export const HORIZON = TUESDAY_9H + HORIZON_MS;
const counted = new Map<Calendar, Float64Array>();

/** Somebody stood at the door every minute and counted: open minutes since the first one. */
function minutesAt(calendar: Calendar): Float64Array {
  const known = counted.get(calendar);
  if (known) return known;
  const isOpen = doorSign(calendar);
  const total = new Float64Array(HORIZON_MS / MINUTE_MS + 1);
  for (let i = 1; i < total.length; i++) {
    total[i] = (total[i - 1] ?? 0) + (isOpen(TUESDAY_9H + (i - 1) * MINUTE_MS) ? 1 : 0);
  }
  counted.set(calendar, total);
  return total;
}

/** Opening time from the first minute on, up to an instant. */
function openUntil(calendar: Calendar, at: Instant): number {
  const total = minutesAt(calendar);
  const minute = Math.floor((at - TUESDAY_9H) / MINUTE_MS);
  const before = total[minute] ?? 0;
  const isOpen = (total[minute + 1] ?? before) > before;
  return before * MINUTE_MS + (isOpen ? (at - TUESDAY_9H) % MINUTE_MS : 0);
}

/** What somebody with a watch and a list of the pauses says of a clock: everything that is wrong with its marks. */
export function reckon(
  events: readonly TicketEvent[],
  clock: 'takeCharge' | 'resolution',
  rule: ClockRule,
  calendar: Calendar,
  until: Instant,
): string[] {
  const wrong: string[] = [];
  const between = (from: Instant, to: Instant): number =>
    rule.time === 'wall' ? to - from : openUntil(calendar, to) - openUntil(calendar, from);
  let since: Instant | null = null;
  let [spent, budget, changedAt] = [0, 0, 0];
  let passed: number[] = [];
  const spentAt = (at: Instant) => spent + (since === null ? 0 : between(since, at));
  const need = (percent: number) => Math.round((budget * percent) / 100);

  const account = (at: Instant, says: number | null, what: string) => {
    if (says !== null && says !== spentAt(at)) wrong.push(`${what} says ${says}, it is ${spentAt(at)}`);
    spent = spentAt(at);
    const due = since === null ? [] : rule.marks.filter(({ percent }) => need(percent) <= spent);
    for (const { percent } of due) if (!passed.includes(percent)) wrong.push(`${percent} % never fired before ${what}`);
    since = since === null ? null : at;
  };
  const fire = (percent: number, due: Instant) => {
    if (passed.includes(percent)) wrong.push(`${percent} % fired twice`);
    passed.push(percent);
    if (since === null && due !== changedAt) wrong.push(`${percent} % fired during a pause`);
    if (spentAt(due) < need(percent)) wrong.push(`${percent} % fired too early`);
    const isFirstInstant = due === Math.max(since ?? 0, changedAt);
    if (!isFirstInstant && spentAt(due - 1) >= need(percent)) wrong.push(`${percent} % fired too late`);
  };

  for (const e of events) {
    if (e.type === 'clockStarted' && e.clock.name === clock) {
      [since, spent, budget, changedAt, passed] = [e.at, 0, e.clock.budgetMs, e.at, []];
    }
    if (!('clock' in e) || e.clock !== clock) continue;
    if (e.type === 'markReached') fire(e.percent, e.due);
    if (e.type === 'breached') fire(100, e.due);
    if (e.type === 'clockPaused') {
      account(e.at, e.consumedMs, 'a pause');
      since = null;
    }
    if (e.type === 'clockResumed') since = e.at;
    if (e.type === 'clockChanged') {
      account(e.at, e.consumedMs, 'a change');
      [budget, changedAt] = [e.budgetMs, e.at];
    }
    if (e.type === 'clockStopped') {
      account(e.at, e.consumedMs, 'the end');
      if ((e.verdict === 'missed') !== passed.includes(100)) wrong.push(`${e.verdict}, after ${passed}`);
      if (e.verdict === 'met' && spent >= budget) wrong.push(`met with ${spent} of ${budget}`);
      since = null;
    }
  }
  if (since !== null) account(until, null, 'now');
  return wrong;
}
