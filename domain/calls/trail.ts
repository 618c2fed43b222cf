import type { Instant } from '../time';
import { type Fact, writeFact } from './fact';
import { isCredible, type LineFault, readLine } from './queueLog';

/** What was told of one call in one queue, of one PBX. */
export interface Trail {
  callid: string;
  queue: string;
  /** By lines of a log, as `writeFact` writes them. */
  facts: Map<string, Fact>;
  /** By events of the PBX's own, whose ids tell which were told before. */
  events: Map<string, readonly Fact[]>;
  /** The caller's; personal data, and no fact. */
  number: string | null;
}

/** Trails by call and queue. */
export type Trails = Map<string, Trail>;

interface Told {
  callid: string;
  queue: string;
  number: string | null;
}

/** No call passes through a queue so often: an id that is no call's own would grow without end. */
export const MAX_FACTS = 1_000;

/** False: there are too many of this call already. */
export function addFact(trails: Trails, told: Told, fact: Fact): boolean {
  const { facts } = trailOf(trails, told);
  if (facts.size >= MAX_FACTS) return false;
  facts.set(writeFact(fact), fact);
  return true;
}

/** Takes what a line of a log says, if it is of a call. Its fault, when it has one. */
export function addLine(trails: Trails, line: string, now: Instant): LineFault | null {
  const read = readLine(line);
  if (read.is === 'fault') return read.fault;
  if (read.is !== 'fact') return null;
  if (!isCredible(read.fact.at, now)) return 'badTime';
  return addFact(trails, read, read.fact) ? null : 'tooMany';
}

/** The first of several with one id counts. */
export function addEvent(trails: Trails, told: Told, id: string, facts: readonly Fact[]): void {
  const { events } = trailOf(trails, told);
  if (!events.has(id)) events.set(id, facts);
}

function trailOf(trails: Trails, { callid, queue, number }: Told): Trail {
  const key = `${callid}\n${queue}`;
  let trail = trails.get(key);
  if (!trail) {
    trail = { callid, queue, facts: new Map(), events: new Map(), number: null };
    trails.set(key, trail);
  }
  trail.number ??= number;
  return trail;
}
