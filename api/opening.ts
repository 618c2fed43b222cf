import { may, mayOpenFor } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import type { Opening } from '../domain/ticket/open';
import type { Instant } from '../domain/time';
import type { Channel } from '../domain/words';
import { isWorkstationFault } from '../domain/workstation/workstation';
import { type Account, readAccount, readAccountByLogin } from '../store/accounts';
import { readCall } from '../store/calls';
import type { DeskData } from '../store/deskData';
import { numberFor } from '../store/numbers';
import { type OpeningRecord, openingContentId } from '../store/openings';
import { readOutage } from '../store/outages';
import { findTicket } from '../store/tickets';
import { judgeAnswers } from './catalogue/answers';
import { audienceOf, demandEntitled, entitledOf } from './catalogue/entitlement';
import { complaintFacts } from './complaint';
import type { Deps } from './deps';
import { lookUp } from './inventory';
import { Problem } from './problem';
import type { OpenBody } from './schemas/openings';

/**
 * Judges who opens what for whom, with which answers, and gives the ticket its number. Throws `openingRefused` with the
 * field at fault, `notAllowed`, `serviceReserved` or `serviceChanged`. The number is taken last, so that what is refused leaves no gap.
 */
export async function draftOpening(
  { store, env }: Pick<Deps, 'store' | 'env'>,
  data: DeskData,
  { actor, receivedAt, body }: { actor: Actor; receivedAt: Instant; body: OpenBody },
): Promise<Pick<OpeningRecord, 'opening' | 'answers'>> {
  if (body.drill && !env.ALLOW_DRILLS) throw refusal('drill', 'drillsNotAllowed', 'This desk takes no drills');
  const channel = channelOf(actor, body.channel ?? (body.callId === undefined ? undefined : 'phone'));
  const [requester, service, sheet, pins] = await Promise.all([
    requesterOf({ store }, actor, body.requester),
    data.service(body.serviceId),
    data.sheet(body.serviceId),
    data.pins(env.POLICY_ID),
    checkFollowed({ store }, actor, body.follows),
    checkOutage({ store }, body.outageId),
    checkCall({ store }, actor, body.callId),
  ]);
  if (!service?.active) throw refusal('serviceId', 'unknownService', 'There is no such service');
  const uai = body.establishmentId ?? requester.establishmentId;
  if (!uai) throw refusal('establishmentId', 'establishmentMissing', 'Say which establishment it is about');
  const establishment = await data.establishment(uai);
  if (!establishment?.active)
    throw refusal('establishmentId', 'unknownEstablishment', 'There is no such establishment');
  if (!mayOpenFor(actor, requester.id, uai))
    throw refusal('establishmentId', 'unknownEstablishment', 'There is no such establishment');
  const complaint = await complaintFacts(store, actor, body);
  if (complaint.complainedOf?.includes(requester.id) || complaint.complainedOf?.includes(actor.id)) {
    throw refusal('complaint', 'aboutYourself', 'A colleague registers a complaint about yourself');
  }
  const found = isWorkstationFault(body.kind, service)
    ? await lookUp({ store }, data, { actor, requester, number: body.machine, at: receivedAt })
    : null;
  // Whoever complains of a service asks nothing of it: neither whom it is for nor its form matters.
  const isAsking = body.kind !== 'complaint';
  if (isAsking) demandEntitled(audienceOf(sheet), await entitledOf(data, requester), '/serviceId');
  const answers = isAsking ? judgeAnswers(sheet, body, channel) : undefined;
  const number = await numberFor(store, { kind: body.kind, receivedAt, ...complaint });
  const opening: Opening = {
    number,
    ...pins,
    drill: body.drill,
    kind: body.kind,
    channel,
    serviceId: service._id,
    impact: body.impact,
    urgency: body.urgency,
    requesterId: requester.id,
    openedBy: actor.id,
    establishmentId: uai,
    eple: establishment.eple,
    machineId: found?.workstation?.inventoryNumber ?? body.machine ?? null,
    contentId: openingContentId(number),
    follows: body.follows ?? null,
    ...(body.outageId === undefined ? {} : { outageId: body.outageId }),
    ...complaint,
    ...(sheet === null ? {} : { sheet: { id: sheet.id, version: sheet.version } }),
    ...(found ? { conformity: found.conformity } : {}),
    receivedAt,
  };
  return { opening, ...(answers === undefined ? {} : { answers }) };
}

type Requester = Pick<Account, 'roles' | 'establishmentId'> & { id: string };

async function requesterOf(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  asked: string | undefined,
): Promise<Requester> {
  if (asked === undefined || asked === actor.id) return ofActor(actor);
  // Before anybody is looked up, or a refusal would tell which logins exist.
  if (!may(actor, 'openForOthers')) {
    // Naming oneself by login is no opening for others.
    const self = await readAccount(store, actor.id);
    if (self?.login === asked) return ofActor(actor);
    throw new Problem('notAllowed', {
      errors: [fault('requester', 'notAllowed', 'You open tickets for yourself only')],
    });
  }
  const account = (await readAccount(store, asked)) ?? (await readAccountByLogin(store, asked));
  if (!account?.active || !mayOpenFor(actor, account._id, account.establishmentId)) {
    throw refusal('requester', 'unknownRequester', 'There is no such account');
  }
  return { id: account._id, roles: account.roles, establishmentId: account.establishmentId };
}

const ofActor = ({ id, roles, establishmentId }: Actor): Requester => ({
  id,
  roles: [...roles],
  establishmentId: establishmentId ?? null,
});

async function checkFollowed({ store }: Pick<Deps, 'store'>, actor: Actor, number: string | undefined): Promise<void> {
  if (number === undefined) return;
  if (!(await findTicket(store, actor, number))) throw refusal('follows', 'unknownTicket', 'There is no such ticket');
}

async function checkOutage({ store }: Pick<Deps, 'store'>, id: string | undefined): Promise<void> {
  if (id !== undefined && !(await readOutage(store, id)))
    throw refusal('outageId', 'unknownOutage', 'There is no such outage');
}

async function checkCall({ store }: Pick<Deps, 'store'>, actor: Actor, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const call = may(actor, 'readCalls') ? await readCall(store, id) : null;
  if (!call) throw refusal('callId', 'unknownCall', 'There is no such call');
  if (call.ticket !== null) throw refusal('callId', 'callHasTicket', 'Of this call a ticket was made');
}

/** Who may say by which channel a ticket came; the first one is the default. */
function channelsOf(actor: Actor): [Channel, ...Channel[]] {
  if (actor.roles.includes('integrator')) return ['api', 'phone', 'mail'];
  return may(actor, 'note') ? ['web', 'phone'] : ['web'];
}

function channelOf(actor: Actor, asked: Channel | undefined): Channel {
  const channels = channelsOf(actor);
  const channel = asked ?? channels[0];
  if (channels.includes(channel)) return channel;
  throw refusal('channel', 'channelNotAllowed', `Yours are: ${channels.join(', ')}`);
}

const fault = (field: keyof OpenBody, code: string, message: string) => ({ pointer: `/${field}`, code, message });

const refusal = (field: keyof OpenBody, code: string, message: string): Problem =>
  new Problem('openingRefused', { errors: [fault(field, code, message)] });
