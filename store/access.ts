import type { mongo } from 'mongoose';
import { type Action, type Reach, reachesOf } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import type { TicketView } from './models/tickets';

export type TicketFilter = mongo.Filter<TicketView>;

const REACH_FILTERS: Record<Reach, (actor: Actor) => TicketFilter> = {
  beneficiary: ({ id }) => ({ 'ticket.requesterId': { $eq: id } }),
  own: ({ id }) => ({ $or: [{ 'ticket.requesterId': { $eq: id } }, { 'ticket.openedBy': { $eq: id } }] }),
  establishment: ({ id, establishmentId }) => ({
    $or: [
      { 'ticket.requesterId': { $eq: id } },
      ...(establishmentId === undefined ? [] : [{ 'ticket.establishmentId': { $eq: establishmentId } }]),
    ],
  }),
  group: ({ groups }) => ({ 'ticket.groups': { $in: [...groups] } }),
  lead: ({ leads }) => ({ 'ticket.groupId': { $in: [...leads] } }),
  any: () => ({}),
};

const NOTHING: TicketFilter = { _id: { $in: [] } };

/** `may(actor, action, ticket)` as a filter: part of the query, so that no page, count or cursor betrays what one may not see. */
export const accessFilter = (actor: Actor, action: Action): TicketFilter => ({
  $and: [reachFilter(actor, action), { 'ticket.complainedOf': { $ne: actor.id } }],
});

/** The complaints about somebody: very few, and found by an index. */
export const complaintsAbout = ({ id }: Actor): TicketFilter => ({ 'ticket.complainedOf': { $eq: id } });

/** How far the actor's rights reach, complaints about them included. */
export function reachFilter(actor: Actor, action: Action): TicketFilter {
  const reaches = reachesOf(actor, action);
  if (reaches.has('any')) return {};
  const alternatives = [...reaches].map((reach) => REACH_FILTERS[reach](actor));
  return alternatives.length > 0 ? { $or: alternatives } : NOTHING;
}
