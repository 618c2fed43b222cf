import type { CommitmentName } from '../../../domain/commitments/commitment';
import type { Instant } from '../../../domain/time';
import { doorSign, wallClock } from '../calendar/oracle';
import { officeHours } from '../harness/simulator';

/** What was done to a ticket, as somebody who stood beside it would write it down. */
export interface Diary {
  channel: 'mail' | 'web' | 'phone' | 'api';
  drill: boolean;
  openedAt: Instant;
  beganAtFirstLine: boolean;
  acts: readonly { what: string; at: Instant }[];
}

/** What became of a caller, as they would tell it. */
export interface Caller {
  at: Instant;
  waitedSeconds: number;
  end: 'answered' | 'hungUp' | 'pressedKey' | 'timedOut' | 'queueEmpty' | 'nobodyKnows';
}

export interface Tally {
  numerator: number;
  denominator: number;
  leftOut: number;
}

const isOpen = doorSign(officeHours);
const look = wallClock('Europe/Paris');
const MINUTE = 60_000;

/** The month on the wall of Paris. */
const monthOf = (at: Instant): string => look(at).date.slice(0, 7);

/** What is added to which month's figure: in it or beside it, good or bad. */
type Entry = { name: CommitmentName; at: Instant; is: boolean | 'leftOut' };

interface Observed {
  diaries: readonly Diary[];
  callers: readonly Caller[];
  gaps: readonly [Instant, Instant][];
}

/** The four figures by month, from diaries and callers, by looking at the clock on the wall and the sign on the door. */
export function keepBooks({ diaries, callers, gaps }: Observed, now: Instant): Map<string, Tally> {
  const entries = [...callers.flatMap((it) => ofCaller(it, gaps)), ...diaries.flatMap((it) => ofTicket(it, now))];
  const books = new Map<string, Tally>();
  for (const { name, at, is } of entries) {
    const key = `${name} ${monthOf(at)}`;
    const tally = books.get(key) ?? { numerator: 0, denominator: 0, leftOut: 0 };
    if (is === 'leftOut') tally.leftOut++;
    else tally.denominator++;
    if (is === true) tally.numerator++;
    books.set(key, tally);
  }
  return books;
}

function ofCaller({ at, waitedSeconds, end }: Caller, gaps: readonly [Instant, Instant][]): Entry[] {
  const isSeen = isOpen(at) && !gaps.some(([from, to]) => at >= from && at < to);
  if (!isSeen || end === 'nobodyKnows' || end === 'pressedKey') {
    return [
      { name: 'lostCalls', at, is: 'leftOut' },
      { name: 'pickedUp', at, is: 'leftOut' },
    ];
  }
  return [
    { name: 'lostCalls', at, is: end !== 'answered' },
    { name: 'pickedUp', at, is: end === 'answered' && waitedSeconds < 30 },
  ];
}

/** Whatever the desk does with a ticket for its requester; a note is for colleagues. */
const TAKING = ['take', 'assign', 'reply', 'leave', 'comeBack', 'resolve'];

function ofTicket({ channel, drill, openedAt, beganAtFirstLine, acts }: Diary, now: Instant): Entry[] {
  const cancelled = acts.find(({ what }) => what.startsWith('cancel'));
  const taking = acts.find(({ what }) => TAKING.includes(what));
  const isPromised = (channel === 'mail' || channel === 'web') && !drill && !cancelled;
  const minutes = (until: Instant): number => openMinutes(openedAt, until);
  const isTaken: Entry['is'] = !isPromised
    ? 'leftOut'
    : taking
      ? minutes(taking.at) < 30
      : minutes(now) >= 30
        ? false
        : 'leftOut';
  const entries: Entry[] = [{ name: 'takenIntoAccount', at: openedAt, is: isTaken }];
  const ending = acts.filter(({ what }) => what === 'resolve' || what === 'reopen').at(-1);
  const resolution = acts.filter(({ what }) => what === 'resolve').at(-1);
  const left = acts.find(({ what }) => what === 'leave');
  if (cancelled) entries.push({ name: 'resolvedByDesk', at: cancelled.at, is: 'leftOut' });
  else if (resolution) {
    const isByDesk = beganAtFirstLine && !(left && left.at <= resolution.at);
    const isCounted = !drill && ending?.what === 'resolve';
    entries.push({ name: 'resolvedByDesk', at: resolution.at, is: isCounted ? isByDesk : 'leftOut' });
  }
  return entries;
}

/** Whole minutes in which the door was open, up to the thirty that matter. */
function openMinutes(from: Instant, until: Instant): number {
  let minutes = 0;
  for (let at = from; at < until && minutes < 30; at += MINUTE) if (isOpen(at)) minutes++;
  return minutes;
}
