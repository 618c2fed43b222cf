import type { Actor } from '../domain/access/actor';
import { seesInside } from '../domain/access/visibility';
import type { Ticket } from '../domain/ticket/ticket';
import { answersInWords, type Content, getContents } from '../store/contents';
import { openingContentId } from '../store/openings';
import type { Store } from '../store/store';
import { findTicket } from '../store/tickets';
import type { Deps } from './deps';
import { catchUp } from './freshness';
import { Problem } from './problem';
import type { TicketResource } from './schemas/tickets';
import { type NamespaceUrl, type TicketContent, type TicketTexts, ticketResource } from './views/ticket';

/**
 * A ticket the caller may read, as new as what this process last answered about it. Throws `notFound`, the same for one
 * that is not there and one that is not theirs.
 */
export async function demandTicket(store: Store, actor: Actor, number: string): Promise<Ticket> {
  const ticket = await catchUp(store, number, () => findTicket(store, actor, number));
  if (!ticket) throw new Problem('notFound');
  return ticket;
}

/** Title and description of each ticket, by its number. */
export async function textsOf(store: Store, numbers: readonly string[]): Promise<Map<string, TicketTexts>> {
  const contents = await getContents(store, numbers.map(openingContentId));
  return new Map([...contents.values()].map((content) => [content.number, textsIn(content)]));
}

const textsIn = ({ texts }: Content): TicketTexts => ({
  title: texts['title'] ?? null,
  description: texts['description'] ?? null,
});

export async function contentOf(store: Store, number: string): Promise<TicketContent> {
  const id = openingContentId(number);
  const content = (await getContents(store, [id])).get(id);
  if (!content) return { title: null, description: null, answers: [] };
  return { ...textsIn(content), answers: await answersInWords(store, content) };
}

/** As the caller sees it. */
export async function showTicket(
  deps: Pick<Deps, 'store' | 'env'>,
  actor: Actor,
  ticket: Ticket,
): Promise<TicketResource> {
  return shapeTicket(deps, actor, ticket, await contentOf(deps.store, ticket.number));
}

export const shapeTicket = (
  { env }: Pick<Deps, 'env'>,
  actor: Actor,
  ticket: Ticket,
  content: TicketContent,
): TicketResource =>
  ticketResource(ticket, content, { inside: seesInside(actor, ticket), temporalUi: namespaceUrl(env) });

export const etagOf = ({ seq }: Ticket): string => `"${seq}"`;

const namespaceUrl = ({ TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Deps['env']): NamespaceUrl =>
  TEMPORAL_UI_URL === undefined ? null : `${TEMPORAL_UI_URL.replace(/\/+$/, '')}/namespaces/${TEMPORAL_NAMESPACE}`;
