import { mongo } from 'mongoose';
import { digest } from '../domain/digest';
import type { Draft, TicketEvent } from '../domain/ticket/events';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../domain/time';
import type { CallRow } from '../store/models/calls';
import { native } from '../store/models/schema';
import type { TicketView } from '../store/models/tickets';
import { NEVER } from '../store/view';
import type { BenchDesk } from './desk';
import { randomFrom, shared } from './random';
import { openTicket } from './tickets';
import { projected } from './watch';

/** Numbers of a year in which the desk opened none. */
const YEAR = '2002';
const numberOf = (index: number): string => `${YEAR}-${String(index).padStart(6, '0')}`;
const PBX = 'bench';
const BATCH = 2_000;

const CHANNELS = [
  ['mail', 45],
  ['web', 35],
  ['phone', 20],
] as const;
const OUTCOMES = [
  ['answered', 90],
  ['abandoned', 8],
  ['timedOut', 2],
] as const;

/** A year of tickets and calls up to now, as projection and PBX would have written them; their workflows do not exist. */
export async function plantYear(desk: BenchDesk, tickets: number, calls: number): Promise<() => Promise<void>> {
  const { models } = desk.store;
  const { number } = await openTicket(desk, 0);
  await projected(desk, [number], 1);
  const [view, opening, people, groups] = await Promise.all([
    native(models.tickets).findOne({ _id: number }),
    native(models.timelineEvents).findOne({ number, seq: 1 }),
    models.accounts.find({ roles: 'requester' }).lean(),
    models.groups.find().lean(),
  ]);
  if (!view || opening?.event.type !== 'ticketOpened') throw new Error(`${number} has no view`);
  const random = randomFrom(20_260_901);
  const end = Date.now() - DAY_MS;
  /** On a working day, from 8 to 18 in Paris or nearly. */
  const instant = (): Instant => {
    for (;;) {
      const day = Math.floor((end - random() * 365 * DAY_MS) / DAY_MS);
      if ((day + 3) % 7 < 5) return day * DAY_MS + 7 * HOUR_MS + Math.floor(random() * 10 * HOUR_MS);
    }
  };
  const experts = groups.filter(({ level }) => level === 'expert').map(({ _id }) => _id);
  const first = opening.event;
  const life = (index: number): { view: TicketView; events: TicketEvent[] } => {
    const copy = numberOf(index);
    const at = instant();
    const establishmentId = people[Math.floor(random() * people.length)]?.establishmentId ?? first.establishmentId;
    const channel = shared(CHANNELS, random());
    const events: TicketEvent[] = [{ ...first, number: copy, at, establishmentId, channel }];
    const tell = (afterMs: number, by: string, event: Draft): void => {
      const before = events.at(-1)?.at ?? at;
      events.push({ ...event, seq: events.length + 1, at: before + Math.floor(afterMs), by } as TicketEvent);
    };
    const due = at + 15 * MINUTE_MS;
    const common = { clock: 'takeCharge', of: 'cycle-1', mark: 0, due, notify: ['group'] } as const;
    if (random() < 0.3) {
      tell(15 * MINUTE_MS, 'system', { type: 'markReached', percent: 50, fired: due + random() * 900, ...common });
    }
    tell(random() * 30 * MINUTE_MS, 'acc-bench', { type: 'takenIntoAccount', act: 'take' });
    const [groupId = 'expert-reseau'] = experts;
    if (random() < 0.25) {
      const { groupId: fromGroupId } = first;
      tell(HOUR_MS, 'acc-bench', { type: 'escalated', fromGroupId, groupId, level: 'expert', because: 'command' });
    }
    tell(random() * DAY_MS, 'acc-bench', { type: 'resolved', code: 'solved', level: 'firstLine' });
    tell(random() * DAY_MS, 'system', { type: 'closed', because: 'silence' });
    tell(15 * DAY_MS, 'system', { type: 'lifeEnded' });
    const last = events.at(-1)?.at ?? at;
    const ticket = {
      ...view.ticket,
      number: copy,
      establishmentId,
      channel,
      openedAt: at,
      seq: events.length,
      at: last,
    };
    return {
      events,
      view: {
        _id: copy,
        seq: events.length,
        dueAt: NEVER,
        breached: false,
        ticket: { ...ticket, status: 'closed', closedAt: last, endedAt: last, clocks: [] },
      },
    };
  };
  for (let from = 0; from < tickets; from += BATCH) {
    const lives = Array.from({ length: Math.min(BATCH, tickets - from) }, (_, i) => life(from + i));
    await Promise.all([
      native(models.tickets).insertMany(
        lives.map(({ view }) => view),
        { ordered: false },
      ),
      native(models.timelineEvents).insertMany(
        lives.flatMap(({ view: { _id }, events }) =>
          events.map((event) => ({
            // As old as the event: as if it had been recorded then.
            _id: new mongo.ObjectId(mongo.ObjectId.generate(Math.floor(event.at / SECOND_MS))),
            number: _id,
            seq: event.seq,
            digest: digest(event.seq),
            event,
          })),
        ),
        { ordered: false },
      ),
    ]);
  }
  const call = (index: number): CallRow => {
    const enteredAt = instant();
    const leftAt = enteredAt + Math.floor(random() * 40 * SECOND_MS);
    return {
      _id: `${PBX}-${index}`,
      pbx: PBX,
      callid: String(index),
      queue: 'guichet',
      entry: 0,
      enteredAt,
      leftAt,
      outcome: shared(OUTCOMES, random()),
      isByKey: false,
      agent: null,
      endedAt: leftAt,
      ticket: null,
      changedAt: leftAt,
    };
  };
  for (let from = 0; from < calls; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, calls - from) }, (_, i) => call(from + i));
    await native(models.calls).insertMany(batch, { ordered: false });
  }
  return async () => {
    for (let from = 0; from < tickets; from += BATCH) {
      const batch = { $gte: numberOf(from), $lt: numberOf(from + BATCH) };
      await native(models.tickets).deleteMany({ _id: batch });
      await native(models.timelineEvents).deleteMany({ number: batch });
    }
    for (let from = 0; from < calls; from += BATCH) {
      const ids = Array.from({ length: BATCH }, (_, i) => `${PBX}-${from + i}`);
      await native(models.calls).deleteMany({ _id: { $in: ids } });
    }
  };
}
