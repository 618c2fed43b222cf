import { OPEN_STATUSES } from '../domain/ticket/queues';
import type { Ticket } from '../domain/ticket/ticket';
import { DAY_MS, HOUR_MS } from '../domain/time';
import type { Impact, Priority, Status } from '../domain/words';
import type { Content } from '../store/models/contents';
import { native } from '../store/models/schema';
import type { TicketView } from '../store/models/tickets';
import { openingContentId } from '../store/openings';
import { NEVER } from '../store/view';
import type { BenchDesk } from './desk';
import { randomFrom, shared } from './random';
import { openTicket } from './tickets';
import { projected } from './watch';

export interface Many {
  total: number;
  open: number;
  remove(): Promise<void>;
}

/** Numbers of a year in which the desk opened none. */
const YEAR = '2001';
const OURS = { $gte: `${YEAR}-`, $lt: `${YEAR}~` };
const BATCH = 5_000;

/** In percent of all: a desk of some years has few open tickets among many closed ones. */
const STATUSES: readonly [Status, number][] = [
  ['new', 3],
  ['inProgress', 5],
  ['pending', 4],
  ['resolved', 3],
  ['cancelled', 5],
  ['closed', 80],
];
const PRIORITIES: readonly [Priority, number][] = [
  ['P1', 2],
  ['P2', 13],
  ['P3', 60],
  ['P4', 25],
];
const IMPACTS: Record<Priority, Impact> = { P1: 'academy', P2: 'establishment', P3: 'team', P4: 'person' };
/** The single desk has half of what is open. */
const GROUP_SHARES: readonly [group: number, percent: number][] = [
  [0, 50],
  [1, 10],
  [2, 10],
  [3, 10],
  [4, 10],
  [5, 10],
];

/** Puts so many tickets into the store, as the projection would have written them; their workflows do not exist. */
export async function plantTickets(desk: BenchDesk, total: number): Promise<Many> {
  const { models } = desk.store;
  const [tickets, contents] = [native(models.tickets), native(models.contents)];
  const { number } = await openTicket(desk, 0);
  await projected(desk, [number], 1);
  const [view, content, groups, people] = await Promise.all([
    tickets.findOne({ _id: number }),
    contents.findOne({ _id: openingContentId(number) }),
    models.groups.find().lean(),
    models.accounts.find({ roles: 'requester' }).lean(),
  ]);
  if (!view || !content) throw new Error(`${number} has no view`);
  const teams = [...groups].sort(
    (a, b) => Number(b._id === view.ticket.groupId) - Number(a._id === view.ticket.groupId),
  );
  const random = randomFrom(20_260_101);
  const now = Date.now();
  let open = 0;
  const one = (index: number): [TicketView, Content] => {
    const copy = `${YEAR}-${String(index).padStart(6, '0')}`;
    const team = teams[shared(GROUP_SHARES, random()) % teams.length];
    const requester = people[Math.floor(random() * people.length)];
    const status = shared(STATUSES, random());
    const isOpen = OPEN_STATUSES.includes(status);
    if (isOpen) open++;
    const openedAt = now - Math.floor(random() * (isOpen ? 10 : 1_000)) * DAY_MS - Math.floor(random() * DAY_MS);
    const priority = shared(PRIORITIES, random());
    const dueAt = now + Math.floor((random() * 6 - 1) * DAY_MS);
    const members = team?.members ?? [];
    const ticket: Ticket = {
      ...view.ticket,
      number: copy,
      status,
      priority,
      impact: IMPACTS[priority],
      groupId: team?._id ?? view.ticket.groupId,
      groups: [team?._id ?? view.ticket.groupId],
      assigneeId: status === 'new' ? null : (members[Math.floor(random() * members.length)] ?? null),
      requesterId: requester?._id ?? view.ticket.requesterId,
      openedBy: requester?._id ?? view.ticket.openedBy,
      establishmentId: requester?.establishmentId ?? view.ticket.establishmentId,
      waits: status === 'pending' ? ['information'] : [],
      openedAt,
      at: Math.min(now, openedAt + Math.floor(random() * 8 * HOUR_MS)),
      closedAt: status === 'closed' ? openedAt + DAY_MS : null,
      endedAt: isOpen || status === 'resolved' ? null : openedAt + 2 * DAY_MS,
    };
    return [
      { _id: copy, seq: view.seq, ticket, dueAt: isOpen ? dueAt : NEVER, breached: isOpen && dueAt < now },
      { ...content, _id: openingContentId(copy), number: copy, at: openedAt },
    ];
  };
  for (let from = 0; from < total; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, total - from) }, (_, i) => one(from + i));
    await tickets.insertMany(
      batch.map(([it]) => it),
      { ordered: false },
    );
    await contents.insertMany(
      batch.map(([, it]) => it),
      { ordered: false },
    );
  }
  return {
    total: await tickets.estimatedDocumentCount(),
    open,
    remove: async () => {
      await Promise.all([tickets.deleteMany({ _id: OURS }), contents.deleteMany({ number: OURS })]);
    },
  };
}
