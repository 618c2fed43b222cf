import { DAY_MS, type DurationMs, type Instant } from '../time';

/** What ends a wait in a queue. `leftByKey`: the caller pressed a key. */
const EXITS = ['answered', 'abandoned', 'leftByKey', 'timedOut', 'queueEmpty'] as const;
export type Exit = (typeof EXITS)[number];

/** In the order they stand in when all else is equal. `ended`: the agent and the caller have spoken. */
export const FACT_KINDS = ['entered', ...EXITS, 'ended'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One thing that a PBX said of a call in a queue. Whoever says it, the same fact is the same value. */
export interface Fact {
  kind: FactKind;
  at: Instant;
  /** How long the caller had waited, as the PBX counted; null when it does not say. */
  waitMs: DurationMs | null;
  /** How long they had spoken: `ended` only. */
  talkMs: DurationMs | null;
  agent: string | null;
}

/** In one line, to keep it by; equal for equal facts. */
export const writeFact = ({ kind, at, waitMs, talkMs, agent }: Fact): string =>
  `${at} ${kind} ${waitMs ?? '-'} ${talkMs ?? '-'}${agent === null ? '' : ` ${agent}`}`;

/** What `writeFact` wrote. */
export function readFact(line: string): Fact {
  const [at = '', kind = '', wait = '', talk = '', ...agent] = line.split(' ');
  const numberOf = (text: string) => (text === '-' ? null : Number(text));
  return {
    kind: kind as FactKind,
    at: Number(at),
    waitMs: numberOf(wait),
    talkMs: numberOf(talk),
    agent: agent.length === 0 ? null : agent.join(' '),
  };
}

/** No call lasts longer: a PBX that counts more, counts wrong. */
const LONGEST_CALL_MS = DAY_MS;

/** When the call came into the queue, by what the PBX counted. */
export function sinceOf({ kind, at, waitMs, talkMs }: Fact): Instant | null {
  if (kind === 'entered') return at;
  if (waitMs === null || (kind === 'ended' && talkMs === null)) return null;
  const lastedMs = waitMs + (talkMs ?? 0);
  return lastedMs > LONGEST_CALL_MS ? null : at - lastedMs;
}

/** Each fact once. */
export function unionOf(...told: readonly Iterable<Fact>[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const some of told) for (const fact of some) facts.set(writeFact(fact), fact);
  return [...facts.values()];
}

export const isExit = (kind: FactKind): kind is Exit => kind !== 'entered' && kind !== 'ended';
