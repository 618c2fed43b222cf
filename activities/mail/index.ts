import { ApplicationFailure } from '@temporalio/common';
import { deskOf, isAddress } from '../../config/mailFrom';
import { replyAddress } from '../../config/replyAddress';
import type { Notice } from '../../domain/ticket/notices';
import { raiseAlert } from '../../store/audit';
import { createDeskData } from '../../store/deskData';
import { type MailPerson, mailPerson } from '../../store/directory';
import { type MailKey, type SettledState, settleUnsent } from '../../store/ledger';
import { reopenMail } from '../../store/mails';
import { fullName } from '../../store/names';
import type { Store } from '../../store/store';
import type { Delivered, ResendActivities, TicketActivities } from '../../workflows/contract';
import { withStore } from '../storeFailure';
import { attemptMail } from './attempt';
import { compose } from './compose';
import { gather } from './gather';
import { messageIdOf } from './identity';
import { linksOf } from './links';
import type { MailTransport } from './transport';

export interface MailDependencies {
  store: Store;
  transport: MailTransport;
  /** The desk's address, with its name: `Guichet unique <guichet@ac-paris.fr>`. */
  from: string;
  publicUrl: string;
  linkSecret: string;
  /** Of Message-IDs and calendar UIDs; the domain of `from` when absent. */
  messageIdDomain?: string;
  /** Where mails come in, with a mark for each answer; null or absent when none do. */
  mailInAddress?: string | null;
  now?: () => number;
}

/**
 * Delivery of mails: each once in effect, whatever dies when. Codes of the failures that are worth repeating:
 * `storeUnavailable` (before or after the mail server was spoken to), `smtpTemporary`, `inFlight` (another attempt may
 * still be under way), `ticketUnknown` (its view is not written yet). Nothing thrown quotes an address, a name or a text.
 */
export function createMailActivities(
  dependencies: MailDependencies,
): Pick<TicketActivities, 'deliver' | 'giveUp'> & ResendActivities {
  const { store, transport, mailInAddress = null, linkSecret, now = Date.now } = dependencies;
  const desk = deskOf(dependencies);
  const deskData = createDeskData({ store, now });
  const keyOf = (notice: Notice, personId: string): MailKey => ({
    messageId: messageIdOf(notice, personId, desk.domain),
    number: notice.ticket.number,
    noticeId: notice.id,
    template: notice.template,
    seq: notice.event.seq,
    personId,
  });

  async function deliver({ notice, personId }: { notice: Notice; personId: string }): Promise<Delivered> {
    const key = keyOf(notice, personId);
    const person = await withStore(() => mailPerson(store, personId));
    if (!person || !isAddress(person.address)) return settled(key, notice, 'noAddress');
    if (!person.wantsMail) return settled(key, notice, 'optedOut');
    const answersTo =
      mailInAddress === null ? desk.address : replyAddress(linkSecret, mailInAddress, notice.ticket.number, personId);
    const mail = compose(await contextOf(notice, person), { ...person, name: fullName(person) }, desk, answersTo);
    const attempted = await attemptMail({ store, transport, now }, key, mail, notice);
    if ('later' in attempted) throw failure(attempted.later);
    return { outcome: OUTCOMES[attempted.settled] };
  }

  async function settled(key: MailKey, notice: Notice, state: 'noAddress' | 'optedOut'): Promise<Delivered> {
    await withStore(() => settleUnsent(store, key, notice, state, now()));
    return { outcome: state };
  }

  async function contextOf(notice: Notice, person: MailPerson) {
    return {
      ...(await withStore(() => gather({ ...dependencies, deskData, now }, notice, person))),
      toRequester: person.id === notice.ticket.requesterId,
      links: linksOf(notice, person.id, dependencies),
    };
  }

  return {
    deliver,
    reopenMail: ({ messageId }) => withStore(() => reopenMail(store, messageId, now())),
    giveUp: ({ notice, personId }) =>
      withStore(async () => {
        if (!(await settleUnsent(store, keyOf(notice, personId), notice, 'givenUp', now()))) return;
        const { number } = notice.ticket;
        await raiseAlert(store, { kind: 'mailGivenUp', number, details: { noticeId: notice.id, personId } });
      }),
  };
}

const OUTCOMES: Record<SettledState, Delivered['outcome']> = {
  sent: 'sent',
  failed: 'failed',
  noAddress: 'noAddress',
  optedOut: 'optedOut',
  givenUp: 'failed',
  bounced: 'failed',
};

const failure = (code: string): ApplicationFailure => ApplicationFailure.create({ type: code, message: code });
