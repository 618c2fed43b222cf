import { allValues, bareValue, type Field, topValue } from './fields';
import type { Marks } from './letter';

/** What a mail says of itself that tells machines from people. */
export function marksOf(fields: readonly Field[]): Marks {
  const said = allValues(fields, 'auto-submitted').map(bareValue);
  const autoSubmitted = said.find((value) => value !== null && value !== 'no') ?? null;
  const isReadReceipt = isReport(fields, 'disposition-notification');
  return {
    // Only machines write reports, of abuse (RFC 5965) or of whatever else.
    autoSubmitted: autoSubmitted ?? (isReport(fields) && !isReadReceipt ? 'auto-generated' : null),
    precedence: bareValue(topValue(fields, 'precedence')),
    loop: LOOPS.flatMap((name) => allValues(fields, name)),
    isFromList: fields.some(({ name }) => name.startsWith('list-')),
    isAutoReply: isAutoReply(fields),
    isReadReceipt,
    isWithoutReturn: topValue(fields, 'return-path') === '<>',
  };
}

/** What mail systems put into their mails to know them again: of everybody, then of other service desks. */
const LOOPS = ['x-loop', 'x-rt-loop-prevention', 'x-otrs-loop', 'x-glpi-loop'];

/** Of type `multipart/report` (RFC 6522), and of this kind if one is given. */
export function isReport(
  fields: readonly Field[],
  kind: 'delivery-status' | 'disposition-notification' | '' = '',
): boolean {
  const type = topValue(fields, 'content-type')?.toLowerCase() ?? '';
  return type.startsWith('multipart/report') && type.includes(kind);
}

/** What Gmail, Sieve, older responders and gateways add to an answer that nobody wrote. */
const RESPONDERS = [
  'x-autoreply',
  'x-autorespond',
  'x-auto-reply',
  'x-mail-autoreply',
  'x-vacation',
  'x-autoresponder',
];

/** What Exchange, Zimbra and Gmail put before the subject they answer. */
const SUBJECT =
  /^(réponse automatique|automatic reply|auto(matic)? ?reply|absence du bureau|message d['’]absence|absent du bureau|out of (the )?office)\b\s*:?/i;

/** Said of oneself; only where the mail says that nobody wrote it. */
const ABSENCE = /\b(absen(te?|ce)|en congés?|en vacances|out of (the )?office|vacation)\b/i;

function isAutoReply(fields: readonly Field[]): boolean {
  if (RESPONDERS.some((name) => (bareValue(topValue(fields, name)) ?? 'no') !== 'no')) return true;
  if (['precedence', 'x-precedence', 'preference'].some((name) => /auto.?reply/i.test(topValue(fields, name) ?? '')))
    return true;
  const automatic = topValue(fields, 'auto-submitted') ?? 'no';
  if (/vacation/i.test(automatic) || (bareValue(automatic) !== 'no' && ABSENCE.test(topValue(fields, 'subject') ?? '')))
    return true;
  // A subject alone proves nothing: somebody may well report a fault of their automatic reply.
  return SUBJECT.test(topValue(fields, 'subject') ?? '') && isMechanical(fields);
}

const isMechanical = (fields: readonly Field[]): boolean =>
  ['auto-submitted', 'x-auto-response-suppress', 'precedence', 'in-reply-to'].some(
    (name) => (bareValue(topValue(fields, name)) ?? 'no') !== 'no',
  ) || topValue(fields, 'return-path') === '<>';
