import fc from 'fast-check';
import type { Actor } from '../../../domain/access/actor';
import { deadlines } from '../../../domain/ticket/clocks';
import { COMMAND_NAMES, COMMANDS, type CommandName } from '../../../domain/ticket/commands';
import type { Effect } from '../../../domain/ticket/notices';
import { possible } from '../../../domain/ticket/possible';
import type { Input } from '../../../domain/ticket/step';
import type { Slot, Ticket } from '../../../domain/ticket/ticket';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../domain/time';
import type { Conformity } from '../../../domain/workstation/workstation';
import { chloe, eva, everybody, lea, nora, paul, sam } from './people';
import { type Setting, setting } from './settings';
import { type Desk, simulate } from './simulator';
import { usual } from './usual';

/** One thing that happens in a story. What it comes to depends on the ticket then: numbers choose among what there is. */
export type Move =
  | { do: 'wait'; ms: number }
  /** Just before, at, or just after a deadline. */
  | { do: 'deadline'; which: number; offset: -1 | 0 | 1 }
  /** Anybody tries anything. */
  | { do: 'try'; who: number; command: CommandName; words: object; queuedMs: number }
  /** Somebody does what the ticket would accept. */
  | { do: 'act'; which: number; words: object; queuedMs: number }
  | { do: 'reserved'; which: number; word: 'slotConfirmed' | 'slotTaken' }
  | { do: 'nobody'; which: number }
  | { do: 'operator'; type: 'operatorCancelled' | 'resumedAfterTermination' };

export interface Story {
  setting: Setting;
  /** Absent: it is no fault of a workstation. */
  conformity?: Conformity | undefined;
  moves: readonly Move[];
}

/** The requester answers as often as the desk asks. */
const CAST = [paul, lea, paul, eva, paul, nora, chloe, sam];

const nth = fc.nat({ max: 10_000 });

const lapse = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 90 * MINUTE_MS }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 * DAY_MS }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, SECOND_MS, HOUR_MS, DAY_MS, 7 * DAY_MS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 75 * DAY_MS }) },
);
const queued = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 * DAY_MS }) },
);

const conformity: fc.Arbitrary<Conformity> = fc.constantFrom(
  { state: 'conforming', charterVersion: 1 },
  { state: 'notConforming', charterVersion: 2, criteria: ['updates'] },
  { state: 'unknown', charterVersion: 1 },
);

/** What people may say, sense and nonsense; a command takes of it what it knows. Slots come as offsets from now. */
export const words = fc.record(
  {
    groupId: fc.constantFrom('guichet', 'expert-reseau', 'proximite-nord', 'cuisine'),
    direction: fc.constantFrom('functional', 'hierarchical'),
    answer: fc.constantFrom('granted', 'refused', 'accepted'),
    slot: fc.constantFrom(undefined, 0, 1, 4),
    startAt: fc.integer({ min: -HOUR_MS, max: 20 * DAY_MS }),
    lasts: fc.constantFrom(HOUR_MS, 2 * HOUR_MS, 0, 3 * DAY_MS),
    until: fc.integer({ min: -DAY_MS, max: 20 * DAY_MS }),
    technicianId: fc.constantFrom('acc-lea', 'acc-tom', 'acc-nora'),
    machineId: fc.constantFrom('machine-1', 'machine-2'),
    scope: fc.subarray(['view', 'control', 'files'], { minLength: 1 }),
    consentId: fc.constantFrom('consent-1', 'consent-2', 'consent-99'),
    appointmentId: fc.constantFrom('appointment-1', 'appointment-2'),
    priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
    kind: fc.constantFrom('incident', 'request', 'question', 'complaint'),
    reason: fc.constantFrom('requester', 'duplicate', 'other'),
    conformity: fc.oneof(conformity, fc.constant({ state: 'notApplicable', charterVersion: 1 } as const)),
    number: fc.constantFrom('2026-000042', '2026-004217'),
    score: fc.integer({ min: 1, max: 5 }),
    texts: fc.constantFrom(['message', 'found', 'done', 'report', 'summary'], ['found', 'done', 'signature']),
  },
  { requiredKeys: [] },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: lapse }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('deadline' as const), which: nth, offset: fc.constantFrom(-1, 0, 1) }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('act' as const), which: nth, words, queuedMs: queued }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('try' as const),
      who: nth,
      command: fc.constantFrom(...COMMAND_NAMES),
      words,
      queuedMs: queued,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('reserved' as const),
      which: nth,
      word: fc.constantFrom('slotConfirmed' as const, 'slotConfirmed' as const, 'slotTaken' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('nobody' as const), which: nth }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('operator' as const),
      type: fc.constantFrom('operatorCancelled' as const, 'resumedAfterTermination' as const),
    }),
  },
) as fc.Arbitrary<Move>;

export const story: fc.Arbitrary<Story> = fc.record({
  setting,
  conformity: fc.option(conformity, { nil: undefined }),
  moves: fc.array(move, { minLength: 5, maxLength: 30, size: 'max' }),
});

/** A move as an input of `step` on the desk as it is; null where there is nothing for it to choose from. */
export function inputOf(desk: Desk, what: Move): { input: Input; now: number } | null {
  const { ticket, terms, now } = desk;
  switch (what.do) {
    case 'wait':
      return { input: { type: 'elapse' }, now: now + what.ms };
    case 'deadline': {
      const all = deadlines(ticket, terms);
      const chosen = all[what.which % Math.max(1, all.length)];
      return chosen ? { input: { type: 'elapse' }, now: Math.max(now, chosen.due + what.offset) } : null;
    }
    case 'try':
      return act(desk, everybody[what.who % everybody.length] as Actor, what.command, what);
    case 'act': {
      const who = CAST[what.which % CAST.length] as Actor;
      // A cancellation ends the story: mostly something else happens.
      const able = possible(ticket, who, now, terms).filter(
        (p) => p.possible && (p.command !== 'cancel' || what.which % 10 === 0),
      );
      const chosen = able[Math.floor(what.which / CAST.length) % Math.max(1, able.length)];
      return chosen ? act(desk, who, chosen.command, what) : null;
    }
    case 'reserved': {
      const asked = desk.effects.filter((e): e is Extract<Effect, { do: 'reserve' }> => e.do === 'reserve');
      // Mostly the last one that was asked for; at times an old one.
      const chosen = what.which % 5 === 0 ? asked[what.which % Math.max(1, asked.length)] : asked.at(-1);
      return chosen ? { input: { type: what.word, owner: chosen.owner, slot: chosen.slot }, now } : null;
    }
    case 'nobody': {
      const { notices } = desk;
      const chosen = notices[what.which % Math.max(1, notices.length)];
      if (!chosen) return null;
      const { audience, template, event } = chosen;
      return { input: { type: 'nobodyThere', audience, template, forSeq: event.seq }, now };
    }
    case 'operator':
      return { input: { type: what.type }, now };
  }
}

function act(desk: Desk, actor: Actor, name: CommandName, said: { words: object; queuedMs: number }) {
  const { ticket, now } = desk;
  const facts = factsOf(name, said.words, ticket, now);
  const command = usual(name, ticket, actor, now, facts as never) as never;
  const receivedAt = said.queuedMs > 0 ? { receivedAt: now - said.queuedMs } : {};
  return { input: { type: 'command' as const, envelope: { commandId: 'c', actor, command, ...receivedAt } }, now };
}

function factsOf(name: CommandName, said: object, ticket: Ticket, now: number): object {
  const {
    startAt,
    lasts = HOUR_MS,
    until,
    ...others
  } = said as Record<string, never> & { startAt?: number; until?: number };
  const technicianId = 'acc-lea';
  const slot: Partial<Slot> =
    startAt === undefined ? {} : { startAt: now + startAt, endAt: now + startAt + lasts, technicianId };
  const all: Record<string, unknown> = { ...slot, ...(until === undefined ? {} : { until: now + until }), ...others };
  // Most answers are about what was asked; the others are refused early and lead nowhere.
  if (ticket.seq % 4 > 0) for (const about of ['consentId', 'appointmentId']) delete all[about];
  const known = [...Object.keys(COMMANDS[name].facts), 'texts'];
  return Object.fromEntries(Object.entries(all).filter(([key]) => known.includes(key)));
}

/** Tells a story on a desk; `after` looks at the desk after each move that came to something. */
export function tell(
  { setting: where, conformity: found, moves }: Story,
  after: (desk: Desk, before: Ticket, input: Input) => void = () => {},
): Desk {
  const desk = simulate(where).open({ priority: 'P3', ...(found ? { conformity: found } : {}) });
  for (const what of moves) {
    const next = inputOf(desk, what);
    if (!next) continue;
    const before = desk.ticket;
    desk.now = next.now;
    desk.hear(next.input);
    after(desk, before, next.input);
  }
  return desk;
}
