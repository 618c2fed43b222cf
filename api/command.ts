import { isHiddenFrom, may } from '../domain/access/access';
import type { Actor } from '../domain/access/actor';
import type { Command, CommandName, Envelope } from '../domain/ticket/commands';
import type { Ticket } from '../domain/ticket/ticket';
import type { Instant } from '../domain/time';
import { markRevoked } from '../store/consents';
import { getContents, putContent } from '../store/contents';
import { ContentConflict } from '../store/errors';
import type { Store } from '../store/store';
import { readView } from '../store/timeline';
import { sendCommand } from '../temporal/sendCommand';
import type { CommandAnswer } from '../workflows/contract';
import type { Deps } from './deps';
import { noteAnswer } from './freshness';
import { bodyDigest, scopedKey } from './keys';
import { Problem } from './problem';
import { type CommandBody, splitBody } from './schemas/commands';

const COMMAND_DEADLINE_MS = 5_000;
const RETRY_SECONDS = 5;

export interface Act {
  actor: Actor;
  /** As the actor may read it; only to know what is there. What is possible is judged by the workflow. */
  ticket: Ticket;
  key: string;
  ifSeq: number | undefined;
  receivedAt: Instant;
  body: CommandBody;
  /** With the facts that the edge brings; what the caller sent is what the key is for. */
  completed?: CommandBody;
}

/**
 * One act on a ticket: its texts are stored, then its workflow is told and answers. Throws the problem of a refusal,
 * `outcomeUnknown` when no answer comes in time, `ticketEnded`, and `idempotencyKeyReused`.
 */
export async function act(deps: Deps, given: Act): Promise<CommandAnswer> {
  const { actor, ticket, key, ifSeq, receivedAt, body, completed = body } = given;
  const { number } = ticket;
  const { type, facts, texts } = splitBody(completed);
  await keepComplaintsHidden(deps, actor, [facts['number'], facts['duplicateOf']]);
  const commandId = commandIdOf(actor, key);
  await keepTexts(deps, { id: commandId, number, kind: type, authorId: actor.id, texts, at: receivedAt }, body);
  const isRevoking = type === 'revokeConsent' && may(actor, type, ticket);
  if (isRevoking) await markRevoked(deps.store, number, String(facts['consentId']), receivedAt);
  const named = Object.keys(texts);
  const command = { type, ...facts, ...(named.length > 0 ? { contentId: commandId, texts: named } : {}) } as Command;
  const envelope: Envelope = { commandId, actor, receivedAt, command, ...(ifSeq === undefined ? {} : { ifSeq }) };
  const result = await sendCommand(deps.temporal.client, number, envelope, COMMAND_DEADLINE_MS);
  switch (result.outcome) {
    case 'done':
      noteAnswer(deps.store, result.answer.ticket);
      return result.answer;
    case 'refused':
      throw Problem.ofRefusal(result.refusal);
    case 'notRunning':
      throw await whyNotRunning(deps, number, type);
    case 'unknown':
      throw outcomeUnknown(isRevoking);
  }
}

const commandIdOf = ({ id }: Actor, key: string): string => scopedKey('command', id, key);

/** Throws the problem, unless the command was judged before under its key: what has gone since refuses no repetition. */
export async function refuseUnjudged(store: Store, actor: Actor, key: string, problem: Problem): Promise<void> {
  const id = commandIdOf(actor, key);
  if (!(await getContents(store, [id])).has(id)) throw problem;
}

/** What names a complaint on another ticket would show it to those it is about. */
async function keepComplaintsHidden({ store }: Deps, actor: Actor, named: readonly unknown[]): Promise<void> {
  for (const number of named) {
    const view = typeof number === 'string' ? await readView(store, number) : null;
    if (view?.complainedOf && !isHiddenFrom(actor, view)) throw Problem.ofRefusal({ code: 'complaintLinked' });
  }
}

/** With what the whole body was, so that the same key with other facts is found out too. */
async function keepTexts(deps: Deps, content: Parameters<typeof putContent>[1], body: CommandBody): Promise<void> {
  try {
    await putContent(deps.store, { ...content, bodyDigest: bodyDigest(body) });
  } catch (error) {
    throw error instanceof ContentConflict ? new Problem('idempotencyKeyReused') : error;
  }
}

async function whyNotRunning(deps: Deps, number: string, type: CommandName): Promise<Problem> {
  const ticket = await readView(deps.store, number);
  if (ticket !== null && ticket.endedAt !== null)
    return new Problem(type === 'reopen' && !ticket.cancelled ? 'reopenWindowPassed' : 'ticketEnded');
  // Accepted and about to be started, or terminated and about to be resumed.
  return Problem.retryLater(
    'unavailable',
    RETRY_SECONDS,
    'The ticket is being started or resumed. Nothing was done yet.',
  );
}

function outcomeUnknown(isRevoked: boolean): Problem {
  const unknown =
    'The ticket did not answer in time, and the command may still be executed. Repeat it with the same Idempotency-Key: ' +
    'it is executed once.';
  const revoked = 'Your consent is withdrawn all the same: no remote session can begin any more. ';
  return Problem.retryLater('outcomeUnknown', RETRY_SECONDS, isRevoked ? revoked + unknown : unknown);
}
