import { frenchPublicHolidays } from '../../store/calendars/frenchHolidays';
import type { CallRow } from '../../store/models/calls';
import { native } from '../../store/models/schema';
import { dateAfter, instantOf, parisOf } from '../../web/i18n/paris';
import { type Period, periodsAt } from '../../web/steering/period';
import type { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';
import type { PageDesk } from './pageDesk';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** Before any month that the tests look at. */
const LONG_AGO_MS = 70 * DAY_MS;

export interface SteeringScene {
  /** The month before this one, with calls on five of its days. */
  month: Period;
  /** Those days, in order. */
  days: string[];
  /** A ticket that nobody has taken for weeks. */
  late: TicketDriver;
}

/** What a caller met: how long they waited, and whether anybody answered. */
type Met = readonly [waitedSeconds: number, outcome: CallRow['outcome']];
const IN_TIME: Met = [12, 'answered'];
const JUST_LATE: Met = [30, 'answered'];
const SHORT_ABANDON: Met = [3, 'abandoned'];

/** Four days on which one caller in ten was lost and one waited too long, and a good one. */
const MIXED: readonly Met[] = [...Array<Met>(8).fill(IN_TIME), JUST_LATE, SHORT_ABANDON];
const GOOD: readonly Met[] = Array<Met>(10).fill(IN_TIME);

export async function setSteeringScene({ desk, http }: PageDesk): Promise<SteeringScene> {
  const month = periodsAt(parisOf(Date.now()).date)[1];
  if (!month) throw new Error('there is no month before this one');
  const days = workingDays(month).slice(0, 5);
  const calls = days.flatMap((day, at) => (at < 4 ? callsOf(day, MIXED) : callsOf(day, GOOD, 10, 'Accueil Élèves')));
  await native(desk.store.models.calls).insertMany(calls);
  const late = await desk.open({
    title: 'Le serveur de l’établissement est éteint',
    drill: false,
    receivedAt: Date.now() - LONG_AGO_MS,
  });
  await until(async () => {
    const { body } = await http.get('v.rousseau', `/api/v1/commitments?from=${month.from}&to=${month.to}`);
    return body.whole.lostCalls.denominator === calls.length;
  });
  return { month, days, late };
}

function workingDays({ from, to }: Period): string[] {
  const year = Number(from.slice(0, 4));
  const closed = frenchPublicHolidays(year, year);
  const days: string[] = [];
  for (let day = from; day < to; day = dateAfter(day, 1)) {
    if (new Date(day).getUTCDay() % 6 !== 0 && !closed.includes(day)) days.push(day);
  }
  return days;
}

/** One more caller of that day who gives up. */
export async function loseACall({ desk }: PageDesk, day: string): Promise<void> {
  const calls = native(desk.store.models.calls);
  for (const call of callsOf(day, [[50, 'abandoned']], 14)) {
    await calls.insertOne({ ...call, outcome: 'ringing', leftAt: null, endedAt: null });
    await calls.updateOne({ _id: call._id }, { $set: call });
  }
}

/** From that hour on, a minute apart. */
function callsOf(day: string, callers: readonly Met[], hour = 10, queue = 'guichet'): CallRow[] {
  return callers.map(([waited, outcome], at) => {
    const enteredAt = instantOf(day, `${hour}:${String(at).padStart(2, '0')}`);
    const leftAt = enteredAt + waited * SECOND_MS;
    return {
      _id: `${day}-${hour}-${at}`,
      pbx: 'test',
      callid: `${day}-${hour}-${at}`,
      queue,
      entry: 0,
      enteredAt,
      leftAt,
      outcome,
      isByKey: false,
      agent: outcome === 'answered' ? 'Lucas' : null,
      endedAt: leftAt,
      ticket: null,
      changedAt: Date.now(),
    };
  });
}
