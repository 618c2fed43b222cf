import { may } from '../../domain/access/access';
import { mayKnowWhoActed } from '../../domain/access/persons';
import { seesInside } from '../../domain/access/visibility';
import type { Ticket } from '../../domain/ticket/ticket';
import { getContents } from '../../store/contents';
import { mailOpening } from '../../store/inboundSearch';
import { personNames } from '../../store/names';
import { readTimeline } from '../../store/timeline';
import type { Deps } from '../deps';
import { badCursor } from '../http/answer';
import { ok, type Route, route } from '../http/route';
import { eventId } from '../keys';
import { numberParams } from '../schemas/common';
import { timelinePageSchema, timelineQuerySchema } from '../schemas/timeline';
import { demandTicket } from '../ticketReader';
import { eventResource, type Shown, shownOf } from '../views/timeline';

export const timelineRoutes = (deps: Deps): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}/timeline',
    id: 'readTimeline',
    tag: 'Tickets',
    summary: 'Read what happened to a ticket, as far as you may see it, oldest first',
    access: 'read',
    params: numberParams,
    query: timelineQuerySchema,
    responses: { 200: { description: 'A page of events.', schema: timelinePageSchema } },
    handler: async ({ actor, params: { number }, query: { cursor, limit } }) => {
      const ticket = await demandTicket(deps.store, actor, number);
      const events = await readTimeline(deps.store, number);
      const inside = seesInside(actor, ticket);
      const idOf = ({ event }: Shown): string => eventId(deps.env.LINK_SECRET, number, event.seq);
      const shown = events.flatMap((event) => shownOf(event, inside) ?? []);
      const from = cursor === undefined ? 0 : shown.findIndex((it) => idOf(it) === cursor) + 1;
      if (cursor !== undefined && from === 0) throw badCursor();
      const page = shown.slice(from, from + limit);
      const isNamed = ({ event }: Shown): boolean => mayKnowWhoActed(actor, ticket, event);
      const known = page.filter(isNamed).map(({ event }) => event.by);
      const [contents, names] = await Promise.all([
        getContents(
          deps.store,
          page.flatMap(({ contentId }) => contentId ?? []),
        ),
        personNames(deps.store, known),
      ]);
      const mailOf = inside && may(actor, 'handleMail') ? await mailsBehind(deps, ticket, page) : () => undefined;
      const last = page.at(-1);
      return ok({
        data: page.map((it) => {
          const byName = isNamed(it) ? names.get(it.event.by) : undefined;
          const content = contents.get(it.contentId ?? '');
          const mailId = mailOf(it);
          const behind = { content, byName, ...(mailId === undefined ? {} : { mailId }) };
          return eventResource(it, behind, { id: idOf(it), actor, ticket, inside });
        }),
        nextCursor: last && from + limit < shown.length ? idOf(last) : null,
      });
    },
  }),
];

/** Which mail an event was: an answer says so by the id of its text, an opening is looked up. */
async function mailsBehind(
  { store }: Deps,
  { number, channel }: Ticket,
  page: readonly Shown[],
): Promise<(shown: Shown) => string | null> {
  const isOpened = channel === 'mail' && page.some(({ event }) => event.type === 'ticketOpened');
  const opening = isOpened ? await mailOpening(store, number) : null;
  return ({ event, contentId = '' }) =>
    event.type === 'ticketOpened' ? opening : (/^mail:([0-9a-f]{64})/.exec(contentId)?.[1] ?? null);
}
