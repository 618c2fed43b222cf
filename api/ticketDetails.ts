import type { Actor } from '../domain/access/actor';
import { personsFor } from '../domain/access/persons';
import { seesInside } from '../domain/access/visibility';
import { digest } from '../domain/digest';
import { isAdviceOnly } from '../domain/ticket/rules/conformity';
import type { Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import { findVisible } from '../store/articles';
import { listAttachments } from '../store/attachments';
import { callOfTicket } from '../store/calls';
import type { DeskData } from '../store/deskData';
import { fullName, type Person, readPersons } from '../store/names';
import type { Store } from '../store/store';
import { loadTerms } from '../store/terms';
import { callResource } from './callReader';
import type { Deps } from './deps';
import { readerOf } from './knowledge/reader';
import type { TicketDetails } from './schemas/ticketDetails';
import { showTicket } from './ticketReader';
import { attachmentsFor } from './views/attachment';
import { unmetOf } from './views/workstation';

/** A ticket as the caller sees it, with the names and files beside it, in one round of look-ups. */
export async function showDetails(
  deps: Pick<Deps, 'store' | 'env' | 'now'>,
  data: DeskData,
  actor: Actor,
  ticket: Ticket,
): Promise<TicketDetails> {
  const { store, now } = deps;
  const inside = seesInside(actor, ticket);
  const [resource, persons, establishment, service, groupName, attachments, call, article, workstation] =
    await Promise.all([
      showTicket(deps, actor, ticket),
      readPersons(store, [...personsFor(actor, ticket)]),
      data.establishment(ticket.establishmentId),
      data.service(ticket.serviceId),
      data.groupName(ticket.groupId),
      listAttachments(store, ticket.number),
      inside && ticket.channel === 'phone' ? callOfTicket(store, ticket.number) : null,
      articleFor(store, actor, ticket, now()),
      workstationOf(deps, data, ticket),
    ]);
  const requester = inside ? persons.get(ticket.requesterId) : undefined;
  return {
    ...resource,
    names: Object.fromEntries([...persons].map(([id, person]) => [id, fullName(person)])),
    establishmentName: establishment?.name ?? null,
    serviceName: service?.name ?? null,
    groupName,
    article,
    attachments: attachmentsFor(actor, ticket, attachments, deps.env),
    ...(workstation ? { workstation } : {}),
    ...(call ? { call: callResource(call) } : {}),
    ...(requester ? { requester: requesterOf(requester) } : {}),
  };
}

async function articleFor(store: Store, actor: Actor, { resolution }: Ticket, at: Instant) {
  if (resolution?.articleId === undefined) return null;
  const article = await findVisible(store, resolution.articleId, readerOf(actor, at));
  return article && { id: article.articleId, title: { fr: article.fr.title, en: article.en?.title ?? null } };
}

/** What it lacks, as the charter said when that was found, and what follows. */
async function workstationOf(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  data: DeskData,
  ticket: Ticket,
): Promise<TicketDetails['workstation'] | null> {
  const { conformity } = ticket;
  if (conformity?.state !== 'notConforming') return null;
  const [charter, { policy }] = await Promise.all([
    data.charter(conformity.charterVersion),
    loadTerms(store, ticket.policy, ticket.calendar),
  ]);
  return { adviceOnly: isAdviceOnly(ticket, policy, now()), ...unmetOf(charter, conformity.criteria, policy) };
}

const requesterOf = ({ _id: id, login, address, room = null, establishmentId, name }: Person) => ({
  id,
  login,
  name: fullName({ name }),
  address,
  room,
  establishmentId,
});

/** What stands beside a ticket changes without an event of it: a file that is added, a name that is corrected. */
export function detailsEtagOf({ seq }: Ticket, details: TicketDetails): string {
  const { names, article, attachments, requester, call, workstation } = details;
  const files = attachments.map(({ id, state }) => [id, state]);
  return `"${seq}-${digest([names, article, files, requester, call, workstation]).slice(-8)}"`;
}
