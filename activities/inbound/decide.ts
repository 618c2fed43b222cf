import { createHash } from 'node:crypto';
import type { Correspondent, Letter } from '../../domain/mail/letter';
import { sortMail } from '../../domain/mail/sort';
import type { Verdict } from '../../domain/mail/verdict';
import { type Read, readMail } from '../../intake/mail/read';
import { type InboundMail, readOriginal } from '../../store/inboundMails';
import { beginReading, type Decision, storeDecision } from '../../store/inboundVerdicts';
import { accountOfStranger } from '../../store/senders';
import type { InboundDeps } from './deps';
import { failure } from './failure';
import { gatherKnown } from './known';

/** Whoever read it so often died of it, or was killed an improbable number of times. */
const MAX_READINGS = 6;
/** What the record holds of a text; the original has it whole. */
const MAX_TEXT = 100_000;

/** Decides what becomes of a mail, once and for all. */
export async function decide(deps: InboundDeps, id: string): Promise<void> {
  const mail = await beginReading(deps.store, id);
  if (!mail) throw failure('mailUnknown', { isFinal: true });
  if (mail.verdict) return;
  await storeDecision(deps.store, id, await decisionOn(deps, mail));
}

async function decisionOn(deps: InboundDeps, mail: InboundMail): Promise<Decision> {
  const read = mail.readings > MAX_READINGS ? UNREADABLE : await readMail(await readOriginal(deps.store, mail), deps);
  if ('unreadable' in read) {
    const { from, subject, messageId } = read.head;
    return {
      from: from[0] ?? null,
      subject,
      messageId,
      letter: null,
      senderId: null,
      verdict: { outcome: 'quarantine', reason: read.unreadable },
    };
  }
  const { letter, html } = read;
  const known = await gatherKnown(deps, letter, { id: mail._id, receivedAt: mail.receivedAt });
  const verdict = sortMail(letter, known, deps.rules);
  const [from] = letter.from;
  const isWelcome = verdict.outcome === 'ticket' && known.sender === null && from !== undefined;
  const stranger = isWelcome ? await accountOfStranger(deps.store, from) : null;
  return decisionOf(letter, {
    html,
    verdict,
    senderId: known.sender?.isActive ? known.sender.accountId : stranger,
  });
}

const UNREADABLE: Read = { unreadable: 'unreadable', head: { from: [], subject: '', messageId: null } };

function decisionOf(
  letter: Letter,
  { html, verdict, senderId }: { html: string | null; verdict: Verdict; senderId: string | null },
): Decision {
  const { messageId, subject, recipients, text, quoted, files, isAuthenticated, report } = letter;
  const [from = null] = letter.from;
  return {
    from,
    subject,
    messageId,
    letter: {
      recipients,
      text: text.slice(0, MAX_TEXT),
      quoted: quoted.slice(0, MAX_TEXT),
      files,
      hasHtml: html !== null,
      isAuthenticated,
      status: report?.status ?? null,
    },
    senderId,
    verdict,
    ...(messageId === null || from === null ? {} : { matter: matterOf(messageId, from, letter) }),
  };
}

/** With the text, because there are devices that give all their mails one id. */
const matterOf = (messageId: string, { address }: Correspondent, { subject, text }: Letter): string =>
  createHash('sha256')
    .update(JSON.stringify([messageId, address, subject, text]))
    .digest('hex');
