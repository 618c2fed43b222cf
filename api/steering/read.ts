import type { Actor } from '../../domain/access/actor';
import { dateOf, dayOf } from '../../domain/calendar/days';
import type { DateRange } from '../../domain/commitments/periods';
import type { Instant, Interval } from '../../domain/time';
import { parisDate, parisStart } from '../../store/commitments/paris';
import { listGroups } from '../../store/groups';
import { personNames } from '../../store/names';
import { countChannels, countHours } from '../../store/steering/activity';
import { type Deadline, deadlinesIn, SOON_MS } from '../../store/steering/deadlines';
import { readFollowUps } from '../../store/steering/followUps';
import { loadByGroup, loadByPerson } from '../../store/steering/loads';
import { readSatisfaction } from '../../store/steering/satisfaction';
import { readTimers, type TimerDay } from '../../store/steering/timers';
import type { Store } from '../../store/store';
import { isoOf } from '../schemas/common';
import type { Steering } from '../schemas/steering';

const DAYS = 28;

/** What is asked for, or the four weeks up to tomorrow. */
export function steeringRange(asked: Partial<DateRange>, now: Instant): DateRange {
  const to = asked.to ?? dateOf(dayOf(parisDate(now)) + 1);
  return { from: asked.from ?? dateOf(dayOf(to) - DAYS), to };
}

/** What a supervisor steers by: what is late and will be, who has how much, and what the range of days was like. */
export async function readSteering(
  store: Store,
  actor: Actor,
  { from, to }: DateRange,
  now: Instant,
): Promise<Steering> {
  const interval: Interval = [parisStart(from), parisStart(to)];
  const [late, soon, groupLoads, personLoads, groups, channels, hours, satisfaction, followUps, timers] =
    await Promise.all([
      deadlinesIn(store, actor, { $lte: now }),
      deadlinesIn(store, actor, { $gt: now, $lte: now + SOON_MS }),
      loadByGroup(store, actor, now),
      loadByPerson(store, actor, now),
      listGroups(store),
      countChannels(store, interval),
      countHours(store, interval),
      readSatisfaction(store, actor, interval),
      readFollowUps(store, actor, interval, now),
      readTimers(store, interval, now),
    ]);
  const assignees = [...late.first, ...soon.first].flatMap(({ assigneeId }) => assigneeId ?? []);
  const names = await personNames(store, [...assignees, ...personLoads.map(({ id }) => id)]);
  const named = (id: string) => ({ id, name: names.get(id) ?? null });
  const deadline = ({ number, clock, due, groupId: group, assigneeId, priority }: Deadline) => ({
    number,
    clock,
    due: isoOf(due),
    group,
    assignee: assigneeId === null ? null : named(assigneeId),
    priority,
  });
  return {
    at: isoOf(now),
    from,
    to,
    lateNow: late.first.map(deadline),
    lateCount: late.count,
    soon: soon.first.map(deadline),
    soonCount: soon.count,
    byGroup: groups.map(({ _id: id, name }) => {
      const { open, late, unassigned } = groupLoads.find((load) => load.id === id) ?? NO_LOAD;
      return { id, name, open, late, unassigned };
    }),
    byPerson: personLoads.map(({ id, open, late }) => ({ ...named(id), open, late })),
    channels,
    busiest: { hours, from, to },
    satisfaction: {
      ...satisfaction,
      comments: satisfaction.comments.map(({ at, ...comment }) => ({ ...comment, at: isoOf(at) })),
    },
    followUps: {
      ...followUps,
      first: followUps.first.map(({ since, due, ...it }) => ({
        ...it,
        since: isoOf(since),
        due: due === null ? null : isoOf(due),
      })),
    },
    timers: { days: timers.map(timerDay) },
  };
}

const NO_LOAD = { open: 0, late: 0, unassigned: 0 };

const inSeconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

const timerDay = ({ p50, p99, worst, ...day }: TimerDay) => ({
  ...day,
  p50: inSeconds(p50),
  p99: inSeconds(p99),
  worst: inSeconds(worst),
});
