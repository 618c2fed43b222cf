import { due, elapsed } from '../calendar/businessTime';
import type { CompiledCalendar } from '../calendar/calendar';
import type { Policy } from '../policy/policy';
import type { DurationMs, Instant } from '../time';
import type { ClockName } from '../words';
import { type Expiry, runningClocks } from './path';
import type { Recorder } from './recorder';
import { type PlannedMark, type Schedule, scheduleOf } from './schedule';
import type { Clock, Ticket, Verdict } from './ticket';

/** What a ticket is pinned to. Never part of the ticket, its view or its timeline. */
export interface Terms {
  policy: Policy;
  calendar: CompiledCalendar;
}

/** The next mark of a running clock. */
export interface Deadline {
  clock: Clock;
  /** Index of the mark, counting repeats. */
  mark: number;
  due: Instant;
  planned: PlannedMark | 'repeat';
  expiry: Expiry;
  schedule: Schedule;
}

/** The next deadline of every clock, nearest first; clocks due together keep the order they were started in. */
export function deadlines(ticket: Ticket, terms: Terms): Deadline[] {
  const expiries = runningClocks(ticket);
  return ticket.clocks
    .flatMap((clock) => nextMark(clock, ticket, terms, expiries.get(clock.name)) ?? [])
    .sort((a, b) => a.due - b.due);
}

function nextMark(clock: Clock, ticket: Ticket, terms: Terms, expiry: Expiry | undefined): Deadline | null {
  if (expiry === undefined) return null;
  const schedule = scheduleOf(clock.name, ticket, terms.policy, startOf(clock));
  if (!schedule) return null;
  const mark = clock.passed;
  const planned = schedule.marks[mark] ?? (schedule.repeat ? 'repeat' : null);
  if (planned === null) return null;
  const afterMs = planned === 'repeat' ? repeatAfterMs(clock, schedule, mark) : planned.afterMs;
  const due = instantAfter(clock, afterMs, terms);
  return due === null ? null : { clock, mark, due, planned, expiry, schedule };
}

/** When a further repeat of the same clock is due. */
export function repeatDue({ clock, schedule }: Deadline, mark: number, terms: Terms): Instant | null {
  return instantAfter(clock, repeatAfterMs(clock, schedule, mark), terms);
}

/** Repeats count from the breach, whatever became of the budget since. */
const repeatAfterMs = (clock: Clock, { marks, repeat }: Schedule, mark: number): DurationMs =>
  (clock.breachedMs ?? clock.budgetMs) + (mark - marks.length + 1) * (repeat?.everyMs ?? 0);

/** When the clock, left as it is, will have consumed so much; never, while it is paused, but for what a budget's cut has overtaken. */
function instantAfter(clock: Clock, afterMs: DurationMs, terms: Terms): Instant | null {
  const leftMs = Math.max(0, afterMs - clock.consumedMs);
  if (clock.since === null) return leftMs === 0 ? clock.notBefore : null;
  return Math.max(clock.notBefore, addTime(clock.time, clock.since, leftMs, terms));
}

function addTime(time: Clock['time'], from: Instant, ms: DurationMs, { calendar }: Terms): Instant {
  if (time === 'wall') return from + ms;
  const answer = due(calendar, from, ms);
  // Calendars that never open are refused where they are published; beyond the horizon wall time is the only deadline left.
  return 'due' in answer ? answer.due : from + ms;
}

/** Business or wall time consumed up to an instant. */
export function consumedAt(clock: Clock, at: Instant, { calendar }: Terms): DurationMs {
  if (clock.since === null) return clock.consumedMs;
  const ran = clock.time === 'wall' ? Math.max(0, at - clock.since) : elapsed(calendar, clock.since, at).ms;
  return clock.consumedMs + ran;
}

/** Only clocks that never pause have deadlines that are instants, so that `since` is when they started. */
const startOf = (clock: Clock): Instant => clock.since ?? clock.notBefore;

/**
 * Makes the clocks what the path asks for where the ticket stands now: stops, starts, pauses, resumes them or changes
 * their budget. The only place that touches clocks besides the passing of time, so no act can forget one.
 */
export function reconcileClocks(recorder: Recorder, terms: Terms): void {
  const asked = runningClocks(recorder.ticket);
  for (const clock of recorder.ticket.clocks) {
    const schedule = asked.has(clock.name)
      ? scheduleOf(clock.name, recorder.ticket, terms.policy, startOf(clock))
      : null;
    if (schedule?.of !== clock.of) stop(recorder, clock, terms);
    else adjust(recorder, clock, schedule, terms);
  }
  for (const name of asked.keys()) {
    if (!recorder.ticket.clocks.some((c) => c.name === name)) start(recorder, name, terms);
  }
}

function start(recorder: Recorder, name: ClockName, terms: Terms): void {
  const schedule = scheduleOf(name, recorder.ticket, terms.policy, recorder.at);
  if (!schedule) return;
  const { of, time, budgetMs } = schedule;
  const dueAt = addTime(time, recorder.at, budgetMs, terms);
  recorder.record({ type: 'clockStarted', clock: { name, of, time, budgetMs, dueAt } });
  if (schedule.paused) recorder.record({ type: 'clockPaused', clock: name, consumedMs: 0 });
}

function stop(recorder: Recorder, clock: Clock, terms: Terms): void {
  const consumedMs = consumedAt(clock, recorder.at, terms);
  recorder.record({ type: 'clockStopped', clock: clock.name, verdict: verdictOf(clock, recorder.ticket), consumedMs });
}

function adjust(recorder: Recorder, clock: Clock, schedule: Schedule, terms: Terms): void {
  const consumedMs = consumedAt(clock, recorder.at, terms);
  if (schedule.budgetMs !== clock.budgetMs) {
    const dueAt =
      clock.since === null
        ? null
        : addTime(clock.time, recorder.at, Math.max(0, schedule.budgetMs - consumedMs), terms);
    recorder.record({ type: 'clockChanged', clock: clock.name, budgetMs: schedule.budgetMs, consumedMs, dueAt });
  }
  if (schedule.paused && clock.since !== null) {
    recorder.record({ type: 'clockPaused', clock: clock.name, consumedMs });
  } else if (!schedule.paused && clock.since === null) {
    const leftMs = Math.max(0, schedule.budgetMs - clock.consumedMs);
    recorder.record({
      type: 'clockResumed',
      clock: clock.name,
      dueAt: addTime(clock.time, recorder.at, leftMs, terms),
    });
  }
}

/** A breach is never taken back; a clock that stopped for another reason than its own has no verdict. */
function verdictOf(clock: Clock, ticket: Ticket): Verdict['verdict'] {
  if (clock.breachedAt !== null) return 'missed';
  if (ticket.cancelled) return 'void';
  if (clock.name === 'takeCharge') return ticket.takenAt === null ? 'void' : 'met';
  if (clock.name === 'resolution') return ticket.resolution === null ? 'void' : 'met';
  return 'met';
}
