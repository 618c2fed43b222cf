import * as wf from '@temporalio/workflow';
import type { Envelope } from '../domain/ticket/commands';
import { parseCommand } from '../domain/ticket/parse';
import { type Refusal, refuse } from '../domain/ticket/refusal';
import type { Ticket } from '../domain/ticket/ticket';
import {
  COMMAND_SIGNAL,
  COMMAND_UPDATE,
  CONSENT_SIGNAL,
  type CommandAnswer,
  REFUSED,
  STATE_QUERY,
  TICKET_QUERY,
  type TicketState,
} from './contract';
import type { TicketRun } from './run';

const commandUpdate = wf.defineUpdate<CommandAnswer, [unknown]>(COMMAND_UPDATE);
const commandSignal = wf.defineSignal<[unknown]>(COMMAND_SIGNAL);
const consentSignal = wf.defineSignal<[unknown]>(CONSENT_SIGNAL);
const ticketQuery = wf.defineQuery<Ticket>(TICKET_QUERY);
const stateQuery = wf.defineQuery<TicketState>(STATE_QUERY);

const CONSENT_COMMANDS: readonly string[] = ['answerConsent', 'revokeConsent'];

/** All of them, before the first `await`. Nothing waits in a handler. */
export function registerHandlers(run: TicketRun): void {
  wf.setHandler(commandUpdate, (raw) => execute(run, raw), {
    validator: (raw) => validate(run, raw),
    description: 'One command of domain/ticket/commands.ts in an Envelope; a refusal writes nothing.',
  });
  wf.setHandler(commandSignal, (raw) => receive(run, raw), { description: 'The same; a refusal is recorded.' });
  wf.setHandler(consentSignal, (raw) => receive(run, raw, CONSENT_COMMANDS), {
    description: 'answerConsent or revokeConsent in an Envelope.',
  });
  wf.setHandler(ticketQuery, () => run.ticket, { description: 'The ticket as it is now.' });
  wf.setHandler(stateQuery, () => run.snapshot(), { description: 'The ticket with its outbox and recent commands.' });
  // A signal without a handler would vanish.
  wf.setDefaultSignalHandler((name) => {
    wf.log.warn('unknown signal', { name });
    run.apply({ type: 'refused', command: 'unknown', code: 'unknownCommand' });
  });
}

/** Synchronous, and leaves the ticket as it is: what it throws rejects the update before it reaches the history. */
function validate(run: TicketRun, raw: unknown): void {
  const envelope = parsed(raw);
  if (run.knows(envelope.commandId)) return;
  const { refusal } = run.judge({ type: 'command', envelope });
  if (refusal) throw refused(refusal);
}

function execute(run: TicketRun, raw: unknown): CommandAnswer {
  run.updated(wf.workflowInfo().historyLength);
  const envelope = parsed(raw);
  if (run.knows(envelope.commandId)) return { ticket: run.ticket, repeated: true };
  const { refusal } = run.apply({ type: 'command', envelope });
  if (refusal) throw refused(refusal);
  run.remember(envelope.commandId);
  return { ticket: run.ticket, repeated: false };
}

/** A signal has nobody to answer to, and an exception would fail the whole ticket: a refusal is recorded instead. */
function receive(run: TicketRun, raw: unknown, allowed?: readonly string[]): void {
  const result = parseCommand(raw);
  const command = result.ok ? result.envelope.command.type : 'unknown';
  const refusal = result.ok ? follow(run, result.envelope, allowed) : result.refusal;
  if (refusal) run.apply({ type: 'refused', command, code: refusal.code });
}

function follow(run: TicketRun, envelope: Envelope, allowed?: readonly string[]): Refusal | undefined {
  if (allowed && !allowed.includes(envelope.command.type)) return refuse('unknownCommand');
  if (run.knows(envelope.commandId)) return undefined;
  const { refusal } = run.apply({ type: 'command', envelope });
  if (!refusal) run.remember(envelope.commandId);
  return refusal;
}

function parsed(raw: unknown): Envelope {
  const result = parseCommand(raw);
  if (!result.ok) throw refused(result.refusal);
  return result.envelope;
}

const refused = (refusal: Refusal): wf.ApplicationFailure =>
  wf.ApplicationFailure.create({ type: REFUSED, message: refusal.code, details: [refusal], nonRetryable: true });
