import { budgetSeconds, type Delay, type MarkAction, type Policy } from '../policy/policy';
import { DAY_MS, type DurationMs, type Instant, SECOND_MS } from '../time';
import type { ClockName } from '../words';
import type { Clock, Slot, Ticket } from './ticket';

/** A share of a clock's budget, in consumed time, and what happens there. */
export interface PlannedMark {
  afterMs: DurationMs;
  percent: number;
  kind: 'mark' | 'reminder' | 'expiry';
  actions: readonly MarkAction[];
}

/** How a clock is to run for a ticket as it is now. */
export interface Schedule {
  of: string;
  time: Clock['time'];
  budgetMs: DurationMs;
  marks: readonly PlannedMark[];
  repeat: { everyMs: DurationMs; actions: readonly MarkAction[] } | null;
  paused: boolean;
}

/**
 * The schedule of a clock the path asks for, or null where the policy gives it no end (a ticket that may always be reopened).
 * `startedAt` is when the clock started: deadlines that are instants (a slot's end) are turned into a budget from there.
 */
export function scheduleOf(name: ClockName, t: Ticket, policy: Policy, startedAt: Instant): Schedule | null {
  switch (name) {
    case 'takeCharge':
    case 'resolution':
      return measured(name, t, policy);
    case 'acknowledge':
    case 'followUp':
      return { ...delayed(`superior-${t.superior?.toldAt}-${t.superior?.tier}`, policy[name]), ...again(policy[name]) };
    case 'requesterAnswer':
      return delayed(`information-${t.informationAskedAt}`, policy.requesterAnswer);
    case 'supplierAnswer':
      return t.supplier?.until
        ? until(`supplier-${t.supplier.since}-${t.supplier.until}`, startedAt, t.supplier.until)
        : delayed(`supplier-${t.supplier?.since}`, policy.supplierAnswer);
    case 'consent':
      return delayed(`${t.consent?.id}`, policy.remote.answer);
    case 'consentValidity':
      return until(`${t.consent?.id}`, startedAt, t.consent?.expiresAt ?? startedAt);
    case 'remoteSession':
      return delayed(`${t.consent?.id}`, {
        time: 'wall',
        seconds: policy.remote.sessionMaxSeconds,
        reminderPercents: [],
      });
    case 'appointmentAnswer':
      // The requester has answered: what is left is to reserve the slot before it starts, however long the store is out.
      return t.appointment?.wanted
        ? until(`${t.appointment.id}.reserving`, startedAt, t.appointment.wanted.startAt)
        : delayed(`${t.appointment?.id}`, policy.appointment.answer);
    case 'replan':
      return { ...delayed(`${t.appointment?.id}`, policy.appointment.replan), ...again(policy.appointment.replan) };
    case 'appointment':
      return slotted(
        `${t.appointment?.id}.${t.appointment?.sequence}`,
        t.appointment?.slot,
        policy.appointment,
        startedAt,
      );
    case 'visit':
      return slotted(`${t.visit?.id}`, t.visit?.slot, policy.visit, startedAt);
    case 'ratingFollowUp':
      return policy.rating
        ? {
            ...delayed(`rating-${t.ratingFollowUp?.since}`, policy.rating.followUp),
            ...again(policy.rating.followUp),
          }
        : null;
    case 'closure':
      return delayed(`cycle-${t.cycle}`, policy.closure);
    case 'afterClosure':
      return afterClosure(t, policy);
  }
}

function measured(name: 'takeCharge' | 'resolution', t: Ticket, policy: Policy): Schedule {
  const rule = policy[name];
  const budgetMs = budgetSeconds(rule, t) * SECOND_MS;
  return {
    of: `cycle-${t.cycle}`,
    time: rule.time,
    budgetMs,
    marks: rule.marks.map(({ percent, actions }) => ({
      afterMs: shareOf(budgetMs, percent),
      percent,
      kind: percent === 100 ? 'expiry' : 'mark',
      actions,
    })),
    repeat: { everyMs: rule.repeat.everySeconds * SECOND_MS, actions: rule.repeat.actions },
    paused: rule.pausedBy.some((wait) => t.waits.includes(wait)),
  };
}

function delayed(of: string, delay: Delay): Schedule {
  const budgetMs = delay.seconds * SECOND_MS;
  const reminders = delay.reminderPercents.map((percent) => ({
    afterMs: shareOf(budgetMs, percent),
    percent,
    kind: 'reminder' as const,
    actions: [],
  }));
  return { of, time: delay.time, budgetMs, marks: [...reminders, expiryAfter(budgetMs)], repeat: null, paused: false };
}

const expiryAfter = (budgetMs: DurationMs): PlannedMark => ({
  afterMs: budgetMs,
  percent: 100,
  kind: 'expiry',
  actions: [],
});

const again = (delay: Delay): Pick<Schedule, 'repeat'> => ({
  repeat: { everyMs: (delay.repeatSeconds ?? delay.seconds) * SECOND_MS, actions: [] },
});

function until(of: string, startedAt: Instant, end: Instant): Schedule {
  const budgetMs = Math.max(0, end - startedAt);
  return { of, time: 'wall', budgetMs, marks: [expiryAfter(budgetMs)], repeat: null, paused: false };
}

/** A slot's clock runs to its end and some grace; the reminder comes before its start, when there is still time for one. */
function slotted(
  of: string,
  slot: Slot | null | undefined,
  rule: { reminderBeforeSeconds: number; graceSeconds: number },
  startedAt: Instant,
): Schedule {
  const graceMs = rule.graceSeconds * SECOND_MS;
  const end = (slot?.endAt ?? startedAt) + graceMs;
  const remindAfterMs = (slot?.startAt ?? startedAt) - rule.reminderBeforeSeconds * SECOND_MS - startedAt;
  const plain = until(of, startedAt, end);
  const percent = Math.floor((100 * remindAfterMs) / plain.budgetMs);
  const reminder = { afterMs: remindAfterMs, percent, kind: 'reminder' as const, actions: [] };
  return {
    ...plain,
    marks: remindAfterMs > 0 ? [reminder, ...plain.marks] : plain.marks,
    repeat: { everyMs: Math.max(graceMs, SECOND_MS), actions: [] },
  };
}

function afterClosure(t: Ticket, policy: Policy): Schedule | null {
  const { reopenWindow, ratingWindowDays } = policy;
  if (reopenWindow === 'always') return null;
  const days = Math.max(reopenWindow === 'never' ? 0 : reopenWindow.days, ratingWindowDays);
  return delayed(`cycle-${t.cycle}`, { time: 'wall', seconds: (days * DAY_MS) / SECOND_MS, reminderPercents: [] });
}

const shareOf = (budgetMs: DurationMs, percent: number): DurationMs => Math.round((budgetMs * percent) / 100);
