import { randomUUID } from 'node:crypto';
import type { Link } from '../../config/links';
import type { Actor } from '../../domain/access/actor';
import type { Ticket } from '../../domain/ticket/ticket';
import type { Language } from '../../domain/words';
import { getContents } from '../../store/contents';
import { mailPerson } from '../../store/directory';
import { fullName } from '../../store/names';
import type { Store } from '../../store/store';
import { loadTerms } from '../../store/terms';
import { findTicket } from '../../store/tickets';
import { readTimeline } from '../../store/timeline';
import { catchUp } from '../freshness';
import { textsOf } from '../ticketReader';
import type { Scene } from './linkPages';

/** Who acts by a signed link: the person it was sent to, and nobody else. */
export const bearerOf = ({ personId }: Link): Actor => ({
  id: personId,
  roles: ['requester'],
  groups: [],
  leads: [],
  identifiedBy: 'signedLink',
});

/** In which language somebody is spoken to; null for somebody the desk no longer knows. */
export const languageOf = async (store: Store, personId: string): Promise<Language | null> =>
  (await mailPerson(store, personId))?.language ?? null;

/** What the page of a link shows; null when the ticket is not, or no longer, its bearer's. */
export async function sceneOf(
  store: Store,
  link: Link,
  language: Language,
  preferred: string | null,
): Promise<Scene | null> {
  const ticket = await catchUp(store, link.number, () => findTicket(store, bearerOf(link), link.number));
  if (!ticket) return null;
  const [terms, texts, technician, resolution] = await Promise.all([
    loadTerms(store, ticket.policy, ticket.calendar),
    textsOf(store, [ticket.number]),
    link.act === 'consent' && ticket.consent ? mailPerson(store, ticket.consent.technicianId) : null,
    link.act === 'resolution' ? resolutionOf(store, ticket) : null,
  ]);
  return {
    ticket,
    language,
    timeZone: terms.calendar.timeZone,
    title: texts.get(ticket.number)?.title ?? null,
    technician: technician && fullName(technician),
    resolution,
    consentValidSeconds: terms.policy.remote.validSeconds,
    preferred,
    nonce: randomUUID(),
  };
}

async function resolutionOf(store: Store, { number }: Ticket): Promise<string | null> {
  const events = await readTimeline(store, number);
  const resolved = events.findLast((event) => event.type === 'resolved');
  if (!resolved?.contentId) return null;
  const contents = await getContents(store, [resolved.contentId]);
  return contents.get(resolved.contentId)?.texts['message'] ?? null;
}
