import type { Attachment } from 'mailparser';
import { topValue } from '../../domain/mail/fields';
import { answeredIds, type DeliveryReport } from '../../domain/mail/letter';
import { isReport } from '../../domain/mail/marks';
import { isMailOfOurs } from '../../domain/mail/ours';
import { reportInText, reportOf } from '../../domain/mail/report';
import type { Head } from './head';

const MAX_STATUS = 64 * 1024;
const DAEMON = /^mailer-daemon@/i;
/** People write from there too, but not with such a subject. */
const POSTMASTER = /^postmaster@/i;
const FAILURE = /undeliver|returned|delivery (status|failure)|failure notice|non (remis|distribué)|échec/i;

/** What this mail says of the delivery of another; null when it is no such report. */
export function deliveryReport(head: Head, body: string, attachments: readonly Attachment[]): DeliveryReport | null {
  const partOf = (...types: string[]) =>
    attachments.find(({ contentType }) => types.includes(contentType))?.content.toString('utf8', 0, MAX_STATUS);
  const status = partOf('message/delivery-status', 'message/global-delivery-status');
  const returned = partOf('message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global');
  const isSaid = isReport(head.fields, 'delivery-status') || (status !== undefined && isFromDaemon(head));
  if (!isSaid && !isFromDaemon(head)) return null;
  const report = isSaid
    ? reportOf(status ?? '', returned ?? '')
    : reportInText(returned ?? body, topValue(head.fields, 'x-failed-recipients'));
  return { ...report, messageId: report.messageId ?? answered(head) };
}

/** Servers that do not return the mail answer it. */
const answered = (head: Head): string | null => answeredIds(head).find(isMailOfOurs) ?? null;

const isFromDaemon = ({ fields, from, subject }: Head): boolean =>
  from.some(
    ({ address }) =>
      DAEMON.test(address) ||
      (POSTMASTER.test(address) && (FAILURE.test(subject) || topValue(fields, 'return-path') === '<>')),
  );
