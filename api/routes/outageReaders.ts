import { mayOpenFor } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import { readAccount } from '../../store/accounts';
import type { DeskData } from '../../store/deskData';
import { follow, followedBy, putSubscription, readSubscription, unfollow } from '../../store/outageReaders';
import { readOutage } from '../../store/outages';
import type { Deps } from '../deps';
import { noContent, ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { followBody, outageParams, subscriptionBody, subscriptionSchema } from '../schemas/outages';
import { unknownIds } from '../unknownIds';
import { placesOf } from '../views/outage';

/** Who is written to about outages: by service, by place, about all, or about the one that they follow. */
export const outageReaderRoutes = ({ store }: Pick<Deps, 'store'>, data: DeskData): Route[] => {
  /** As of a ticket that one would open for them: who may not be seen does not exist. */
  async function demandWithinReach(actor: Actor, personId: string): Promise<void> {
    const person = await readAccount(store, personId);
    if (person?.active && mayOpenFor(actor, person._id, person.establishmentId)) return;
    const message = 'There is no such account';
    throw new Problem('malformedBody', { errors: [{ pointer: '/personId', code: 'unknownPerson', message }] });
  }

  const show = async (personId: string) => {
    const [{ everything, serviceIds, establishmentIds }, followed] = await Promise.all([
      readSubscription(store, personId),
      followedBy(store, personId),
    ]);
    return ok({ everything, serviceIds, places: await placesOf(data, establishmentIds), followed });
  };

  return [
    route({
      method: 'get',
      path: '/api/v1/me/outage-subscriptions',
      id: 'readOutageSubscription',
      tag: 'Outages',
      summary: 'Of which outages you asked to be told',
      access: 'signedIn',
      responses: { 200: { description: 'What you asked for.', schema: subscriptionSchema } },
      handler: ({ actor }) => show(actor.id),
    }),
    route({
      method: 'put',
      path: '/api/v1/me/outage-subscriptions',
      id: 'putOutageSubscription',
      tag: 'Outages',
      summary: 'Ask to be told of outages: of services, of places, or of all',
      access: 'signedIn',
      body: subscriptionBody,
      responses: { 200: { description: 'What you asked for.', schema: subscriptionSchema } },
      handler: async ({ actor, body }) => {
        // Who asked for one that is retired since may go on saving the rest.
        const errors = await unknownIds(data, body, 'all');
        if (errors.length > 0) throw new Problem('malformedBody', { errors });
        await putSubscription(store, actor.id, body);
        return show(actor.id);
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/outages/{id}/followers',
      id: 'followOutage',
      tag: 'Outages',
      summary: 'Say that an outage concerns you, or whom you speak with, to be told how it goes on',
      access: 'signedIn',
      params: outageParams,
      body: followBody,
      responses: { 204: { description: 'It is followed; also if it was before.' } },
      problems: [409],
      handler: async ({ actor, params: { id }, body: { personId = actor.id }, receivedAt }) => {
        if (personId !== actor.id) await demandWithinReach(actor, personId);
        const found = await readOutage(store, id);
        if (!found) throw new Problem('notFound');
        if (found.outage.endedAt !== null) throw new Problem('outageState');
        await follow(store, id, personId, receivedAt);
        return noContent();
      },
    }),
    route({
      method: 'delete',
      path: '/api/v1/outages/{id}/followers',
      id: 'unfollowOutage',
      tag: 'Outages',
      summary: 'Follow an outage no more',
      access: 'signedIn',
      params: outageParams,
      responses: { 204: { description: 'You do not follow it.' } },
      handler: async ({ actor, params: { id } }) => {
        await unfollow(store, id, actor.id);
        return noContent();
      },
    }),
  ];
};
