import type { DeskData } from '../../store/deskData';
import { type InboundMail, readInboundMail } from '../../store/inboundMails';
import { settle } from '../../store/inboundVerdicts';
import { markReturned } from '../../store/ledger';
import { clearBounced, markBounced } from '../../store/senders';
import type { InboundDeps } from './deps';
import { Refused } from './failure';
import { keepFiles } from './files';
import { openTicketOf } from './open';
import { putInTicket } from './reply';

/** Does what was decided about a mail; whatever dies, a repetition goes on where it stopped. */
export async function act(deps: InboundDeps, data: DeskData, id: string): Promise<void> {
  const mail = await readInboundMail(deps.store, id);
  if (mail?.state !== 'handling' || !mail.verdict) return;
  const { verdict } = mail;
  switch (verdict.outcome) {
    case 'ticket':
      return land(deps, mail, () => openTicketOf(deps, data, mail, null));
    case 'reply':
      return land(deps, mail, async () => {
        const isThere = await putInTicket(deps, mail, verdict.number);
        return isThere ? verdict.number : openTicketOf(deps, data, mail, verdict.number);
      });
    case 'bounce':
      if (verdict.reason === 'deliveryFailed' && verdict.messageId !== null)
        await cameBack(deps, verdict.messageId, mail.letter?.status ?? null);
      return settle(deps.store, mail, { state: 'done' });
    case 'autoReply':
    case 'loop':
      return settle(deps.store, mail, { state: 'done' });
    case 'quarantine':
      return settle(deps.store, mail, { state: 'quarantined' });
  }
}

/** Into a ticket, with its files; what the desk does not let it do waits for a person, with the reason. */
async function land(deps: InboundDeps, mail: InboundMail, into: () => Promise<string>): Promise<void> {
  const { store } = deps;
  try {
    const ticket = await into();
    const leftFiles = await keepFiles(deps, mail, ticket);
    const isOwnWord = mail.round === 0 && mail.senderId !== null;
    if (isOwnWord && mail.senderId !== null) await clearBounced(store, mail.senderId, mail.receivedAt);
    await settle(store, mail, { state: mail.round === 0 ? 'done' : 'released', ticket, leftFiles });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const verdict = { outcome: 'quarantine', reason: 'refused' } as const;
    await settle(store, mail, { state: 'quarantined', verdict, refusal: error.code });
  }
}

/** One of our mails did not arrive: its row and its reader's account say so. */
async function cameBack({ store, now }: InboundDeps, messageId: string, status: string | null): Promise<void> {
  const personId = await markReturned(store, messageId, status, now());
  if (personId !== null) await markBounced(store, personId, now());
}
