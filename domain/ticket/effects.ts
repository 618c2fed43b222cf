import type { ClockName } from '../words';
import { keyOf, type Template } from './audience';
import type { TicketEvent } from './events';
import { evolve } from './evolve';
import type { Effect, MissedAlert, Notice, NoticeFacts, Telling } from './notices';
import { reactionTo } from './reactions';
import type { Ticket } from './ticket';

/** The effects of a step's events, in order; the alerts and reminders of one step to one audience are folded into one. */
export function effectsOf(before: Ticket | null, events: readonly TicketEvent[]): Effect[] {
  const effects: Effect[] = [];
  const settled = events.reduce<Ticket | null>(evolve, before);
  let ticket = before;
  for (const event of events) {
    const after = evolve(ticket, event);
    for (const reaction of reactionTo(event, ticket ?? after, after)) {
      effects.push(
        'do' in reaction ? reaction : { do: 'notify', notice: noticeOf(event, after, settled ?? after, reaction) },
      );
    }
    ticket = after;
  }
  return fold(effects);
}

function noticeOf(event: TicketEvent, after: Ticket, settled: Ticket, { template, to, invitation }: Telling): Notice {
  const id = `${event.seq}.${template}.${keyOf(to)}`;
  return {
    id,
    template,
    audience: to,
    event,
    ticket: factsOf(after, settled),
    missed: [],
    invitation: invitation ?? null,
  };
}

/** Clocks follow what happened at the end of a step, so their due instants are those they have then. */
function factsOf(t: Ticket, settled: Ticket): NoticeFacts {
  const { number, kind, serviceId, priority, level, groupId, assigneeId, requesterId, openedAt, cycle } = t;
  const dueAt: Partial<Record<ClockName, number>> = {};
  for (const clock of settled.clocks) if (clock.dueAt !== null) dueAt[clock.name] = clock.dueAt;
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
    ...(t.complainedOf ? { complainedOf: t.complainedOf } : {}),
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
  const folds = new Map<string, Notice[]>();
  for (const effect of effects) {
    const key = effect.do === 'notify' ? foldOf(effect.notice) : null;
    if (effect.do === 'notify' && key !== null) folds.set(key, [...(folds.get(key) ?? []), effect.notice]);
  }
  return effects.flatMap((effect): Effect[] => {
    const key = effect.do === 'notify' ? foldOf(effect.notice) : null;
    const together = key === null ? undefined : folds.get(key);
    if (effect.do !== 'notify' || !together) return [effect];
    const sent = together.reduce((worst, n) => (severity(n) >= severity(worst) ? n : worst));
    if (effect.notice !== sent) return [];
    return [{ do: 'notify', notice: { ...sent, missed: together.filter((n) => n !== sent).map(missedOf) } }];
  });
}

/** Alerts fold with alerts of any kind, reminders with their like; other mails each stand for themselves. */
function foldOf({ template, audience, event }: Notice): string | null {
  if (ALERTS.includes(template)) return `alert.${keyOf(audience)}`;
  return event.type === 'reminded' ? `${template}.${keyOf(audience)}` : null;
}

const severity = (notice: Notice): number => ALERTS.indexOf(notice.template);

function missedOf({ template, event }: Notice): MissedAlert {
  const clock = 'clock' in event && typeof event.clock === 'string' ? event.clock : null;
  const isPast = event.type === 'breached' || event.type === 'repeated';
  const percent = event.type === 'markReached' ? event.percent : isPast ? 100 : null;
  return { template, clock, percent, due: 'due' in event ? event.due : event.at };
}
