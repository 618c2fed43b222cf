import { due, elapsed } from '../calendar/businessTime';
import type { CompiledCalendar } from '../calendar/calendar';
import type { Policy } from '../policy/policy';
import { isComplaint } from '../ticket/complaint';
import type { EventOf, TicketEvent } from '../ticket/events';
import { DAY_MS, type Instant, MINUTE_MS } from '../time';
import type { CancelReason } from '../words';
import type { Case, Exclusion } from './commitment';

/** What a ticket is judged by: what it is pinned to. */
export interface TicketTerms {
  calendar: CompiledCalendar;
  reopenWindow: Policy['reopenWindow'];
}

/** A ticket is taken into account in time when less business time than this has passed. */
const TAKE_MS = 30 * MINUTE_MS;

/** What of a timeline counts. */
interface Story {
  opened: EventOf<'ticketOpened'>;
  /** The first human act, in the first cycle. */
  takenAt: Instant | null;
  groupId: string;
  leftFirstLine: boolean;
  /** The last one, and where the ticket was by then. */
  resolution: { at: Instant; groupId: string; leftFirstLine: boolean } | null;
  isOpenAgain: boolean;
  closedAt: Instant | null;
  cancelled: { at: Instant; reason: CancelReason } | null;
  hasEnded: boolean;
}

/** What a ticket is as of an instant under the two commitments about tickets, from its timeline: none, one or two cases. */
export function casesOfTicket(events: readonly TicketEvent[], terms: TicketTerms, now: Instant): Case[] {
  const story = tell(events);
  // A complaint has targets of its own; and no figure's cases may tell those it is about that there is one.
  if (!story || isComplaint(story.opened)) return [];
  return [takenIntoAccount(story, terms, now), ...resolvedByDesk(story, terms, now)];
}

function tell([first, ...events]: readonly TicketEvent[]): Story | null {
  if (first?.type !== 'ticketOpened') return null;
  const story: Story = {
    opened: first,
    takenAt: null,
    groupId: first.groupId,
    leftFirstLine: first.level !== 'firstLine',
    resolution: null,
    isOpenAgain: false,
    closedAt: null,
    cancelled: null,
    hasEnded: false,
  };
  for (const event of events) hear(story, event);
  return story;
}

function hear(story: Story, event: TicketEvent): void {
  switch (event.type) {
    case 'takenIntoAccount':
      story.takenAt ??= event.at;
      break;
    case 'escalated':
      story.groupId = event.groupId;
      story.leftFirstLine ||= event.level !== 'firstLine';
      break;
    case 'resolved':
      story.resolution = { at: event.at, groupId: story.groupId, leftFirstLine: story.leftFirstLine };
      story.isOpenAgain = false;
      break;
    case 'reopened':
      story.isOpenAgain = true;
      story.closedAt = null;
      break;
    case 'closed':
      story.closedAt = event.at;
      break;
    case 'cancelled':
      story.cancelled = { at: event.at, reason: event.reason };
      break;
    case 'lifeEnded':
      story.hasEnded = true;
      break;
  }
}

const aboutTicket = ({ number, establishmentId, channel }: Story['opened']) =>
  ({ kind: 'ticket', id: number, establishment: establishmentId, channel, lostAfter: null }) as const;

const FINAL = { isProvisional: false, changesAt: null } as const;

function takenIntoAccount({ opened, takenAt, cancelled }: Story, { calendar }: TicketTerms, now: Instant): Case {
  const { at, groupId: group, channel, drill } = opened;
  const about = { commitment: 'takenIntoAccount', ...aboutTicket(opened), at, group } as const;
  const measureMs = takenAt === null ? null : elapsed(calendar, at, takenAt).ms;
  const isPromised = channel === 'mail' || channel === 'web';
  const reason = drill ? 'drill' : isPromised ? cancellation(cancelled) : 'otherChannel';
  // Whoever gave up had been promised an answer until then.
  if (reason !== null && reason !== 'cancelled') {
    return { ...about, verdict: 'excluded', reason, measureMs, ...FINAL };
  }
  if (measureMs !== null) {
    return { ...about, verdict: measureMs < TAKE_MS ? 'met' : 'missed', reason: null, measureMs, ...FINAL };
  }
  const answer = due(calendar, at, TAKE_MS);
  const dueAt = 'due' in answer ? answer.due : null;
  const isLate = dueAt !== null && (cancelled?.at ?? now) >= dueAt;
  const judged = isLate
    ? ({ verdict: 'missed', reason: null } as const)
    : ({ verdict: 'excluded', reason: reason ?? 'pending' } as const);
  const until = cancelled ? FINAL : { isProvisional: true, changesAt: isLate ? null : dueAt };
  return { ...about, ...judged, measureMs, ...until };
}

/** None for a ticket that is not resolved yet. */
function resolvedByDesk(story: Story, terms: TicketTerms, now: Instant): Case[] {
  const { opened, resolution, cancelled, isOpenAgain } = story;
  const common = { commitment: 'resolvedByDesk', ...aboutTicket(opened), measureMs: null } as const;
  if (cancelled) {
    const reason = opened.drill ? 'drill' : cancellation(cancelled);
    return [{ ...common, at: cancelled.at, group: story.groupId, verdict: 'excluded', reason, ...FINAL }];
  }
  if (!resolution) return [];
  const about = { ...common, at: resolution.at, group: resolution.groupId };
  if (opened.drill) return [{ ...about, verdict: 'excluded', reason: 'drill', ...FINAL }];
  if (isOpenAgain) {
    return [{ ...about, verdict: 'excluded', reason: 'reopened', isProvisional: true, changesAt: null }];
  }
  const verdict = resolution.leftFirstLine ? 'missed' : 'met';
  return [{ ...about, verdict, reason: null, ...finality(story, terms, now) }];
}

/** A resolution is final once nobody can reopen the ticket any more. */
function finality(
  { closedAt, hasEnded }: Story,
  { reopenWindow }: TicketTerms,
  now: Instant,
): Pick<Case, 'isProvisional' | 'changesAt'> {
  if (hasEnded) return FINAL;
  if (closedAt === null || reopenWindow === 'always') return { isProvisional: true, changesAt: null };
  const finalAt = reopenWindow === 'never' ? closedAt : closedAt + reopenWindow.days * DAY_MS;
  return now >= finalAt ? FINAL : { isProvisional: true, changesAt: finalAt };
}

function cancellation(cancelled: Story['cancelled']): Exclusion | null {
  if (!cancelled) return null;
  return cancelled.reason === 'duplicate' || cancelled.reason === 'spam' ? cancelled.reason : 'cancelled';
}
