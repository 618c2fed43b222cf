import { may } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import { seesInside } from '../domain/access/visibility';
import { establishmentNames, personNames } from '../store/names';
import type { Store } from '../store/store';
import type { TicketRow } from '../store/tickets';
import type { TicketRowResource } from './schemas/ticketRows';
import { textsOf } from './ticketReader';
import { rowResource } from './views/ticket';

/** The rows of a list as the caller sees them, with their titles and the names that are for them. */
export async function showRows(store: Store, actor: Actor, rows: readonly TicketRow[]): Promise<TicketRowResource[]> {
  const known = rows.map((row) => ({ row, inside: seesInside(actor, withGroup(row)), ...personsFor(actor, row) }));
  const [texts, persons, establishments] = await Promise.all([
    textsOf(
      store,
      rows.map(({ number }) => number),
    ),
    personNames(
      store,
      known.flatMap(({ requester, assignee }) => [requester, assignee]).filter((id) => id !== null),
    ),
    establishmentNames(
      store,
      rows.map(({ establishmentId }) => establishmentId),
    ),
  ]);
  return known.map(({ row, inside, requester, assignee }) =>
    rowResource(row, inside, {
      title: texts.get(row.number)?.title ?? null,
      requesterName: persons.get(requester ?? '') ?? null,
      assigneeName: persons.get(assignee ?? '') ?? null,
      establishmentName: establishments.get(row.establishmentId) ?? null,
    }),
  );
}

/** Staff know who is who; the others know their own name, and not who works for them. */
function personsFor(actor: Actor, row: TicketRow): { requester: string | null; assignee: string | null } {
  const isStaff = may(actor, 'readDeskData');
  return {
    requester: isStaff || row.requesterId === actor.id ? row.requesterId : null,
    assignee: isStaff && seesInside(actor, withGroup(row)) ? row.assigneeId : null,
  };
}

/** A row does not say where the ticket was before; for what a row shows, where it is now will do. */
const withGroup = (row: TicketRow) => ({ ...row, groups: [row.groupId] });
