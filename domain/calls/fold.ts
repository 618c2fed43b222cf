import { HOUR_MS, type Instant, SECOND_MS } from '../time';
import type { Call } from './call';
import { type Exit, FACT_KINDS, type Fact, isExit, sinceOf, unionOf, writeFact } from './fact';

/** Nobody stays in a queue for longer: a call of which nothing more was said by then is `unknown`. */
export const LONGEST_WAIT_MS = 2 * HOUR_MS;

/** Two sources, or two clocks, tell one entry so far apart. */
const SAME_ENTRY_MS = 2 * SECOND_MS;

/** One time that a call went through a queue: the first is 0. */
export type Passage = Omit<Call, 'id' | 'queue' | 'ticket'> & { entry: number };

/**
 * What the facts about one call in one queue come to: its passages, oldest first. It depends on which facts are known and
 * on nothing else, neither on their order nor on how often they were told, so that logs may be cut, mixed and read again.
 * An exit whose entry was never seen is a passage since when the PBX says that the caller waited.
 */
export function passagesOf(facts: Iterable<Fact>, now: Instant): Passage[] {
  const passages: Passage[] = [];
  const begin = (enteredAt: Instant): Passage => {
    const passage = begun(passages.length, enteredAt);
    passages.push(passage);
    return passage;
  };
  for (const atOnce of byInstant(facts)) {
    while (atOnce.length > 0) {
      const last = passages.at(-1);
      const fact = takeNext(atOnce, last);
      if (fact.kind === 'entered') {
        if (!last || !isToldAgain(last, fact.at)) begin(fact.at);
      } else if (last && isOf(last, fact)) add(last, fact);
      else addToUnseen(begin(sinceOf(fact) ?? fact.at), fact);
    }
  }
  for (const passage of passages) {
    const isOver = passage.entry < passages.length - 1 || now - passage.enteredAt >= LONGEST_WAIT_MS;
    if (passage.outcome === 'ringing' && isOver) passage.outcome = 'unknown';
  }
  return passages;
}

const begun = (entry: number, enteredAt: Instant): Passage => ({
  entry,
  enteredAt,
  leftAt: null,
  outcome: 'ringing',
  isByKey: false,
  agent: null,
  endedAt: null,
});

/** Those of the same instant together: a log of whole seconds does not say which of them came first. */
function byInstant(facts: Iterable<Fact>): Fact[][] {
  const sorted = unionOf(facts).sort(
    (a, b) => a.at - b.at || rank(a) - rank(b) || (writeFact(a) < writeFact(b) ? -1 : 1),
  );
  const groups: Fact[][] = [];
  for (const fact of sorted) {
    const group = groups.at(-1);
    if (group?.[0]?.at === fact.at) group.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

/** Among exits of one instant, the longest wait began first. */
const rank = ({ kind, waitMs, talkMs }: Fact): number =>
  -(waitMs ?? 0) - (talkMs ?? 0) + FACT_KINDS.indexOf(kind) / 100;

/** What ends something that is going on comes before what begins something. */
function takeNext(facts: Fact[], last: Passage | undefined): Fact {
  const isWanted = ({ kind }: Fact): boolean => {
    if (last?.outcome === 'ringing') return isExit(kind);
    if (last?.outcome === 'answered' && last.endedAt === null) return kind === 'ended';
    return kind === 'entered';
  };
  const wanted = facts.findIndex(isWanted);
  const [fact] = facts.splice(Math.max(wanted, 0), 1);
  if (!fact) throw new RangeError('nothing is left');
  return fact;
}

/**
 * A queue that gives a call up at once may well take it again at once; but what a log tells in whole seconds, and an event
 * within that second, is one entry however short it was.
 */
function isToldAgain({ outcome, enteredAt }: Passage, at: Instant): boolean {
  const isOpen = outcome === 'ringing' || outcome === 'answered';
  const isOfThatSecond = enteredAt % SECOND_MS === 0 && at - enteredAt < SECOND_MS;
  return isOfThatSecond || (isOpen && at - enteredAt <= SAME_ENTRY_MS);
}

/** Whether it can be about this passage, or is about a later one whose entry was not seen. */
function isOf(last: Passage, fact: Fact): boolean {
  if (last.outcome === 'ringing') return true;
  if (fact.kind === 'ended' && last.endedAt === null && (last.outcome === 'answered' || last.leftAt === null))
    return true;
  const over = last.endedAt ?? last.leftAt ?? last.enteredAt;
  const since = sinceOf(fact);
  return since === null || fact.at <= over || since < (last.leftAt ?? last.enteredAt);
}

const OUTCOMES = {
  answered: 'answered',
  abandoned: 'abandoned',
  leftByKey: 'abandoned',
  timedOut: 'timedOut',
  queueEmpty: 'queueEmpty',
} as const satisfies Record<Exit, Call['outcome']>;

function add(passage: Passage, { kind, at, talkMs, agent }: Fact): void {
  const isOpen = passage.outcome === 'ringing';
  if (kind === 'ended') {
    if (isOpen) {
      // Its answer was not seen: what they spoke tells when it was, if anything does.
      passage.outcome = talkMs === null ? 'unknown' : 'answered';
      passage.leftAt = talkMs === null ? null : Math.max(passage.enteredAt, at - talkMs);
    }
    if (passage.outcome !== 'answered' && passage.leftAt !== null) return;
    passage.endedAt ??= at;
    passage.agent ??= agent;
  } else if (isOpen && isExit(kind)) {
    passage.outcome = OUTCOMES[kind];
    passage.isByKey = kind === 'leftByKey';
    passage.leftAt = at;
    passage.agent = agent;
  }
}

/** Of a wait whose beginning nobody knows, nobody knows how long it was. */
function addToUnseen(passage: Passage, fact: Fact): void {
  add(passage, fact);
  if (sinceOf(fact) !== null) return;
  passage.outcome = 'unknown';
  passage.leftAt = null;
}
