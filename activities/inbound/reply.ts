import type { Envelope } from '../../domain/ticket/commands';
import type { RefusalCode } from '../../domain/ticket/refusal';
import { putContent } from '../../store/contents';
import type { InboundMail } from '../../store/inboundMails';
import { takeStep } from '../../store/inboundVerdicts';
import { readTimeline, readView } from '../../store/timeline';
import { sendCommand } from '../../temporal/sendCommand';
import { inboundMailIdOf } from '../../workflows/contract';
import type { InboundDeps } from './deps';
import { failure, Refused } from './failure';
import { type Sender, senderOf } from './sender';
import { messageOf } from './texts';

const COMMAND_DEADLINE_MS = 10_000;

/**
 * Puts a mail into the ticket it answers: as a reply; as a reopening of a ticket that is closed and may be reopened. Answers
 * false for a ticket whose life is over, which only a new one can follow. Each way is written down before it is gone, so
 * that a repetition after a crash goes no other. Throws `Refused`.
 */
export async function putInTicket(deps: InboundDeps, mail: InboundMail, number: string): Promise<boolean> {
  if (mail.step === 'follow') return false;
  const sender = await senderOf(deps, mail);
  if (mail.step === 'begin') {
    const answer = await send(deps, { mail, number, sender }, 'reply');
    if (answer === 'done') return true;
    if (answer === 'ended') return over(deps, mail);
    if (answer !== 'notInThisState') throw new Refused(answer);
    await takeStep(deps.store, mail, 'reopen');
  }
  const answer = await send(deps, { mail, number, sender }, 'reopen');
  if (answer === 'done') return true;
  if (answer === 'notInThisState' && (await isOpen(deps, number))) {
    // Somebody has reopened it meanwhile, and it takes replies again. Nothing was executed yet.
    await takeStep(deps.store, mail, 'begin');
    throw failure('ticketReopened');
  }
  if (!ENDS.has(answer)) throw new Refused(answer);
  return over(deps, mail);
}

const ENDS = new Set<string>(['ended', 'notInThisState', 'reopenWindowPassed']);

async function over({ store }: InboundDeps, mail: InboundMail): Promise<false> {
  await takeStep(store, mail, 'follow');
  return false;
}

async function isOpen({ store }: InboundDeps, number: string): Promise<boolean> {
  const view = await readView(store, number);
  return view !== null && view.closedAt === null && view.cancelled === null;
}

interface Message {
  mail: InboundMail;
  number: string;
  sender: Sender;
}

/** What the ticket says to it: `ended` when its workflow is no more. The text is stored before the ticket is told. */
async function send(
  { store, client }: InboundDeps,
  { mail, number, sender: { actor, language } }: Message,
  type: 'reply' | 'reopen',
): Promise<'done' | 'ended' | RefusalCode> {
  const commandId = commandIdOf(mail, type);
  const { receivedAt } = mail;
  const texts = { message: messageOf(mail, language) };
  await putContent(store, { id: commandId, number, kind: type, authorId: actor.id, texts, at: receivedAt });
  const command = { type, contentId: commandId, texts: ['message'] };
  const envelope: Envelope = { commandId, actor, receivedAt, command };
  const result = await sendCommand(client, number, envelope, COMMAND_DEADLINE_MS);
  switch (result.outcome) {
    case 'done':
      return 'done';
    case 'refused':
      return result.refusal.code;
    case 'notRunning': {
      const view = await readView(store, number);
      if (!view) throw new Refused('unknownTicket');
      // Accepted and about to be started, or terminated and about to be resumed.
      if (view.endedAt === null) throw failure('ticketNotRunning');
      // It may have been the last thing the ticket heard, and a crash have forgotten it.
      return (await isTold(store, number, commandId)) ? 'done' : 'ended';
    }
    case 'unknown':
      throw failure('outcomeUnknown');
  }
}

const isTold = async (store: InboundDeps['store'], number: string, contentId: string): Promise<boolean> =>
  (await readTimeline(store, number)).some((event) => 'contentId' in event && event.contentId === contentId);

/** The id of the command and of its text: the mail's own, and another for each way it goes. */
function commandIdOf({ _id, round }: InboundMail, type: 'reply' | 'reopen'): string {
  const way = [...(round === 0 ? [] : [`r${round}`]), ...(type === 'reply' ? [] : [type])];
  return [inboundMailIdOf(_id), ...way].join('.');
}
