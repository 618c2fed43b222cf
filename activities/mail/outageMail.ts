import { type Link, linkUrl, signLink } from '../../config/links';
import type { Desk } from '../../config/mailFrom';
import { DAY_MS, type Instant } from '../../domain/time';
import type { MailPerson } from '../../store/directory';
import type { MailKey } from '../../store/ledger';
import { fullName } from '../../store/names';
import { automaticHeaders } from './compose';
import { personHash, threadIdOf } from './identity';
import { type OutageContext, renderOutageMail } from './templates';
import type { OutgoingMail } from './transport';

/** A mail about an outage: an update of it, or the n-th reminder of a silence. */
export type OutageSubject = { tells: 'news'; seq: number } | { tells: 'silence'; since: number; count: number };

export function outageMailKey(outageId: string, subject: OutageSubject, personId: string, domain: string): MailKey {
  const isNews = subject.tells === 'news';
  const what = isNews ? `${subject.seq}` : `silence.${subject.since}.${subject.count}`;
  return {
    messageId: `<${outageId}.${what}.${personHash(personId)}@${domain}>`,
    number: null,
    outageId,
    noticeId: `${outageId}.${what}`,
    template: isNews ? 'outageNews' : 'outageReminder',
    seq: isNews ? subject.seq : subject.count,
    personId,
  };
}

/** Long enough for whoever reads a mail late to be rid of those that follow. */
const UNSUBSCRIBE_DAYS = 365;

export interface OutageMailSettings {
  desk: Desk;
  publicUrl: string;
  linkSecret: string;
}

export function composeOutageMail(
  { desk, publicUrl, linkSecret }: OutageMailSettings,
  { messageId, personId }: MailKey,
  person: MailPerson,
  told: Pick<OutageContext, 'outage' | 'update' | 'services' | 'places'>,
): OutgoingMail {
  const { address, language } = person;
  const { outage, update } = told;
  const thread = threadIdOf(outage.id, personId, desk.domain);
  const from = { name: desk.name, address: desk.address };
  // A reminder is no mail that anybody asked for.
  const unsubscribe = update && linkUrl(publicUrl, signLink(linkSecret, linkOf(outage.id, personId, update.at)));
  return {
    messageId,
    inReplyTo: thread,
    references: thread,
    from,
    to: { name: fullName(person), address },
    envelope: { from: desk.address, to: [address] },
    headers: {
      ...automaticHeaders(language),
      ...(unsubscribe
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    ...renderOutageMail({ ...told, publicUrl, desk: desk.name, unsubscribe }, language),
  };
}

/** Counted from what was said, so that a mail sent again is the same mail. */
const linkOf = (outageId: string, personId: string, saidAt: Instant): Link => ({
  number: outageId,
  act: 'outageMails',
  subject: 'outages',
  personId,
  expiresAt: saidAt + UNSUBSCRIBE_DAYS * DAY_MS,
});
