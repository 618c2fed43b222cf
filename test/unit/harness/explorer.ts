import type { Actor } from '../../../domain/access/actor';
import type { Template } from '../../../domain/ticket/audience';
import { deadlines, type Terms } from '../../../domain/ticket/clocks';
import { COMMAND_NAMES, type CommandName, type CommandOf } from '../../../domain/ticket/commands';
import { effectsOf } from '../../../domain/ticket/effects';
import type { EventType, TicketEvent } from '../../../domain/ticket/events';
import type { Effect } from '../../../domain/ticket/notices';
import { type Opening, openTicket } from '../../../domain/ticket/open';
import { type StepName, stepsOf } from '../../../domain/ticket/path';
import type { RefusalCode } from '../../../domain/ticket/refusal';
import { type Input, step } from '../../../domain/ticket/step';
import type { Ticket } from '../../../domain/ticket/ticket';
import type { Instant } from '../../../domain/time';
import type { ClockName } from '../../../domain/words';
import { paul, sam } from './people';
import { anOpening, TUESDAY_9H } from './simulator';
import { usual } from './usual';

type Cause = CommandName | 'opening' | 'expiry' | 'reservation' | 'word';

/** A place in the life of a ticket, with what was to be reserved and told on the way there. */
interface Place {
  ticket: Ticket;
  now: Instant;
  pending: Extract<Effect, { do: 'reserve' }> | null;
}

interface Move {
  cause: Cause;
  input: Input;
  now: Instant;
}

/** Everything that was seen to happen, over every place that was visited. */
export interface Explored {
  entered: Map<StepName, Set<Cause>>;
  left: Map<StepName, Set<Cause>>;
  accepted: Map<StepName, Set<CommandName>>;
  templates: Set<Template>;
  events: Set<EventType>;
  clocks: Set<ClockName>;
  refusals: Set<RefusalCode>;
  places: number;
}

const OTHER_WORDS: { [N in CommandName]?: readonly Partial<CommandOf<N>>[] } = {
  escalate: [{ groupId: 'guichet' }, { groupId: 'proximite-nord' }, { direction: 'hierarchical' }],
  answerConsent: [{ answer: 'refused' }],
  answerAppointment: [{ slot: undefined as never }],
  answerResolution: [{ answer: 'refused' }],
  rate: [{ score: 1 }],
  grantDerogation: [{ contentId: 'content-1', texts: ['reason', 'message'] }],
  revokeDerogation: [{ contentId: 'content-1', texts: ['message'] }],
  followUpRating: [{ contentId: 'content-1', texts: ['report', 'message'] }],
  requestRemoteTakeover: [{ machineId: 'machine-2' }],
};

/** All that may happen next: every command by the requester and by a supervisor, the words of the store, and time. */
function* moves({ ticket, now, pending }: Place, terms: Terms): Generator<Move> {
  for (const name of COMMAND_NAMES) {
    for (const actor of [paul, sam]) {
      for (const change of [{}, ...(OTHER_WORDS[name] ?? [])]) yield act(ticket, now, actor, name, change);
    }
  }
  if (pending) {
    const { owner, slot } = pending;
    for (const type of ['slotConfirmed', 'slotTaken'] as const) {
      yield { cause: 'reservation', input: { type, owner, slot }, now };
    }
  }
  const group = { to: 'group', id: ticket.groupId } as const;
  yield { cause: 'word', input: { type: 'nobodyThere', audience: group, template: 'breach', forSeq: 1 }, now };
  const dues = [...deadlines(ticket, terms).map((d) => d.due), ...ticket.clocks.map((clock) => clock.dueAt ?? now)];
  for (const due of new Set([...dues, ticket.appointment?.slot?.startAt ?? now])) {
    if (due > now) yield { cause: 'expiry', input: { type: 'elapse' }, now: due };
  }
}

function act<N extends CommandName>(t: Ticket, now: Instant, actor: Actor, name: N, change: object): Move {
  const command = usual(name, t, actor, now, change as never) as never;
  return { cause: name, input: { type: 'command', envelope: { commandId: 'c', actor, command } }, now };
}

/** Places that differ in nothing the path sees are one. */
function placeOf({ ticket: t, now, pending }: Place): string {
  const details = [
    t.appointment?.status,
    t.visit?.status,
    t.visit?.fromAppointment !== null,
    t.level,
    t.rating !== null,
    t.clocks.some(({ name, breachedAt }) => name === 'afterClosure' && breachedAt !== null),
    now >= (t.appointment?.slot?.startAt ?? now + 1),
  ];
  return [...stepsOf(t), ...details, t.superior?.tier, Math.min(t.cycle, 2), pending?.owner.split('-')[0]].join();
}

/** A session is part of the consent it goes with. */
const stepsAtOnce = (ticket: Ticket): number => stepsOf(ticket).filter((name) => name !== 'remoteSession').length;

/** Urgent, so that nothing of the path is barred, and under a derogation, so that there is one to withdraw. */
const ofFailingWorkstation: Opening = {
  ...anOpening,
  priority: 'P1',
  conformity: { state: 'notConforming', charterVersion: 1, criteria: ['updates'] },
};

/** Walks to every place with no more than one detour at a time, and looks at all that may happen there. */
export function explore(terms: Terms): Explored {
  const map: Explored = {
    entered: new Map(),
    left: new Map(),
    accepted: new Map(),
    templates: new Set(),
    events: new Set(),
    clocks: new Set(),
    refusals: new Set(),
    places: 0,
  };
  const { ticket: begun, events } = openTicket(ofFailingWorkstation, TUESDAY_9H, terms);
  const opened: Place = { ticket: begun, now: TUESDAY_9H, pending: null };
  draw(map, null, opened, events, 'opening');
  const granted = act(begun, TUESDAY_9H, sam, 'grantDerogation', {});
  const first: Place = { ...opened, ticket: step(begun, granted.input, TUESDAY_9H, terms).ticket };
  const seen = new Set([placeOf(first)]);
  const toVisit = [first];
  for (let place = toVisit.shift(); place; place = toVisit.shift()) {
    map.places++;
    for (const move of moves(place, terms)) {
      const outcome = step(place.ticket, move.input, move.now, terms);
      if (outcome.refusal) map.refusals.add(outcome.refusal.code);
      if (outcome.refusal || outcome.events.length === 0) continue;
      const next = { ticket: outcome.ticket, now: move.now, pending: pendingAfter(place, outcome.events) };
      draw(map, place.ticket, next, outcome.events, move.cause);
      const key = placeOf(next);
      if (seen.has(key) || stepsAtOnce(next.ticket) > 2) continue;
      seen.add(key);
      toVisit.push(next);
    }
  }
  return map;
}

function pendingAfter({ ticket, pending }: Place, events: readonly TicketEvent[]): Place['pending'] {
  const effects = effectsOf(ticket, events);
  return effects.reduce<Place['pending']>(
    (last, effect) => (effect.do === 'reserve' ? effect : effect.do === 'release' ? null : last),
    events.some((e) => e.type === 'visitSlotTaken' || e.type === 'appointmentBooked') ? null : pending,
  );
}

function draw(
  map: Explored,
  before: Ticket | null,
  { ticket }: Place,
  events: readonly TicketEvent[],
  cause: Cause,
): void {
  const from = before ? stepsOf(before) : [];
  const to = stepsOf(ticket);
  for (const name of to) if (!from.includes(name)) note(map.entered, name, cause);
  for (const name of from) {
    if (!to.includes(name)) note(map.left, name, cause);
    if (isCommand(cause)) note(map.accepted, name, cause);
  }
  for (const event of events) map.events.add(event.type);
  for (const clock of ticket.clocks) map.clocks.add(clock.name);
  for (const effect of effectsOf(before, events)) if (effect.do === 'notify') map.templates.add(effect.notice.template);
}

const isCommand = (cause: Cause): cause is CommandName => COMMAND_NAMES.includes(cause as CommandName);

function note<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
