import { dayOf } from '../calendar/days';
import { DAY_MS, type DurationMs, type Instant, SECOND_MS } from '../time';
import type { Fact, FactKind } from './fact';

export const LINE_FAULTS = [
  'tooLong',
  'badCharacter',
  'tooFewFields',
  'badTime',
  'noEvent',
  'badNumber',
  'tooMany',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** A line of Asterisk's `queue_log`, read. */
export type QueueLogLine =
  | { is: 'fact'; callid: string; queue: string; fact: Fact; number: string | null }
  /** An agent's telephone rang in vain: the call goes on. */
  | { is: 'rung'; callid: string; queue: string; at: Instant; agent: string | null; ringMs: DurationMs }
  /** Of an agent, a member or the PBX itself, and of no call. */
  | { is: 'other' }
  | { is: 'fault'; fault: LineFault };

const MAX_LINE = 4096;
const MAX_FIELD = 200;
/** Asterisk writes them where there is no call. */
const NO_CALL: ReadonlySet<string> = new Set(['', 'NONE', 'MANAGER', 'REALTIME']);
const NOBODY: ReadonlySet<string> = new Set(['', 'NONE']);
const NO_NUMBER = /^(?:|unknown|anonymous|unavailable|restricted|private|<unknown>|asterisk|s)$/i;

type Numbers = { waitMs: DurationMs | null; talkMs: DurationMs | null };

/** Where each event has its seconds: `epoch|callid|queue|agent|event|data…`. */
const EVENTS: Readonly<Record<string, { kind: FactKind; numbers(data: readonly string[]): Numbers | null }>> = {
  ENTERQUEUE: { kind: 'entered', numbers: () => ({ waitMs: null, talkMs: null }) },
  CONNECT: { kind: 'answered', numbers: ([wait]) => waited(wait) },
  ABANDON: { kind: 'abandoned', numbers: ([, , wait]) => waited(wait) },
  EXITWITHKEY: { kind: 'leftByKey', numbers: ([, , , wait]) => waited(wait) },
  EXITWITHTIMEOUT: { kind: 'timedOut', numbers: ([, , wait]) => waited(wait) },
  EXITEMPTY: { kind: 'queueEmpty', numbers: ([, , wait]) => waited(wait) },
  // The PBX could not connect the two and dropped the caller: nobody left of their own accord.
  SYSCOMPAT: { kind: 'timedOut', numbers: () => ({ waitMs: null, talkMs: null }) },
  COMPLETEAGENT: { kind: 'ended', numbers: ([wait, talk]) => spoken(wait, talk) },
  COMPLETECALLER: { kind: 'ended', numbers: ([wait, talk]) => spoken(wait, talk) },
  // What comes before differs from one way of transferring to the other; these end with wait, talk and position.
  TRANSFER: { kind: 'ended', numbers: (data) => spoken(data.at(-3), data.at(-2)) },
  BLINDTRANSFER: { kind: 'ended', numbers: (data) => spoken(data.at(-3), data.at(-2)) },
  ATTENDEDTRANSFER: { kind: 'ended', numbers: (data) => spoken(data.at(-3), data.at(-2)) },
};

/** Total: any text is a line or a fault. */
export function readLine(line: string): QueueLogLine {
  if (line.length > MAX_LINE) return faulty('tooLong');
  // Where a disk was full or a machine stopped: two lines may have become one.
  if (line.includes('\0')) return faulty('badCharacter');
  const [time = '', callid = '', queue = '', agent = '', name, ...data] = line.split('|');
  if (name === undefined) return faulty('tooFewFields');
  const at = instantOf(time);
  if (at === null) return faulty('badTime');
  if (name === '') return faulty('noEvent');
  if (NO_CALL.has(callid) || NOBODY.has(queue)) return { is: 'other' };
  if ([callid, queue, agent].some(({ length }) => length > MAX_FIELD)) return faulty('tooLong');
  const who = NOBODY.has(agent) ? null : agent;
  if (name === 'RINGNOANSWER') {
    // The one number of the log that is in milliseconds.
    const ringMs = numberOf(data[0]);
    return ringMs === null || ringMs === 'bad'
      ? faulty('badNumber')
      : { is: 'rung', callid, queue, at, agent: who, ringMs };
  }
  const event = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
  if (!event) return { is: 'other' };
  while (data.at(-1) === '') data.pop();
  const numbers = event.numbers(data);
  if (!numbers) return faulty('badNumber');
  const { kind } = event;
  const fact = { kind, at, ...numbers, agent: kind === 'answered' || kind === 'ended' ? who : null };
  return { is: 'fact', callid, queue, fact, number: kind === 'entered' ? callerOf(data[1]) : null };
}

/** The first Asterisk is of December 1999: an earlier time is that of a clock which was not set. */
const FIRST_LOG = dayOf('1999-12-01') * DAY_MS;
/** A PBX's clock may be ahead of ours, by hours where somebody set it by hand. */
const AHEAD_MS = DAY_MS;

/** Whether a PBX can have told of an instant by now. */
export const isCredible = (at: Instant, now: Instant): boolean => FIRST_LOG <= at && at <= now + AHEAD_MS;

const faulty = (fault: LineFault): QueueLogLine => ({ is: 'fault', fault });

function instantOf(time: string): Instant | null {
  const [, seconds, fraction = ''] = /^(\d{1,11})(?:\.(\d{1,9}))?$/.exec(time) ?? [];
  return seconds === undefined ? null : Number(seconds) * SECOND_MS + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** Old versions leave some out; what is there is a number. */
function numberOf(field: string | undefined): number | null | 'bad' {
  if (field === undefined || field === '') return null;
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(field) ? Number(field) : 'bad';
}

function waited(wait: string | undefined): Numbers | null {
  const seconds = numberOf(wait);
  return seconds === 'bad' ? null : { waitMs: inMs(seconds), talkMs: null };
}

function spoken(wait: string | undefined, talk: string | undefined): Numbers | null {
  const [waitSeconds, talkSeconds] = [numberOf(wait), numberOf(talk)];
  if (waitSeconds === 'bad' || talkSeconds === 'bad') return null;
  return { waitMs: inMs(waitSeconds), talkMs: inMs(talkSeconds) };
}

const inMs = (seconds: number | null): DurationMs | null => (seconds === null ? null : Math.round(seconds * SECOND_MS));

const callerOf = (field = ''): string | null =>
  NO_NUMBER.test(field.trim()) || field.length > MAX_FIELD ? null : field.trim();
