import type { Attachment } from 'mailparser';
import { topValue } from '../../domain/mail/fields';
import type { DeliveryReport } from '../../domain/mail/letter';
import { isReport } from '../../domain/mail/marks';
import { reportInText, reportOf } from '../../domain/mail/report';
import type { Head } from './head';

const MAX_STATUS = 64 * 1024;
/** Who sends reports that no program can read. */
const DAEMONS = /^(mailer-daemon|postmaster|mail delivery (sub)?system)@/i;

/** What this mail says of the delivery of another; null when it is no such report. */
export function deliveryReport(
  { fields, from }: Head,
  body: string,
  attachments: readonly Attachment[],
): DeliveryReport | null {
  const partOf = (...types: string[]) =>
    attachments.find(({ contentType }) => types.includes(contentType))?.content.toString('utf8', 0, MAX_STATUS);
  const status = partOf('message/delivery-status', 'message/global-delivery-status');
  const returned = partOf('message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global');
  if (isReport(fields, 'delivery-status')) return reportOf(status ?? '', returned ?? '');
  const isDaemon = from.some(({ address }) => DAEMONS.test(address));
  return isDaemon && isReturned(fields)
    ? reportInText(returned ?? body, topValue(fields, 'x-failed-recipients'))
    : null;
}

const isReturned = (fields: Head['fields']): boolean =>
  fields.some(({ name, value }) => (name === 'return-path' && value === '<>') || name === 'x-failed-recipients');
