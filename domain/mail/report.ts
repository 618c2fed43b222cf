import { bareValue, messageIdsIn, topValue } from './fields';
import type { DeliveryReport } from './letter';

const ACTIONS: readonly DeliveryReport['action'][] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
/** The worst of several recipients is what counts. */
const worse = (a: DeliveryReport, b: DeliveryReport) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action);

/** What a delivery status notification (RFC 3464) says, and the head of the mail that it is about, if it brings it. */
export function reportOf(status: string, returned: string): DeliveryReport {
  const messageId = messageIdsIn(topValue(blocks(returned)[0] ?? [], 'message-id') ?? '')[0] ?? null;
  const recipients = blocks(status)
    .filter((block) => topValue(block, 'action') !== null || topValue(block, 'status') !== null)
    .map((block): DeliveryReport => {
      const code = /\d\.\d{1,3}\.\d{1,3}/.exec(topValue(block, 'status') ?? '')?.[0] ?? null;
      const said = bareValue(topValue(block, 'action'));
      return {
        action: ACTIONS.find((action) => action === said) ?? (code?.startsWith('2') ? 'delivered' : 'failed'),
        status: code,
        recipient: addressIn(topValue(block, 'original-recipient') ?? topValue(block, 'final-recipient')),
        messageId,
      };
    });
  return recipients.sort(worse)[0] ?? { action: 'failed', status: null, recipient: null, messageId };
}

/** Exim's and others' word that they go on trying, without any code. */
const DELAYED = /not yet been delivered|(being|be) retried|sera retenté/i;

/** What programs without RFC 3464 write: qmail, Exim. The mail they return stands at the end of their text. */
export function reportInText(text: string, failed: string | null): DeliveryReport {
  const messageId = /^[ \t]*message-id:[ \t]*(<[^<>\s]{1,996}>)/im.exec(text)?.[1] ?? null;
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null;
  const recipient = addressIn(failed ?? /<([^<>\s@]{1,64}@[^<>\s@]{1,255})>/.exec(text)?.[1] ?? null);
  const isDelayed = status === null ? DELAYED.test(text) : status.startsWith('4');
  return { action: isDelayed ? 'delayed' : 'failed', status, recipient, messageId };
}

/** Without its type: `rfc822; lea@college.example`. */
function addressIn(value: string | null): string | null {
  const address = value?.split(';').at(-1)?.trim().replace(/^<|>$/g, '').toLowerCase() ?? '';
  return address.includes('@') ? address : null;
}

/** Groups of fields between empty lines. */
const blocks = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((block) =>
      block.split('\n').flatMap((line) => {
        const colon = line.indexOf(':');
        return colon > 0 ? [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1) }] : [];
      }),
    );
