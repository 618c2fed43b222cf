import { may } from '../../domain/access/access';
import type { Actor } from '../../domain/access/actor';
import type { Language } from '../../domain/words';
import { readAccount } from '../../store/accounts';
import { actorOf } from '../../store/directory';
import type { InboundMail } from '../../store/inboundMails';
import type { InboundDeps } from './deps';
import { Refused } from './failure';

export interface Sender {
  actor: Actor;
  language: Language;
}

/** In whose name a mail acts. Rights of staff come by a mail only when it is surely theirs. */
export async function senderOf({ store }: InboundDeps, { senderId, letter, round }: InboundMail): Promise<Sender> {
  const account = senderId === null ? null : await readAccount(store, senderId);
  if (!account) throw new Refused('unknownSender');
  const actor = await actorOf(store, account);
  if (!actor) throw new Refused('inactiveAccount');
  // Whoever releases a mail lets it speak for the person, not for the staff they are.
  const isSurelyTheirs = round === 0 && letter?.isAuthenticated === true;
  const isStaff = may(actor, 'readDeskData');
  return {
    actor: isStaff && !isSurelyTheirs ? { ...actor, roles: ['requester'], groups: [], leads: [] } : actor,
    language: account.language,
  };
}
