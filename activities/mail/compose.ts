import type { Desk } from '../../config/mailFrom';
import type { Notice } from '../../domain/ticket/notices';
import type { Language } from '../../domain/words';
import { messageIdOf, threadIdOf } from './identity';
import { invitationOf, type Party } from './invitation';
import { invitationTexts, render } from './templates';
import type { MailContext } from './templates/context';
import type { OutgoingMail } from './transport';

/** The whole mail, ready to be handed over. Deterministic, but for the boundaries of its parts and its date. */
export function compose(
  context: MailContext,
  recipient: Party & { id: string; language: Language },
  desk: Desk,
  /** Where answers find back to the ticket, even from a client that names no mail it answers. */
  answersTo: string = desk.address,
): OutgoingMail {
  const { notice } = context;
  const { name, address, language } = recipient;
  const { subject, text, html } = render(context, language);
  const thread = threadIdOf(notice.ticket.number, recipient.id, desk.domain);
  const invitation = invitationOf(notice, { desk, recipient }, desk.domain, invitationTexts(context, language));
  return {
    messageId: messageIdOf(notice, recipient.id, desk.domain),
    inReplyTo: thread,
    references: thread,
    from: { name: desk.name, address: desk.address },
    replyTo: { name: desk.name, address: answersTo },
    to: { name, address },
    envelope: { from: desk.address, to: [address] },
    subject,
    text,
    html,
    headers: automaticHeaders(language),
    ...(invitation ? { icalEvent: { ...invitation, filename: fileNames[invitation.method] } } : {}),
  };
}

/** No machine shall answer it. */
export const automaticHeaders = (language: Language): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  'Content-Language': language,
});

const fileNames: Record<NonNullable<Notice['invitation']>['method'], string> = {
  REQUEST: 'invitation.ics',
  CANCEL: 'annulation.ics',
};
