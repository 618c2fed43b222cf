import type { ClockName } from '../words';
import { keyOf, type Template } from './audience';
import type { TicketEvent } from './events';
import { evolve } from './evolve';
import type { Effect, MissedAlert, Notice, NoticeFacts, Telling } from './notices';
import { reactionTo } from './reactions';
import type { Ticket } from './ticket';

/** The effects of a step's events, in order; the alerts of one step to one audience are folded into the last of them. */
export function effectsOf(before: Ticket | null, events: readonly TicketEvent[]): Effect[] {
  const effects: Effect[] = [];
  let ticket = before;
  for (const event of events) {
    const after = evolve(ticket, event);
    for (const reaction of reactionTo(event, ticket ?? after, after)) {
      effects.push('do' in reaction ? reaction : { do: 'notify', notice: noticeOf(event, after, reaction) });
    }
    ticket = after;
  }
  return fold(effects);
}

function noticeOf(event: TicketEvent, after: Ticket, { template, to, invitation }: Telling): Notice {
  const id = `${event.seq}.${template}.${keyOf(to)}`;
  return { id, template, audience: to, event, ticket: factsOf(after), missed: [], invitation: invitation ?? null };
}

function factsOf(t: Ticket): NoticeFacts {
  const { number, kind, serviceId, priority, level, groupId, assigneeId, requesterId, openedAt, cycle } = t;
  const dueAt: Partial<Record<ClockName, number>> = {};
  for (const clock of t.clocks) if (clock.dueAt !== null) dueAt[clock.name] = clock.dueAt;
  const { consent, appointment } = t;
  return {
    number,
    kind,
    serviceId,
    priority,
    level,
    groupId,
    assigneeId,
    requesterId,
    openedAt,
    cycle,
    dueAt,
    consent,
    appointment,
  };
}

/** Least to most severe: of the alerts folded, the most severe one is sent, and it lists the others. */
const ALERTS: readonly Template[] = ['threshold', 'breach', 'acknowledgementOverdue', 'hierarchical'];

function fold(effects: readonly Effect[]): Effect[] {
  const alerts = new Map<string, Notice[]>();
  for (const effect of effects) {
    if (effect.do !== 'notify' || !ALERTS.includes(effect.notice.template)) continue;
    const key = keyOf(effect.notice.audience);
    alerts.set(key, [...(alerts.get(key) ?? []), effect.notice]);
  }
  return effects.flatMap((effect): Effect[] => {
    const together = effect.do === 'notify' ? alerts.get(keyOf(effect.notice.audience)) : undefined;
    if (effect.do !== 'notify' || !together?.includes(effect.notice)) return [effect];
    const sent = together.reduce((worst, n) => (severity(n) >= severity(worst) ? n : worst));
    if (effect.notice !== sent) return [];
    return [{ do: 'notify', notice: { ...sent, missed: together.filter((n) => n !== sent).map(missedOf) } }];
  });
}

const severity = (notice: Notice): number => ALERTS.indexOf(notice.template);

function missedOf({ template, event }: Notice): MissedAlert {
  const clock = 'clock' in event && typeof event.clock === 'string' ? event.clock : null;
  const percent = event.type === 'markReached' ? event.percent : clock === null ? null : 100;
  return { template, clock, percent, due: 'due' in event ? event.due : event.at };
}
