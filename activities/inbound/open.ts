import { isHiddenFrom, mayOpenFor } from '../../domain/access/access';
import { hiddenFrom } from '../../domain/ticket/complaint';
import type { Opening } from '../../domain/ticket/open';
import type { DeskData } from '../../store/deskData';
import type { InboundMail } from '../../store/inboundMails';
import { numberFor } from '../../store/numbers';
import { claimOpening, completeOpening, openingContentId, releaseOpening } from '../../store/openings';
import { readView } from '../../store/timeline';
import { startTicket } from '../../temporal/startTicket';
import type { InboundDeps } from './deps';
import { failure, Refused } from './failure';
import { type Sender, senderOf } from './sender';
import { descriptionOf, titleOf } from './texts';

/**
 * Opens the ticket of a mail as the API opens one, under a key that is the mail's: however often it is repeated, it is one
 * ticket. Answers its number. `follows`: the ticket that is over and that the mail had answered. Throws `Refused`.
 */
export async function openTicketOf(
  deps: InboundDeps,
  data: DeskData,
  mail: InboundMail,
  follows: string | null,
): Promise<string> {
  const { store, client } = deps;
  const key = `opening-mail-${mail._id}-${mail.round}`;
  const claimed = await claimOpening(store, { key, bodyDigest: key, now: deps.now() }, async () => {
    const sender = await senderOf(deps, mail);
    return {
      opening: await draft(deps, data, { mail, sender, follows }),
      texts: { title: titleOf(mail, sender.language), description: descriptionOf(mail) },
    };
  });
  switch (claimed.claim) {
    case 'completed':
      return claimed.record.number;
    case 'inFlight':
    case 'reused':
      throw failure('openingInFlight');
    case 'ours':
      try {
        await completeOpening(store, claimed.record, (input, begun) => startTicket(client.workflow, input, begun));
        return claimed.record.number;
      } catch (error) {
        await releaseOpening(store, key).catch(() => {});
        throw error;
      }
  }
}

async function draft(
  { store, policyId, serviceId, establishmentId }: InboundDeps,
  data: DeskData,
  { mail, sender: { actor }, follows }: { mail: InboundMail; sender: Sender; follows: string | null },
): Promise<Opening> {
  const uai = actor.establishmentId ?? establishmentId;
  if (uai === null) throw new Refused('establishmentMissing');
  const [service, sheet, establishment, pins, followed] = await Promise.all([
    data.service(serviceId),
    data.sheet(serviceId),
    data.establishment(uai),
    data.pins(policyId),
    follows === null ? null : readView(store, follows),
  ]);
  if (!service?.active) throw new Refused('unknownService');
  if (!establishment?.active) throw new Refused('unknownEstablishment');
  if (!mayOpenFor(actor, actor.id, uai)) throw new Refused('notAllowed');
  if (followed && isHiddenFrom(actor, followed)) throw new Refused('unknownTicket');
  // Until somebody has read it: what most of them are, or what went before.
  const kind = followed?.kind === 'complaint' ? 'complaint' : 'incident';
  const hidden = hiddenFrom([followed]);
  const number = await numberFor(store, { kind, receivedAt: mail.receivedAt, ...hidden });
  return {
    number,
    ...pins,
    drill: false,
    kind,
    channel: 'mail',
    serviceId,
    impact: service.defaultImpact ?? 'person',
    urgency: 'normal',
    requesterId: actor.id,
    openedBy: actor.id,
    establishmentId: uai,
    eple: establishment.eple,
    machineId: null,
    contentId: openingContentId(number),
    follows,
    ...hidden,
    ...(sheet === null ? {} : { sheet: { id: sheet.id, version: sheet.version } }),
    receivedAt: mail.receivedAt,
  };
}
