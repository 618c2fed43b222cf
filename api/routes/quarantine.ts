import { isHiddenFrom, may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { Verdict } from '../../domain/mail/verdict';
import { actorOf } from '../../store/directory';
import type { InboundMail } from '../../store/inboundMails';
import { discard, isReleasable, release } from '../../store/inboundVerdicts';
import type { Store } from '../../store/store';
import { readView } from '../../store/timeline';
import { startInboundMailIfReachable } from '../../temporal/startInboundMail';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { discardBody, inboundMailParams, inboundMailSchema, releaseBody } from '../schemas/inboundMails';
import { inboundMailResource } from '../views/inboundMail';
import { demandMail, namesIn } from './inboundMails';

/** What a person does with a mail that the desk did not dare to act on, or took for a machine's. */
export const quarantineRoutes = ({ store, temporal, now }: Pick<Deps, 'store' | 'temporal' | 'now'>): Route[] => [
  route({
    method: 'post',
    path: '/api/v1/inbound-mails/{id}/release',
    id: 'releaseInboundMail',
    tag: 'Incoming mail',
    summary: 'Let a mail in quarantine, or one that was set aside, act after all: as a ticket, or as a reply in one',
    description:
      'It acts in the name of its sender, or of the requester that is named, and never with rights of staff. 422 ' +
      '`releaseRefused` says what is missing.',
    access: 'handleMail',
    params: inboundMailParams,
    body: releaseBody,
    responses: { 202: { description: 'It is being handled.', schema: inboundMailSchema } },
    problems: [409],
    handler: async ({ actor, params: { id }, body }) => {
      const mail = await demand(store, actor, id, isReleasable);
      const senderId = body.requesterId ?? mail.senderId;
      const requester = senderId === null ? null : await actorOf(store, senderId);
      if (senderId === null)
        throw refusal('requesterId', 'requesterMissing', 'Nobody knows its sender: name a requester');
      if (!requester) throw refusal('requesterId', 'unknownRequester', 'There is no such account in use');
      const verdict = await verdictOf(store, actor, body, { ...requester, roles: ['requester'] });
      const released = await release(store, id, { verdict, senderId, by: actor.id, at: now() });
      if (!released) throw new Problem('mailNotWaiting');
      await startInboundMailIfReachable(temporal.client.workflow, released._id, released.round);
      return { status: 202, body: inboundMailResource(released, await namesIn(store, [released])) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/inbound-mails/{id}/discard',
    id: 'discardInboundMail',
    tag: 'Incoming mail',
    summary: 'Say that nothing is to come of a quarantined mail; it stays readable',
    access: 'handleMail',
    params: inboundMailParams,
    body: discardBody,
    responses: { 200: { description: 'It is discarded.', schema: inboundMailSchema } },
    problems: [409],
    handler: async ({ actor, params: { id }, body: { reason = null } }) => {
      await demand(store, actor, id, ({ state }) => state === 'quarantined');
      const discarded = await discard(store, id, { by: actor.id, at: now(), note: reason });
      if (!discarded) throw new Problem('mailNotWaiting');
      return ok(inboundMailResource(discarded, await namesIn(store, [discarded])));
    },
  }),
];

async function demand(
  store: Store,
  actor: Actor,
  id: string,
  mayBe: (mail: InboundMail) => boolean,
): Promise<InboundMail> {
  const mail = await demandMail(store, actor, id);
  if (!mayBe(mail)) throw new Problem('mailNotWaiting');
  return mail;
}

async function verdictOf(
  store: Store,
  actor: Actor,
  { as, number }: { as: 'ticket' | 'reply'; number?: string },
  requester: Actor,
): Promise<Verdict> {
  if (as === 'ticket') return { outcome: 'ticket', reason: 'released' };
  const view = number === undefined ? null : await readView(store, number);
  if (number === undefined) throw refusal('number', 'numberMissing', 'Say which ticket it answers');
  if (!view || isHiddenFrom(actor, view)) throw refusal('number', 'unknownTicket', 'There is no such ticket');
  if (!may(requester, 'reply', view))
    throw refusal('number', 'notOfTicket', 'The requester has no part in this ticket');
  return { outcome: 'reply', reason: 'released', number };
}

const refusal = (field: string, code: string, message: string): Problem =>
  new Problem('releaseRefused', { errors: [{ pointer: `/${field}`, code, message }] });
