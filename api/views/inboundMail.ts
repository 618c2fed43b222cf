import type { InboundMail } from '../../store/inboundMails';
import { isReleasable } from '../../store/inboundVerdicts';
import { isoOf, isoOrNull } from '../schemas/common';
import type { InboundMailDetails, InboundMailResource } from '../schemas/inboundMails';

export function inboundMailResource(mail: InboundMail, names: ReadonlyMap<string, string>): InboundMailResource {
  const { letter, verdict, actedBy, leftFiles } = mail;
  const whyLeft = new Map(leftFiles.map(({ index, why }) => [index, why]));
  return {
    id: mail._id,
    mailbox: mail.mailbox,
    receivedAt: isoOf(mail.receivedAt),
    from: mail.from,
    subject: mail.subject,
    outcome: verdict?.outcome ?? null,
    reason: verdict?.reason ?? null,
    refusal: mail.refusal,
    state: mail.state,
    ticket: mail.ticket,
    size: mail.size,
    files: (letter?.files ?? []).map(({ name, type, size }, index) => ({
      name,
      type,
      size,
      leftOut: whyLeft.get(index) ?? null,
    })),
    requesterId: mail.senderId,
    actedBy: actedBy === null ? null : { id: actedBy, name: names.get(actedBy) ?? null },
    actedAt: isoOrNull(mail.actedAt),
  };
}

export function inboundMailDetails(mail: InboundMail, names: ReadonlyMap<string, string>): InboundMailDetails {
  const { letter, note } = mail;
  return {
    ...inboundMailResource(mail, names),
    text: letter?.text ?? '',
    quoted: letter?.quoted ?? '',
    recipients: [...(letter?.recipients ?? [])],
    hasHtml: letter?.hasHtml ?? false,
    isReleasable: isReleasable(mail),
    note,
  };
}
