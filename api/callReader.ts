import type { Actor } from '../domain/access/actor';
import { SECOND_MS } from '../domain/time';
import type { Status } from '../domain/words';
import { accountsByNumber, numbersOf } from '../store/callers';
import { callOf, isLive } from '../store/calls';
import type { Account } from '../store/models/accounts';
import type { CallRow } from '../store/models/calls';
import { establishmentNames, fullName } from '../store/names';
import type { Store } from '../store/store';
import { listTickets, readableNumbers } from '../store/tickets';
import type { Call, TicketCall } from './schemas/calls';
import { isoOf, isoOrNull } from './schemas/common';
import { textsOf } from './ticketReader';

const MAX_OPEN_TICKETS = 5;
const OPEN_STATUSES: readonly Status[] = ['new', 'inProgress', 'pending', 'resolved'];

/** Calls with whoever calls, and what those have open while they are on the line. */
export async function showCalls(store: Store, actor: Actor, rows: readonly CallRow[]): Promise<Call[]> {
  const numbers = await numbersOf(
    store,
    rows.map(({ _id }) => _id),
  );
  const accounts = await accountsByNumber(store, [...new Set(numbers.values())]);
  const establishments = await establishmentNames(
    store,
    [...accounts.values()].flat().flatMap(({ establishmentId }) => establishmentId ?? []),
  );
  const readable = await readableNumbers(
    store,
    actor,
    rows.flatMap(({ ticket }) => ticket ?? []),
  );
  const shown = rows.map(async (row): Promise<Call> => {
    const number = numbers.get(row._id) ?? null;
    const callers = (number === null ? undefined : accounts.get(number)) ?? [];
    return {
      ...callResource(row),
      ticket: row.ticket !== null && readable.has(row.ticket) ? row.ticket : null,
      number,
      callers: await Promise.all(
        callers.map(async (account) => ({
          id: account._id,
          name: fullName(account),
          login: account.login,
          establishmentName: establishments.get(account.establishmentId ?? '') ?? null,
          openTickets: isLive(row) ? await openTicketsOf(store, actor, account) : [],
        })),
      ),
    };
  });
  return Promise.all(shown);
}

async function openTicketsOf(store: Store, actor: Actor, { _id }: Account) {
  const query = { requesterId: _id, statuses: OPEN_STATUSES, sort: 'updated', order: 'desc' } as const;
  const { data } = await listTickets(store, actor, { ...query, limit: MAX_OPEN_TICKETS });
  const texts = await textsOf(
    store,
    data.map(({ number }) => number),
  );
  return data.map(({ number, status }) => ({ number, status, title: texts.get(number)?.title ?? null }));
}

export function callResource(row: CallRow): TicketCall {
  const { id, queue, outcome, enteredAt, leftAt, endedAt, isByKey: byKey, agent } = callOf(row);
  return {
    id,
    queue,
    outcome,
    enteredAt: isoOf(enteredAt),
    leftAt: isoOrNull(leftAt),
    endedAt: isoOrNull(endedAt),
    waitedSeconds: leftAt === null ? null : (leftAt - enteredAt) / SECOND_MS,
    byKey,
    agent,
  };
}
