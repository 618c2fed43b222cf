import { may } from '../domain/access/access';
import { type Actor, SYSTEM } from '../domain/access/actor';
import { mayKnowWhoActed, personsFor } from '../domain/access/persons';
import { hiddenFrom } from '../domain/ticket/complaint';
import type { Opening } from '../domain/ticket/open';
import type { Ticket } from '../domain/ticket/ticket';
import { readAccounts } from '../store/accounts';
import { fullName } from '../store/names';
import type { Store } from '../store/store';
import { findTicket } from '../store/tickets';
import { readTimeline } from '../store/timeline';
import { Problem } from './problem';
import type { OpenBody } from './schemas/openings';

/** Somebody of the desk who acted on a ticket, and whether a reader of it knows their name. */
export interface Worker {
  id: string;
  name: string;
  isKnown: boolean;
}

/** Who worked on a ticket, but for the reader themselves and the person it is for. */
export async function workersOf(store: Store, actor: Actor, ticket: Ticket): Promise<Worker[]> {
  const events = await readTimeline(store, ticket.number);
  const known = personsFor(actor, ticket);
  for (const event of events) if (mayKnowWhoActed(actor, ticket, event)) known.add(event.by);
  const took = events.flatMap((event) => [event.by, ...(event.type === 'assigned' ? [event.assigneeId] : [])]);
  const others = new Set([...took, ...known].filter((id) => ![SYSTEM.id, actor.id, ticket.requesterId].includes(id)));
  const accounts = await readAccounts(store, [...others]);
  return accounts
    .filter(({ _id: id, roles }) => may({ id, roles, groups: [], leads: [] }, 'note'))
    .map((account) => ({ id: account._id, name: fullName(account), isKnown: known.has(account._id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/**
 * What an opening says of a complaint. `team`: everybody of the desk who worked on the ticket it is about. Throws
 * `openingRefused`.
 */
export async function complaintFacts(
  store: Store,
  actor: Actor,
  { kind, complaint, follows }: OpenBody,
): Promise<Pick<Opening, 'about' | 'complainedOf'>> {
  const { about, of } = complaint ?? {};
  if (complaint && kind !== 'complaint') throw refusal('', 'notAComplaint', 'Only a complaint says this');
  if (of !== undefined && about === undefined)
    throw refusal('/about', 'ticketMissing', 'Say which ticket they worked on');
  const [followed = null, ticket = null] = await Promise.all(
    [follows, about].map((number) => (number === undefined ? null : findTicket(store, actor, number))),
  );
  if (about === undefined) return hiddenFrom([followed]);
  if (!ticket) throw refusal('/about', 'unknownTicket', 'There is no such ticket');
  const workers = of === undefined ? [] : await workersOf(store, actor, ticket);
  const chosen = of === 'team' ? workers : workers.filter(({ id, isKnown }) => isKnown && of?.includes(id));
  if (of !== undefined && of !== 'team' && chosen.length < new Set(of).size)
    throw refusal('/of', 'unknownPerson', 'Nobody whom you know by name worked on this ticket so');
  return {
    about,
    ...hiddenFrom(
      [followed, ticket],
      chosen.map(({ id }) => id),
    ),
  };
}

const refusal = (field: string, code: string, message: string): Problem =>
  new Problem('openingRefused', { errors: [{ pointer: `/complaint${field}`, code, message }] });
