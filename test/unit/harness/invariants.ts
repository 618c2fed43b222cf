import { canonical } from '../../../domain/digest';
import type { Template } from '../../../domain/ticket/audience';
import { deadlines } from '../../../domain/ticket/clocks';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolveAll } from '../../../domain/ticket/evolve';
import { possible } from '../../../domain/ticket/possible';
import type { Input } from '../../../domain/ticket/step';
import { owesFollowUp, type Ticket } from '../../../domain/ticket/ticket';
import { everybody, sam } from './people';
import type { Desk } from './simulator';

/** What must hold after every step of every story: null, or what is wrong. */
export type Invariant = (desk: Desk, before: Ticket, input: Input) => string | null;

const isOpen = ({ status }: Ticket) => status !== 'closed' && status !== 'cancelled';
const OF_RATINGS: ReadonlySet<Template> = new Set<Template>(['badRating', 'ratingFollowUpDue', 'ratingFollowedUp']);
const has = (events: readonly TicketEvent[], ...types: string[]) => events.some((e) => types.includes(e.type));

export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'no open ticket is ever without a running deadline': ({ ticket, terms }) =>
    isOpen(ticket) && deadlines(ticket, terms).length === 0
      ? `none in ${ticket.status}, waiting for ${ticket.waits}`
      : null,

  'nothing that was due is left undone': ({ ticket, terms, now, lastEvents }, _before, input) => {
    // What was queued is decided as of its receipt; a clock that the act itself has set may be due at once.
    const isQueued = input.type === 'command' && input.envelope.receivedAt !== undefined;
    if (isQueued || has(lastEvents, 'clockChanged', 'clockResumed', 'clockStarted')) return null;
    const late = deadlines(ticket, terms).find(({ due }) => due <= now);
    return late ? `${late.clock.name} was due at ${late.due}, it is ${now}` : null;
  },

  'time never goes back, and every instant is a whole millisecond': ({ lastEvents }, before) => {
    let last = before.at;
    for (const event of lastEvents) {
      if (event.at < last || !Number.isInteger(event.at)) return `${event.type} at ${event.at} after ${last}`;
      if ('due' in event && (event.due > event.at || event.due > event.fired)) return `${event.type} before it was due`;
      last = event.at;
    }
    return null;
  },

  'no mail goes out after closure but that of a reopening or a bad rating, and none else after a cancellation': (
    { lastEvents, lastEffects },
    before,
  ) => {
    if (has(lastEvents, 'reopened')) return null;
    const ending = lastEvents.find((e) => e.type === 'closed' || e.type === 'cancelled');
    const from = isOpen(before) ? (ending?.seq ?? Number.POSITIVE_INFINITY) : 0;
    const mail = lastEffects.find(
      (e) => e.do === 'notify' && e.notice.event.seq > from && !OF_RATINGS.has(e.notice.template),
    );
    return mail?.do === 'notify' ? `${mail.notice.template} of ${mail.notice.event.type}` : null;
  },

  'a remote session has a live consent, for its technician and its machine': ({
    ticket: { session, consent },
    now,
    ticket,
  }) => {
    if (!session) return null;
    const isHis = consent?.technicianId === session.technicianId && consent.machineId === session.machineId;
    const isLive = consent?.status === 'granted' && consent.id === session.consentId;
    const isExpired = Math.min(now, ticket.at) >= (consent?.expiresAt ?? 0);
    return isHis && isLive && !isExpired ? null : `a session of ${session.technicianId} with ${consent?.status}`;
  },

  'the sequence has no gap, and a refused act leaves no trace of its own': ({ lastEvents }, before, input) => {
    if (lastEvents.some((e, i) => e.seq !== before.seq + 1 + i)) return 'a gap';
    if (input.type !== 'command') return null;
    return has(lastEvents, 'commandRefused') ? 'recorded by step' : null;
  },

  'a clock never has two of its kind, and each belongs to what the ticket is at': ({ ticket }) => {
    const names = ticket.clocks.map((clock) => clock.name);
    return new Set(names).size === names.length ? null : `${names}`;
  },

  'a running clock says when it is due, and one that stands does not': ({ ticket }) => {
    const wrong = ticket.clocks.find((clock) => (clock.since === null) !== (clock.dueAt === null));
    return wrong ? wrong.name : null;
  },

  'no time of a technician stays reserved once the ticket is over': ({ ticket, effects, events }) => {
    if (isOpen(ticket) && ticket.status !== 'resolved') return null;
    const held = new Set<string>();
    for (const effect of effects) {
      if (effect.do === 'reserve') held.add(effect.owner);
      if (effect.do === 'reserve' && effect.replaces !== null && effect.replaces !== effect.owner)
        held.delete(effect.replaces);
      if (effect.do === 'release') held.delete(effect.owner);
    }
    for (const event of events) if (event.type === 'visitSlotTaken') held.delete(event.visitId);
    return held.size === 0 ? null : `${[...held]} never released`;
  },
};

/** What must hold of a whole story once it is told. */
export const AFTERWARDS: Readonly<Record<string, (desk: Desk) => string | null>> = {
  'the timeline evolved again is the ticket': ({ events, ticket }) =>
    canonical(evolveAll(events)) === canonical(ticket) ? null : 'another ticket',

  'timeline and ticket travel as JSON without loss': ({ events, ticket }) => {
    const story = { events, ticket };
    const travelled = JSON.parse(JSON.stringify(story)) as typeof story;
    const isSame = canonical(travelled) === canonical(story);
    return isSame && canonical(evolveAll(travelled.events)) === canonical(ticket) ? null : 'something was lost';
  },

  'every notice has an id of its own': ({ notices }) =>
    new Set(notices.map((n) => n.id)).size === notices.length ? null : 'two with the same id',

  'a clock was met when it stopped before it was due, and only then': ({ events }) => {
    const breached = new Set<string>();
    for (const event of events) {
      if (event.type === 'clockStarted') breached.delete(event.clock.name);
      if (event.type === 'breached') breached.add(event.clock);
      if (event.type === 'clockStopped' && (event.verdict === 'missed') !== breached.has(event.clock)) {
        return `${event.clock} ${event.verdict} at ${event.seq}`;
      }
    }
    return null;
  },

  'what has ended has ended: nothing is possible, nothing is due': (desk) => {
    if (isOpen(desk.ticket)) return null;
    // What is owed stays owed for ever.
    if (owesFollowUp(desk.ticket)) desk.act(sam, 'followUpRating');
    const { ticket, terms } = desk.after('2000 d');
    if (ticket.cancelled === null && terms.policy.reopenWindow === 'always') return null;
    if (ticket.cancelled === null && ticket.endedAt === null) return 'it has not ended';
    if (ticket.clocks.length > 0) return 'a clock runs';
    const able = everybody.flatMap((who) => possible(ticket, who, desk.now, terms).filter((p) => p.possible));
    return able.length === 0 ? null : `${able.map((p) => p.command)}`;
  },
};
